"""Triple patterns, as the parameters of an address name them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode

from graph.errors import InputError
from graph.sparql.fragments import term
from graph.terms import Prefixes
from graph.web.fragments.genids import Genids

__all__ = ["PLACES", "Pattern", "read_pattern"]

PLACES = ("subject", "predicate", "object")
_LITERAL = re.compile(r'"(.*)"(?:@([A-Za-z0-9-]+)|\^\^<?([^<>"]+)>?)?', re.DOTALL)
_OPEN = ("?", "_:")
"""How what is not given begins; a label of a blank node means nothing here, so it is anything."""

Given = NamedNode | BlankNode | Literal


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
        """Whether a triple may fit: no literal is a subject, and only an IRI is a predicate."""
        return not isinstance(self.subject, Literal) and isinstance(
            self.predicate, NamedNode | None
        )

    @property
    def given(self) -> tuple[Given | None, Given | None, Given | None]:
        """What stands at each place."""
        return self.subject, self.predicate, self.object

    @property
    def bindings(self) -> dict[str, BlankNode]:
        """Its blank nodes by their places; a query can name them in no other way."""
        places = zip(PLACES, self.given, strict=True)
        return {place: given for place, given in places if isinstance(given, BlankNode)}

    def written(self) -> str:
        """Write it as SPARQL, with variables for what is bound, and for anything.

        >>> Pattern(NamedNode("urn:a"), None, Literal("x", language="en")).written()
        '<urn:a> ?predicate "x"@en'
        """
        return " ".join(
            f"?{place}" if isinstance(given, BlankNode | None) else term(given)
            for place, given in zip(PLACES, self.given, strict=True)
        )


def read_pattern(
    subject: str | None,
    predicate: str | None,
    object: str | None,
    prefixes: Prefixes,
    genids: Genids,
) -> Pattern:
    """Read a pattern; each place has an IRI, a CURIE, a literal in quotes, or is left open.

    :param subject: of the triples; nothing, ``?name`` or ``_:name`` for any.
    :param predicate: likewise.
    :param object: likewise.
    :param prefixes: expand CURIEs.
    :param genids: knows the names of blank nodes.
    :returns: the pattern.
    :raises InputError: if one of them is none of these.

    >>> read_pattern("?s", "jg:date", '"2018"^^<http://www.w3.org/2001/XMLSchema#gYear>',
    ...     Prefixes(), Genids("http://localhost/.well-known/genid/")).written()
    '?subject <https://w3id.org/justice-graph/ns#date> \
"2018"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    """
    return Pattern(
        _term("subject", subject, prefixes, genids),
        _term("predicate", predicate, prefixes, genids),
        _term("object", object, prefixes, genids),
    )


def _term(place: str, text: str | None, prefixes: Prefixes, genids: Genids) -> Given | None:
    if not text or text.startswith(_OPEN):
        return None
    try:
        return _literal(text) if text.startswith('"') else genids.meant(_iri(text, prefixes))
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
