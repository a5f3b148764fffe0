"""The lines on which a text of RDF begins to speak of something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from graph.sparql.tokens import Token, tokens

__all__ = ["first_lines"]

_ESCAPED = re.compile(r"\\(.)")


def first_lines(text: str, wanted: AbstractSet[str]) -> dict[str, int]:
    """Find the first statement about each of some subjects.

    What cannot be told for sure is left out: blank nodes, and IRIs that depend on a base.

    :param text: Turtle, TriG, N-Triples, N-Quads or N3.
    :param wanted: absolute IRIs of the subjects.
    :returns: IRI to line, from 1.

    >>> first_lines("PREFIX e: <urn:>\\ne:b e:says 'e:a . e:a' .\\ne:a a e:B .", {"urn:a"})
    {'urn:a': 3}
    """
    found: dict[str, int] = {}
    line, before = 1, 0
    for iri, start in _subjects(text):
        if iri in wanted and iri not in found:
            line += text.count("\n", before, start)
            before = start
            found[iri] = line
            if len(found) == len(wanted):
                break
    return found


def _subjects(text: str) -> Iterator[tuple[str, int]]:
    """Give the subject of each statement with its offset; the name of a graph is none."""
    prefixes: dict[str, str] = {}
    at_start = True
    candidate: tuple[str, int] | None = None
    stream = tokens(text)
    for token in stream:
        if candidate and token.text != "{":
            yield candidate
        candidate = None
        word = token.text.casefold()
        if at_start and word in {"prefix", "@prefix"}:
            name, iri = next(stream, token), next(stream, token)
            prefixes[name.text[:-1]] = iri.text[1:-1]
        elif at_start and word in {"base", "@base", "graph"}:
            next(stream, None)
        elif at_start and (subject := _resolved(token, prefixes)):
            candidate, at_start = (subject, token.start), False
        else:
            at_start = token.text in {"{", "}"} or token.text.endswith(".")


def _resolved(token: Token, prefixes: Mapping[str, str]) -> str | None:
    if token.kind == "iri":
        return token.text[1:-1]
    prefix, _, local = token.text.partition(":")
    if token.kind != "name" or prefix not in prefixes:
        return None
    return prefixes[prefix] + _ESCAPED.sub(r"\1", local)
