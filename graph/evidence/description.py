"""What a store says about one node, asked for by property."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from graph.sparql.answer import Term
from graph.terms import JG, choose_label
from graph.terms.nodes import Node, node_key

__all__ = ["Description"]

_JG = str(JG)


class Description:
    """The terms that quads with the same subject give, by property.

    Every question takes properties, best first: the first one that has an answer gives it.

    :param quads: what is said about the node.

    >>> paper = NamedNode("urn:paper")
    >>> said = Description([Quad(paper, NamedNode("urn:title"), Literal("A report"))])
    >>> said.text("urn:name", "urn:title"), said.iri("urn:title")
    ('A report', None)
    """

    __slots__ = ("_terms",)

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._terms: dict[str, list[Term]] = {}
        for quad in quads:
            self._terms.setdefault(quad.predicate.value, []).append(quad.object)

    def __bool__(self) -> bool:
        return bool(self._terms)

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def terms(self, *properties: str) -> list[Term]:
        """Return what the first property that is used says, each term once, in a fixed order."""
        for name in properties:
            found = self._terms.get(name)
            if found:
                return found if len(found) == 1 else sorted(set(found), key=str)
        return []

    def nodes(self, *properties: str) -> list[Node]:
        """Return the nodes that the first property with a node leads to, in a fixed order."""
        for name in properties:
            terms = self._terms.get(name)
            found = [term for term in terms if isinstance(term, Node)] if terms else []
            if found:
                return found if len(found) == 1 else sorted(set(found), key=str)
        return []

    def node(self, *properties: str) -> Node | None:
        """Return the first node that the properties lead to."""
        return next(iter(self.nodes(*properties)), None)

    def iri(self, *properties: str) -> str | None:
        """Return the key of the first node that the properties lead to."""
        node = self.node(*properties)
        return None if node is None else node_key(node)

    def name(self, *properties: str) -> str | None:
        """Return the local name of a term of the ontology, or the IRI of another's term."""
        nodes = (node for node in self.nodes(*properties) if isinstance(node, NamedNode))
        return next((node.value.removeprefix(_JG) for node in nodes), None)

    def text(self, *properties: str) -> str | None:
        """Return a text, in English where there is a choice; an IRI is a text too."""
        for name in properties:
            terms = self._terms.get(name)
            text = _text(terms) if terms else None
            if text is not None:
                return text
        return None

    def lines(self) -> list[str]:
        """Write out all that is said and does not hang on names of blank nodes, in order."""
        return sorted(
            f"{name} {term}"
            for name, terms in self._terms.items()
            for term in terms
            if not isinstance(term, BlankNode)
        )


def _text(terms: list[Term]) -> str | None:
    literal = choose_label(term for term in terms if isinstance(term, Literal))
    if literal is not None:
        return literal.value
    return min((term.value for term in terms if isinstance(term, NamedNode)), default=None)
