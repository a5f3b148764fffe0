"""Triple patterns, as the parameters of an address name them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph.errors import InputError
from graph.sparql.fragments import iri, literal
from graph.terms import Prefixes

__all__ = ["PLACES", "Pattern", "read_pattern"]

PLACES = ("subject", "predicate", "object")
_LITERAL = re.compile(r'"(.*)"(?:@([A-Za-z0-9-]+)|\^\^<?([^<>"]+)>?)?', re.DOTALL)
_OPEN = ("?", "_:")
"""How what is not given begins; a blank node in a pattern stands for anything."""

Given = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class Pattern:
    """What triples of a fragment have in common; None fits anything.

    :param subject: their subject.
    :param predicate: their predicate.
    :param object: their object.
    """

    subject: Given | None
    predicate: Given | None
    object: Given | None

    @property
    def is_possible(self) -> bool:
        """Whether a triple may fit: the text of a literal is no subject and no predicate."""
        return not isinstance(self.subject, Literal) and not isinstance(self.predicate, Literal)

    @property
    def given(self) -> tuple[Given | None, Given | None, Given | None]:
        """What stands at each place."""
        return self.subject, self.predicate, self.object

    def written(self) -> str:
        """Write it as SPARQL.

        >>> Pattern(NamedNode("urn:a"), None, Literal("x", language="en")).written()
        '<urn:a> ?predicate "x"@en'
        """
        return " ".join(
            f"?{place}" if term is None else _written(term)
            for place, term in zip(PLACES, self.given, strict=True)
        )


def _written(term: Given) -> str:
    if isinstance(term, NamedNode):
        return iri(term)
    datatype = None if term.language else term.datatype.value
    return literal(term.value, term.language, datatype)


def read_pattern(
    subject: str | None, predicate: str | None, object: str | None, prefixes: Prefixes
) -> Pattern:
    """Read a pattern; each place has an IRI, a CURIE, a literal in quotes, or is left open.

    :param subject: of the triples; nothing, ``?name`` or ``_:name`` for any.
    :param predicate: likewise.
    :param object: likewise.
    :param prefixes: expand CURIEs.
    :returns: the pattern.
    :raises InputError: if one of them is none of these.

    >>> read_pattern("?s", "jg:date", '"2018"^^<http://www.w3.org/2001/XMLSchema#gYear>',
    ...     Prefixes()).written()
    '?subject <https://w3id.org/justice-graph/ns#date> \
"2018"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    """
    return Pattern(
        _term("subject", subject, prefixes),
        _term("predicate", predicate, prefixes),
        _term("object", object, prefixes),
    )


def _term(place: str, text: str | None, prefixes: Prefixes) -> Given | None:
    if not text or text.startswith(_OPEN):
        return None
    try:
        return _literal(text) if text.startswith('"') else _iri(text, prefixes)
    except ValueError as error:
        raise InputError(
            f"{place}={text!r} is no term; write an IRI, a CURIE or a literal in quotes."
        ) from error


def _literal(text: str) -> Literal:
    found = _LITERAL.fullmatch(text)
    if found is None:
        raise ValueError(text)
    value, language, datatype = found.groups()
    if datatype is None:
        return Literal(value, language=language)
    return Literal(value, datatype=NamedNode(datatype))


def _iri(text: str, prefixes: Prefixes) -> NamedNode:
    bare = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    prefix, colon, name = bare.partition(":")
    if colon and prefix in prefixes and not name.startswith("//"):
        return NamedNode(prefixes[prefix] + name)
    return NamedNode(bare)
