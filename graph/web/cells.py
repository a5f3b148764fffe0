"""Terms as JSON: what they are, and how they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as Choice

from pyoxigraph import BlankNode, Literal, NamedNode

from graph.sparql.answer import Term
from graph.terms import Prefixes

__all__ = ["Cell", "cell"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A term.

    :param type: what it is.
    :param value: the IRI, the text, the name of a blank node, or the triple as it is written.
    :param curie: an IRI, short.
    :param language: language of a text.
    :param datatype: IRI of the datatype of a value.
    """

    type: Choice["iri", "literal", "blank", "triple"]
    value: str
    curie: str | None = None
    language: str | None = None
    datatype: str | None = None


def cell(term: Term, prefixes: Prefixes) -> Cell:
    """Describe a term.

    :param term: any term.
    :param prefixes: shorten IRIs.
    :returns: its description.

    >>> cell(NamedNode("https://w3id.org/justice-graph/ns#Law"), Prefixes()).curie
    'jg:Law'
    """
    match term:
        case NamedNode():
            return Cell("iri", term.value, curie=prefixes.curie(term.value))
        case BlankNode():
            return Cell("blank", term.value)
        case Literal():
            kind = None if term.language else term.datatype.value
            return Cell("literal", term.value, language=term.language, datatype=kind)
        case _:
            return Cell("triple", str(term))
