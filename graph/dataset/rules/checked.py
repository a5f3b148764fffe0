"""The data that are checked, as the rules see them: store, claims, ontology and private names."""

from __future__ import annotations

from functools import cached_property

from pyoxigraph import Literal, NamedNode

from graph.dataset.private_names import PrivateNames
from graph.evidence import Evidence, read_claims
from graph.model import Model, packaged_model
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import JG, LABEL_PROPERTIES, RDF, choose_label
from graph.terms.nodes import Node, node_key

__all__ = ["NAMING", "Checked"]

NAMING = (JG.nameInSentence, JG.shortName)
"""Properties of the ontology whose values are names, and so need no claim and no sentence."""

_PROPERTIES = """
    SELECT DISTINCT ?property { { ?s ?property ?o } UNION { GRAPH ?g { ?s ?property ?o } } }
"""


class Checked:
    """Data under check; what several rules look at is read once.

    :param store: the data.
    :param names: the list of private people.
    :param own: whether the data are this project's own, compiled from its tables.
    """

    def __init__(self, store: Store, names: PrivateNames, own: bool = False) -> None:
        self.store, self.names, self.own = store, names, own

    @cached_property
    def evidence(self) -> Evidence:
        """All claims of this ontology; evidence in other notations does not keep our rules."""
        ours = {node_key(node) for node in self.instances(JG.Claim)}
        claims = read_claims(self.store) if ours else []
        return Evidence(claim for claim in claims if claim.iri in ours)

    @cached_property
    def model(self) -> Model:
        """The ontology, with what the store itself declares."""
        return packaged_model().extended(self.store)

    @cached_property
    def properties(self) -> frozenset[str]:
        """IRIs of the properties of all statements, asserted or claimed."""
        rows = self.store.select(_PROPERTIES)
        asserted = {term.value for (term,) in rows if isinstance(term, NamedNode)}
        return frozenset(asserted.union(claim.predicate for claim in self.evidence.claims))

    def instances(self, of: NamedNode) -> list[Node]:
        """Return what has a class, as it is written.

        :param of: the class.
        :returns: nodes, each once, sorted.
        """
        quads = self.store.quads(None, RDF.type, of)
        return sorted({quad.subject for quad in quads if isinstance(quad.subject, Node)}, key=str)

    def has_class(self, node: Node, of: NamedNode) -> bool:
        """Tell whether a node has a class, as it is written.

        :param node: the node.
        :param of: the class.
        :returns: True if the store says so.
        """
        return any(self.store.quads(node, RDF.type, of))

    def values(self, subject: Node, predicate: NamedNode) -> list[Term]:
        """Return what is asserted of a node.

        :param subject: the node.
        :param predicate: the property.
        :returns: terms, each once, sorted.
        """
        return sorted({quad.object for quad in self.store.quads(subject, predicate)}, key=str)

    def nodes(self, subject: Node, predicate: NamedNode) -> list[Node]:
        """Return the nodes that a node is linked with.

        :param subject: where the links start.
        :param predicate: the property.
        :returns: nodes, each once, sorted.
        """
        return [term for term in self.values(subject, predicate) if isinstance(term, Node)]

    def texts(self, subject: Node, predicate: NamedNode) -> list[str]:
        """Return the literals of a node, such as its dates.

        :param subject: the node.
        :param predicate: the property.
        :returns: lexical forms, each once, sorted.
        """
        values = self.values(subject, predicate)
        return [term.value for term in values if isinstance(term, Literal)]

    def name(self, node: Node) -> str:
        """Name a node in a message.

        :param node: any node.
        :returns: its label, or its CURIE.
        """
        for predicate in LABEL_PROPERTIES:
            literals = (term for term in self.values(node, predicate) if isinstance(term, Literal))
            chosen = choose_label(literals)
            if chosen is not None:
                return chosen.value
        return self.curie(node_key(node))

    def told(self, value: Term) -> str:
        """Write a value in a message.

        :param value: any term.
        :returns: the text of a literal, the name of a node.
        """
        if isinstance(value, Literal):
            return value.value
        return self.name(value) if isinstance(value, Node) else str(value)

    def curie(self, key: str) -> str:
        """Shorten an IRI in a message.

        :param key: an IRI, or the key of a blank node.
        :returns: its CURIE where there is one.
        """
        return self.store.prefixes.curie(key)

    def blamed(self, subject: Node, predicate: NamedNode, value: Term) -> str:
        """Choose what is to be mended where a statement is wrong.

        :param subject: subject of the statement.
        :param predicate: its property.
        :param value: its object.
        :returns: key of the first claim that says so, or of the subject if none does.
        """
        claims = self.evidence.saying(node_key(subject), predicate.value, value)
        return next((claim.iri for claim in claims if claim.asserted), node_key(subject))
