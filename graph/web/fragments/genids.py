"""IRIs in the place of blank nodes, so that a client can ask about what it found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast
from urllib.parse import quote, unquote

from pyoxigraph import BlankNode, NamedNode, Triple

from graph.sparql.answer import Term
from graph.terms.nodes import Node

__all__ = ["PATH", "Genids"]

PATH = "/.well-known/genid/"
"""What is behind the host in such an IRI, as section 3.5 of RDF 1.1 has it."""


@dataclass(frozen=True, slots=True)
class Genids:
    """Names blank nodes, and knows them again by their names.

    :param base: what the names begin with.

    >>> genids = Genids("http://localhost/.well-known/genid/")
    >>> print(genids.named(Triple(BlankNode("b1"), NamedNode("urn:p"), NamedNode("urn:o"))))
    <http://localhost/.well-known/genid/b1> <urn:p> <urn:o>
    """

    base: str

    def named(self, triple: Triple) -> Triple:
        """Name the blank nodes of a triple, and of the triples that it quotes.

        :param triple: of the store.
        :returns: the same without blank nodes.
        """
        subject, object = self._named(triple.subject), self._named(triple.object)
        return Triple(cast(NamedNode, subject), triple.predicate, object)

    def meant(self, node: NamedNode) -> Node:
        """Find the node of the store that a client names.

        :param node: any IRI.
        :returns: the blank node that it stands for, or the IRI itself.
        :raises ValueError: if it begins like a name, and is none.
        """
        label = node.value.removeprefix(self.base)
        return node if label == node.value else BlankNode(unquote(label))

    def _named(self, term: Term) -> Term:
        match term:
            case BlankNode():
                return NamedNode(self.base + quote(term.value, safe=""))
            case Triple():
                return self.named(term)
        return term
