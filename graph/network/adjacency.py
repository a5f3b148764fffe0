"""The links of some entities, looked up in the store: nothing else is read."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from pyoxigraph import NamedNode

from graph.evidence.recorders import Recorders
from graph.network.acting import Acting, Link
from graph.network.lookup import Lookup
from graph.network.vocabulary import Look, Vocabulary
from graph.store.base import Store
from graph.terms import JG, RDF
from graph.terms.nodes import node_term

__all__ = ["Adjacency", "Link", "Links", "Statement"]

_ALL = 10**9


class Links(NamedTuple):
    """The links of one node.

    :param found: each link once, sorted.
    :param beside: keys of acts that name the node, but not as one of their two ends; sorted.
    :param read: number of statements that were looked at for them.
    :param cut: whether there are more than were looked at.
    """

    found: tuple[Link, ...]
    beside: tuple[str, ...]
    read: int
    cut: bool


class Statement(NamedTuple):
    """A statement as seen from one of its ends.

    :param predicate: IRI of the property.
    :param far: key of its other end.
    :param forwards: whether the near end is its subject.
    """

    predicate: str
    far: str
    forwards: bool

    def link(self, near: str) -> Link:
        """Make a plain link of it.

        :param near: key of the near end.
        :returns: the link.
        """
        ends = (near, self.far) if self.forwards else (self.far, near)
        return Link(*ends, self.predicate)


class Adjacency:
    """Looks up links as a network has them: an act with two ends is one link between them.

    :param store: where the links are.
    :param vocabulary: tells acts from other things.
    :param claimed: whether links count that are claimed and not asserted.

    ``endings`` are the properties by which one act ends another, ``act_ends`` those that lead from
    acts to their ends.

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
        self._lookup = Lookup(store)
        self._recorders = Recorders(store)
        self._claimed = claimed and any(store.quads(None, RDF.type, JG.Claim))
        self._acting = Acting(store, vocabulary, self._lookup, self._claimed)
        properties = vocabulary.model.properties
        self.endings = tuple(NamedNode(iri) for iri, term in properties.items() if term.ends)
        self.act_ends = self._acting.end_properties

    def links(self, key: str, most: int | None = None) -> Links:
        """Look up the links of a node.

        :param key: IRI, or ``_:`` and the name of a blank node.
        :param most: number of statements in one direction after which it is cut; None for all.
        :returns: the links.
        """
        return self.of_many([key], most)[key]

    def of_many(self, keys: Sequence[str], most: int | None = None) -> dict[str, Links]:
        """Look up the links of some nodes together, which takes less time for each.

        :param keys: the nodes.
        :param most: number of statements of one node in one direction after which it is cut; None
            for all.
        :returns: the links of each node.
        """
        limit = _ALL if most is None else most
        sides = [self._lookup.far_ends(keys, forwards, limit) for forwards in (True, False)]
        statements = {
            key: [
                Statement(predicate, far, forwards)
                for forwards, side in zip((True, False), sides, strict=True)
                for predicate, far in side[key].found
                if not self._records(far)
            ]
            for key in keys
        }
        if self._claimed:
            for key in keys:
                statements[key] += self.only_claimed(key, limit)
        cut = {key for key in keys if any(side[key].cut for side in sides)}
        return self.of_statements(statements, cut)

    def _records(self, key: str) -> bool:
        """Tell whether a node only records evidence, as the statement nodes of Wikidata do."""
        return bool(self._recorders) and node_term(key) in self._recorders

    def count(self, key: str, most: int) -> int:
        """Count the statements that may be links of a node, which takes less than reading them.

        :param key: IRI, or ``_:`` and the name of a blank node.
        :param most: the number at which counting stops, in each direction.
        :returns: their number.
        """
        return sum(self._lookup.count(key, forwards, most) for forwards in (True, False))

    def of_statements(
        self, statements: Mapping[str, Sequence[Statement]], cut: Container[str] = ()
    ) -> dict[str, Links]:
        """Give the links that some statements make.

        :param statements: statements about each of some nodes.
        :param cut: the nodes about which there are more.
        :returns: the links of each node.
        """
        crossing = _Crossing(self._acting, statements.values())
        found = {key: crossing.cross(key, some) for key, some in statements.items()}
        return {
            key: Links(
                tuple(sorted(links)), tuple(sorted(beside)), len(statements[key]), key in cut
            )
            for key, (links, beside) in found.items()
        }

    def of_act(self, key: str) -> tuple[Link, ...]:
        """Find the links that an act stands for.

        :param key: key of what may be an act.
        :returns: a link for each pair of its ends; none if it is no act, or lacks an end.
        """
        return self.of_acts([key])[key]

    def may_be_act(self, classes: Iterable[str]) -> bool:
        """Tell by its classes whether a thing may be an act; it also needs two ends.

        :param classes: IRIs of all its classes.
        :returns: whether its class is one of acts.
        """
        return self._acting.may_be_act(classes)

    def of_acts(self, keys: Collection[str]) -> Mapping[str, tuple[Link, ...]]:
        """Find the links that some acts stand for.

        :param keys: keys of what may be acts.
        :returns: for each a link for each pair of its ends; none if it is no act, or lacks an end.
        """
        found = self._acting.links(keys)
        return {key: found.get(key, ()) for key in keys}

    def looks(self, keys: Iterable[str]) -> dict[str, Look]:
        """Tell what kinds of things some nodes are.

        :param keys: IRIs, or ``_:`` and the names of blank nodes.
        :returns: the look of each, by all its classes.
        """
        return self._acting.looks(keys)

    def broad(self, keys: Iterable[str]) -> set[str]:
        """Find the nodes that join what has little to do with each other.

        :param keys: IRIs, or ``_:`` and the names of blank nodes.
        :returns: those of a broad class.
        """
        return self._acting.broad(keys)

    def only_claimed(self, key: str, most: int | None = None) -> Iterator[Statement]:
        """Give the statements about a node that are claimed and not asserted.

        :param key: IRI, or ``_:`` and the name of a blank node.
        :param most: number of claims after which it stops; None for all.
        :returns: the statements; one that several claims make comes several times.
        """
        sides = (
            Statement(predicate, far, forwards)
            for forwards in (True, False)
            for predicate, far in self._lookup.only_claimed(key, forwards)
        )
        return islice(sides, most)


class _Crossing:
    """Goes from statements to links: across an act to its other end."""

    def __init__(self, acting: Acting, statements: Iterable[Sequence[Statement]]) -> None:
        self._acting = acting
        every = {said for some in statements for said in some}
        sure = {said: ends for said in every if (ends := self._ends(said))}
        self._sure = acting.ends(
            (said.far, _other(ends, said.predicate)) for said, ends in sure.items()
        )
        self._maybe = acting.links(
            said.far
            for said in every - sure.keys()
            if acting.may_lead(said.predicate, said.forwards)
        )

    def cross(self, key: str, statements: Iterable[Statement]) -> tuple[set[Link], set[str]]:
        """Give the links of a node, and the acts that name it, but not as one of their ends."""
        links: set[Link] = set()
        beside: set[str] = set()
        for said in statements:
            act = self._act(key, said)
            own = [link for link in act if key in {link.source, link.target}]
            if not act:
                links.add(said.link(key))
            elif own:
                links.update(own)
            else:
                beside.add(said.far)
        return links, beside

    def _act(self, key: str, said: Statement) -> Sequence[Link]:
        ends = self._ends(said)
        if ends is None:
            return self._maybe.get(said.far, ())
        source, _ = ends
        others = self._sure[said.far, _other(ends, said.predicate)]
        if said.predicate == source:
            return [Link(key, other, source, said.far) for other in others]
        return [Link(other, key, source, said.far) for other in others]

    def _ends(self, said: Statement) -> tuple[str, str] | None:
        return None if said.forwards else self._acting.sure_ends(said.predicate)


def _other(ends: tuple[str, str], predicate: str) -> str:
    return ends[1] if predicate == ends[0] else ends[0]
