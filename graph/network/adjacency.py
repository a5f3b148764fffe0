"""The links of one entity after the other, looked up in the store: nothing else is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

from pyoxigraph import NamedNode

from graph.evidence import claim_nodes_of
from graph.network.vocabulary import Look, Vocabulary
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import JG, OWL, RDF, RDFS
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["Adjacency", "Link", "Links"]

_DESCRIBING = tuple(map(str, (RDF, RDFS, OWL)))
"""Vocabularies whose properties connect no entities."""


class Link(NamedTuple):
    """A link between two nodes as a network draws it.

    :param source: key of the node where it starts.
    :param target: key of the node where it ends.
    :param predicate: IRI of the property, or of the class of the act.
    :param act: key of the act that it stands for; empty for a plain link.
    """

    source: str
    target: str
    predicate: str
    act: str = ""

    def other(self, key: str) -> str:
        """Name the end that a node is not.

        :param key: key of one end.
        :returns: key of the other; the same for a link from a node to itself.
        """
        return self.target if key == self.source else self.source


@dataclass(frozen=True, slots=True)
class Links:
    """The links of one node.

    :param found: each link once, sorted.
    :param beside: keys of acts that name the node, but not as one of their two ends; sorted.
    :param read: number of statements that were read for them.
    :param cut: whether there may be more than were read.
    """

    found: tuple[Link, ...]
    beside: tuple[str, ...]
    read: int
    cut: bool


class Adjacency:
    """Looks up links as a network has them: an act with two ends is one link between them.

    :param store: where the links are.
    :param vocabulary: tells acts from other things.
    :param claimed: whether links count that are claimed and not asserted.

    ``endings`` are the properties by which one act ends another.

    >>> from graph.model import packaged_model
    >>> from graph.store import open_store
    >>> store = open_store()
    >>> adjacency = Adjacency(store, Vocabulary(store, packaged_model(), ("en",)))
    >>> film = store.prefixes.iri("id:the-justice-project")
    >>> {link.target for link in adjacency.links(film).found if "broadcast" in link.predicate}
    {'https://w3id.org/justice-graph/id/oxygen'}
    """

    def __init__(self, store: Store, vocabulary: Vocabulary, claimed: bool = False) -> None:
        self._store = store
        self._vocabulary = vocabulary
        self._claimed = claimed and any(store.quads(None, RDF.type, JG.Claim))
        self._classes = self._classes_of_acts()
        self._of_act = cache(self._read_act)
        self._leads = cache(self._may_lead_to_act)
        properties = vocabulary.model.properties
        self.endings = tuple(NamedNode(iri) for iri, term in properties.items() if term.ends)

    def links(self, key: str, most: int | None = None) -> Links:
        """Look up the links of a node.

        :param key: IRI, or ``_:`` and the name of a blank node.
        :param most: number of statements after which it stops reading; None to read all.
        :returns: the links.
        """
        node = node_term(key)
        found: set[Link] = set()
        beside: set[str] = set()
        read, cut = 0, False
        for link in self._statements(node):
            if read == most:
                cut = True
                break
            read += 1
            if link is None:
                continue
            near = link.other(key)
            act = self._of_act(near) if self._leads(link.predicate, link.source == key) else ()
            own = [one for one in act if key in {one.source, one.target}]
            found.update(own if act else (link,))
            if act and not own:
                beside.add(near)
        return Links(tuple(sorted(found)), tuple(sorted(beside)), read, cut)

    def _statements(self, node: Node) -> Iterator[Link | None]:
        """Give the statements about a node as plain links, None for those that are no links."""
        for quad in chain(self._store.quads(node), self._store.quads(None, None, node)):
            yield _plain(quad.subject, quad.predicate, quad.object)
        if self._claimed:
            about = claim_nodes_of(self._store, node_key(node))
            for claim in chain(about, claim_nodes_of(self._store, object=node)):
                yield self._only_claimed(claim)

    def _only_claimed(self, claim: Node) -> Link | None:
        """Read what a claim says, unless it is asserted."""
        parts = (RDF.subject, RDF.predicate, RDF.object)
        said = [next(self._store.quads(claim, part), None) for part in parts]
        subject, predicate, object = (quad.object if quad else None for quad in said)
        if not (isinstance(subject, Node) and isinstance(predicate, NamedNode) and object):
            return None
        if any(self._store.quads(subject, predicate, object)):
            return None
        return _plain(subject, predicate, object)

    def of_act(self, key: str) -> tuple[Link, ...]:
        """Find the links that an act stands for.

        :param key: key of what may be an act.
        :returns: a link for each pair of its ends; none if it is no act, or lacks an end.
        """
        return self._of_act(key) if self._classes else ()

    def _read_act(self, key: str) -> tuple[Link, ...]:
        look = self.look(key)
        if look.act is None or look.act.source is None or look.act.target is None:
            return ()
        sources, targets = (self._ends(key, end) for end in (look.act.source, look.act.target))
        return tuple(Link(one, other, look.iri, key) for one in sources for other in targets)

    def look(self, key: str) -> Look:
        """Tell what kind of thing a node is.

        :param key: IRI, or ``_:`` and the name of a blank node.
        :returns: its look, by all its classes.
        """
        return self._vocabulary.look(tuple(sorted(self._objects(key, RDF.type.value))))

    def _ends(self, act: str, predicate: str) -> set[str]:
        ends = self._objects(act, predicate)
        if self._claimed:
            for claim in claim_nodes_of(self._store, act, predicate):
                ends |= self._objects(node_key(claim), RDF.object.value)
        return ends

    def _objects(self, key: str, predicate: str) -> set[str]:
        quads = self._store.quads(node_term(key), NamedNode(predicate))
        return {node_key(quad.object) for quad in quads if isinstance(quad.object, Node)}

    def _classes_of_acts(self) -> frozenset[str]:
        """List the classes of acts that the store has instances of, and those above them."""
        model = self._vocabulary.model
        acts = [iri for iri, term in model.classes.items() if term.source and term.target]
        used = [iri for iri in acts if any(self._store.quads(None, RDF.type, NamedNode(iri)))]
        return frozenset(above for iri in used for above in model.ancestors(iri))

    def _may_lead_to_act(self, predicate: str, forwards: bool) -> bool:
        """Tell whether an act may stand at the far end of a property, by the ontology."""
        if not self._classes:
            return False
        term = self._vocabulary.model.properties.get(predicate)
        classes = (term.ranges if forwards else term.domains) if term else ()
        return not classes or not self._classes.isdisjoint(classes)


def _plain(subject: Term, predicate: NamedNode, object: Term) -> Link | None:
    """Read a statement as a plain link; a literal, and what only describes, is none."""
    if predicate.value.startswith(_DESCRIBING):
        return None
    if not (isinstance(subject, Node) and isinstance(object, Node)):
        return None
    return Link(node_key(subject), node_key(object), predicate.value)
