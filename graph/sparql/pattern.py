"""Queries of one triple pattern, such as most tools send: what is said of this entity?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

__all__ = ["PatternQuery", "read_pattern"]

_LONGEST = 4096
"""Signs of a query that is looked at."""

_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

_GAP = r"[ \t\r\n]"
_PREFIX = r"(?:[A-Za-z][\w-]*)?"
_IRI = r"<[^\x00-\x20<>\"{}|^`\\]*>"
_VARIABLE = r"[?$]\w+"
_TERM = rf"(?:{_IRI}|{_PREFIX}:\w[\w-]*|{_VARIABLE})"
_DECLARATION = rf"(?i:PREFIX){_GAP}+({_PREFIX}):{_GAP}*({_IRI}){_GAP}*"
_QUERY = re.compile(
    rf"{_GAP}*(?P<declarations>(?:{_DECLARATION})*)"
    rf"(?i:SELECT){_GAP}+(?P<columns>\*|{_VARIABLE}(?:{_GAP}+{_VARIABLE})*){_GAP}*"
    rf"(?:(?i:WHERE){_GAP}*)?\{{{_GAP}*"
    rf"(?P<subject>{_TERM}){_GAP}+(?P<predicate>a|{_TERM}){_GAP}+(?P<object>{_TERM}){_GAP}*"
    rf"\.?{_GAP}*\}}{_GAP}*"
    rf"(?:(?i:LIMIT){_GAP}+(?P<limit>[0-9]{{1,9}}){_GAP}*)?",
    re.ASCII,
)
_DECLARATIONS = re.compile(_DECLARATION, re.ASCII)

Pattern = tuple[NamedNode | None, NamedNode | None, NamedNode | None]


@dataclass(frozen=True, slots=True)
class PatternQuery:
    """A SELECT of one triple pattern, in which no variable stands twice.

    :param pattern: subject, predicate and object; None for a variable.
    :param columns: the names of the columns, and the place of each in the pattern.
    :param limit: rows that are wanted; None for all.
    """

    pattern: Pattern
    columns: Mapping[str, int]
    limit: int | None


def read_pattern(text: str, prefixes: Mapping[str, str]) -> PatternQuery | None:
    """Read a query, if it is of this kind and plainly written.

    :param text: SPARQL.
    :param prefixes: known without a declaration.
    :returns: what it asks; None for every other query, right or wrong.

    >>> asked = read_pattern("SELECT ?o { <urn:ann> a ?o } LIMIT 5", {})
    >>> asked.pattern[0], asked.columns, asked.limit
    (<NamedNode value=urn:ann>, {'o': 2}, 5)
    >>> read_pattern("SELECT ?o { <urn:ann> a ?o . ?o a ?o }", {}) is None
    True
    """
    found = _QUERY.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    terms = found.group("subject", "predicate", "object")
    places = {term[1:]: place for place, term in enumerate(terms) if term[0] in "?$"}
    named, limit = found.group("columns", "limit")
    names = list(places) if named == "*" else [name[1:] for name in named.split()]
    try:
        columns = {name: places[name] for name in names}
        known = _known(found["declarations"], prefixes)
        subject, predicate, object = [_node(term, known) for term in terms]
    except (KeyError, ValueError):
        return None  # the engine says what is wrong
    pattern = subject, predicate, object
    if len(places) < pattern.count(None) or not names or len(columns) < len(names):
        return None
    return PatternQuery(pattern, columns, None if limit is None else int(limit))


def _known(declarations: str, prefixes: Mapping[str, str]) -> Mapping[str, str]:
    if not declarations:
        return prefixes
    declared = _DECLARATIONS.findall(declarations)
    return {**prefixes, **{prefix: NamedNode(iri[1:-1]).value for prefix, iri in declared}}


def _node(term: str, prefixes: Mapping[str, str]) -> NamedNode | None:
    if term[0] in "?$":
        return None
    if term[0] == "<":
        return NamedNode(term[1:-1])
    if term == "a":
        return _TYPE
    prefix, _, name = term.partition(":")
    return NamedNode(prefixes[prefix] + name)
