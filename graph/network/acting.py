"""The links that acts stand for, found from one of their ends or from the act itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from pyoxigraph import NamedNode

from graph.evidence import claim_nodes_of
from graph.model import ClassTerm
from graph.network.lookup import Lookup
from graph.network.vocabulary import Look, Vocabulary
from graph.store.base import Store
from graph.terms import RDF
from graph.terms.nodes import node_key

__all__ = ["Acting", "Link"]

_TYPE, _OBJECT = RDF.type.value, RDF.object.value


class Link(NamedTuple):
    """A link between two nodes as a network draws it.

    :param source: key of the node where it starts.
    :param target: key of the node where it ends.
    :param predicate: IRI of the property; of an act, of the property that leads to its source.
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


class Acting:
    """Tells acts from other things, and reads their two ends.

    :param store: where the acts are.
    :param vocabulary: knows the classes of acts.
    :param lookup: looks up the ends.
    :param claimed: whether ends count that are claimed and not asserted.

    ``end_properties`` lead from the acts that there are to their ends.
    """

    def __init__(self, store: Store, vocabulary: Vocabulary, lookup: Lookup, claimed: bool) -> None:
        self._store, self._vocabulary, self._lookup = store, vocabulary, lookup
        self._claimed = claimed
        self._classes = self._in_use(lambda term: term.source and term.target)
        self.end_properties = frozenset(end for iri in self._classes for end in self._ends_of(iri))
        self._has_broad = bool(self._in_use(lambda term: term.broad))
        self._above = frozenset(
            above for iri in self._classes for above in vocabulary.model.ancestors(iri)
        )
        self._known: dict[str, tuple[Link, ...]] = {}
        self.may_lead = cache(self._may_lead)
        self.sure_ends = cache(self._sure_ends)

    def looks(self, keys: Iterable[str]) -> dict[str, Look]:
        """Tell what kinds of things some nodes are.

        :param keys: IRIs, or ``_:`` and the names of blank nodes.
        :returns: the look of each, by all its classes.
        """
        types = self._lookup.objects((key, _TYPE) for key in keys).items()
        return {key: self._look(found) for (key, _), found in types}

    def may_be_act(self, classes: Iterable[str]) -> bool:
        """Tell by its classes whether a thing may be an act; it also needs two ends.

        :param classes: IRIs of all its classes.
        :returns: whether its class is one of acts.
        """
        return self._look(classes).act is not None

    def broad(self, keys: Iterable[str]) -> set[str]:
        """Find the nodes that join what has little to do with each other.

        :param keys: IRIs, or ``_:`` and the names of blank nodes.
        :returns: those of a broad class.
        """
        if not self._has_broad:
            return set()
        return {key for key, look in self.looks(keys).items() if look.broad}

    def links(self, keys: Iterable[str]) -> Mapping[str, tuple[Link, ...]]:
        """Read the links that some acts stand for.

        :param keys: keys of what may be acts.
        :returns: for each key a link for each pair of ends; none if it is no act or lacks an end.
        """
        wanted = list(dict.fromkeys(keys)) if self._classes else []
        unknown = [key for key in wanted if key not in self._known]
        self._known |= dict.fromkeys(unknown, ())
        acts = {
            key: (look.act.source, look.act.target)
            for key, look in self.looks(unknown).items()
            if look.act and look.act.source and look.act.target
        }
        found = self.ends((act, end) for act, ends in acts.items() for end in ends)
        for act, (source, target) in acts.items():
            self._known[act] = tuple(
                Link(one, other, source, act)
                for one in found[act, source]
                for other in found[act, target]
            )
        return {key: self._known.get(key, ()) for key in wanted}

    def ends(self, asked: Iterable[tuple[str, str]]) -> dict[tuple[str, str], set[str]]:
        """Look up ends of acts.

        :param asked: keys of acts, each with the IRI of the property that leads to an end.
        :returns: keys of the nodes at each end.
        """
        found = self._lookup.objects(asked)
        for act, predicate in found if self._claimed else ():
            claims = claim_nodes_of(self._store, act, predicate)
            said = self._lookup.objects((node_key(claim), _OBJECT) for claim in claims)
            found[act, predicate].update(*said.values())
        return found

    def _look(self, classes: Iterable[str]) -> Look:
        return self._vocabulary.look(tuple(sorted(set(classes))))

    def _in_use(self, wanted: Callable[[ClassTerm], object]) -> frozenset[str]:
        """List the classes of which the store has instances."""
        classes = self._vocabulary.model.classes.items()
        nodes = (NamedNode(iri) for iri, term in classes if wanted(term))
        used = (node for node in nodes if any(self._store.quads(None, RDF.type, node)))
        return frozenset(node.value for node in used)

    def _may_lead(self, predicate: str, forwards: bool) -> bool:
        """Tell whether an act may stand at the far end of a property, by the ontology."""
        term = self._vocabulary.model.properties.get(predicate)
        classes = (term.ranges if forwards else term.domains) if term else ()
        return bool(self._classes) and (not classes or not self._above.isdisjoint(classes))

    def _sure_ends(self, predicate: str) -> tuple[str, str] | None:
        """Give the two ends of every act that may have a property, if one of them is just it.

        Then neither the class of the act nor its near end must be looked up.
        """
        model = self._vocabulary.model
        term = model.properties.get(predicate)
        if self._claimed or term is None or not term.domains:
            return None
        domains = set(term.domains)
        fitting = [iri for iri in self._classes if not domains.isdisjoint(model.ancestors(iri))]
        ends = {(model.classes[iri].source, model.classes[iri].target) for iri in fitting}
        acts_only = all(iri in self._classes or self._is_act(iri) for iri in domains)
        source, target = ends.pop() if len(ends) == 1 else (None, None)
        if source is None or target is None or not acts_only or predicate not in {source, target}:
            return None
        return source, target

    def _ends_of(self, iri: str) -> tuple[str, ...]:
        term = self._vocabulary.model.classes[iri]
        return (term.source, term.target) if term.source and term.target else ()

    def _is_act(self, iri: str) -> bool:
        term = self._vocabulary.model.classes.get(iri)
        return bool(term and term.source and term.target)
