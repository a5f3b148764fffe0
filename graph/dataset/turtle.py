"""Turtle that is the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pyoxigraph import RdfFormat, Triple, serialize

from graph.terms import Prefixes

__all__ = ["to_turtle"]

_PREFIXES = ("dcterms", "eli", "foaf", "id", "jg", "prov", "rdf", "rdfs", "schema", "skos", "xsd")


def to_turtle(triples: Iterable[Triple], prefixes: Sequence[str] = _PREFIXES) -> bytes:
    """Write triples as Turtle; the serialiser's random order of prefixes is put right.

    :param triples: triples in the order wished.
    :param prefixes: names of well-known prefixes to use.
    :returns: UTF-8 text that ends with a line break.

    >>> from graph.terms import ID, JG, RDF
    >>> print(to_turtle([Triple(ID.oxygen, RDF.type, JG.Organisation)], ["id", "jg"]).decode())
    @prefix id: <https://w3id.org/justice-graph/id/> .
    @prefix jg: <https://w3id.org/justice-graph/ns#> .
    <BLANKLINE>
    id:oxygen a jg:Organisation .
    <BLANKLINE>
    """
    known = Prefixes()
    wanted = {name: known[name] for name in prefixes}
    text = serialize(triples, format=RdfFormat.TURTLE, prefixes=wanted) or b""
    lines = text.splitlines(keepends=True)
    header = sorted(lines[: len(prefixes)])
    return b"".join([*header, b"\n", *lines[len(prefixes) :]])
