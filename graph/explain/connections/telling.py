"""Links told one after the other, each from the entity that the reader has just reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import networkx as nx

from graph.analysis.connections import Connections
from graph.evidence import read_evidence
from graph.explain.connections.mentions import Mentions
from graph.explain.connections.records import End, Hop, Told
from graph.explain.endings import Endings
from graph.explain.links import Links, Seen
from graph.explain.numbering import Numbering
from graph.explain.records import Statement
from graph.explain.render_text import cited
from graph.explain.sides import Sides
from graph.explain.terms import FactTerms
from graph.explain.wording import lowered
from graph.model import Model
from graph.network.data_date import data_date
from graph.network.lifetimes import has_ended
from graph.network.payload import EdgeData, NodeData

__all__ = ["Teller"]

_Edge = tuple[str, str, str]


class Teller:
    """Tells the links of connections in sentences, names whole at first and short later.

    :param found: what a search found.
    :param model: the ontology with phrases.
    """

    def __init__(self, found: Connections, model: Model) -> None:
        store, network = found.part, found.network
        evidence = read_evidence(store, model=model)
        self._network: nx.MultiDiGraph[str] = network
        self._today = data_date(store)
        self._iri, self._curie = store.prefixes.iri, store.prefixes.curie
        self.mentions = Mentions(store, evidence, model, network)
        self.numbering = Numbering()
        terms = FactTerms(model, store.prefixes)
        self._sides = Sides(evidence, self.mentions, terms, (), self.numbering)
        self._links = Links(
            label="",
            endings=Endings(store, evidence, self.mentions),
            evidence=evidence,
            claims={claim.iri: claim for claim in evidence.claims},
            model=model,
            naming=self.mentions,
            terms=terms,
            numbering=self.numbering,
            sides=Sides(evidence, self.mentions, terms, ()),
        )

    def end(self, key: str) -> End:
        """Describe an entity along a connection.

        :param key: its key in the network.
        :returns: the record.
        """
        data = cast(NodeData, self._network.nodes[key])
        return End(key, self._curie(key), data["label"], data["type_label"])

    def hop(self, key: str, edges: Sequence[_Edge], most: int) -> Hop:
        """Tell the links from one entity to the next.

        :param key: key of the entity that they are told from.
        :param edges: the links, the best founded first.
        :param most: the most links that are told.
        :returns: the sentences, in the order of their dates.
        """
        chosen = sorted(self._alike(edges)[:most], key=self._date)
        told = [one for alike in chosen for one in self._told(key, alike)]
        return Hop(tuple(told), len(edges) - sum(len(one.edges) for one in told))

    def _alike(self, edges: Sequence[_Edge]) -> list[list[_Edge]]:
        """Put together what was done several times; what comes first keeps its place."""
        kinds: dict[tuple[str, str], list[_Edge]] = {}
        for edge in edges:
            kinds.setdefault((edge[0], self._data(edge)["predicate"]), []).append(edge)
        return list(kinds.values())

    def _told(self, key: str, alike: Sequence[_Edge]) -> list[Told]:
        """Tell links of one kind: together where only their dates differ, else each by itself."""
        ordered = sorted(alike, key=lambda edge: self._date([edge]))
        together = self._links.repeated([self._seen(key, edge) for edge in ordered])
        if together and len(ordered) > 1:
            return [self._record(together, ordered)]
        return [self._record(self._alone(self._seen(key, edge)), [edge]) for edge in ordered]

    def _alone(self, seen: Seen) -> Statement:
        """Tell one link; a disputed one with its other sides, and who says what they do."""
        told = self._links.bare(seen)
        if told.standing != "disputed":
            return replace(told, other_sides=())
        claims = [self._links.claims[iri] for iri in seen.data["claim"]]
        sides = self._sides.of_link(claims, seen.end) or self._sides.of_link(claims, seen.start)
        return replace(told, other_sides=sides)

    def _seen(self, key: str, edge: _Edge) -> Seen:
        source, target, _ = edge
        where = cast(NodeData, self._network.nodes[target])
        return Seen(self._named(edge), source, target, source == key, where)

    def _record(self, statement: Statement, edges: Sequence[_Edge]) -> Told:
        first, last = self._data(edges[0]), self._data(edges[-1])
        self.mentions.mention(*edges[0][:2])
        return Told(
            text=_whole(statement),
            references=cited(statement),
            standing=statement.standing,
            edges=tuple(edges),
            start=first["from"],
            end=last["until"],
        )

    def _named(self, edge: _Edge) -> EdgeData:
        """Say a link anew with the names that fit this place in the text."""
        source, target, _ = edge
        data = self._data(edge).copy()
        wording = self.mentions.vocabulary.wording(self._iri(data["predicate"]))
        over = has_ended(data["until"], self._today)
        names = self.mentions.pair(source, target)
        data["sentence"] = (wording.past if over else wording.phrase).say(*names)
        data["inverse_sentence"] = (wording.inverse_past if over else wording.inverse).say(*names)
        return data

    def _data(self, edge: _Edge) -> EdgeData:
        return cast(EdgeData, self._network.edges[edge])

    def _date(self, alike: Sequence[_Edge]) -> str:
        dates = (self._data(edge) for edge in alike)
        return min(data["from"] or data["until"] or "9999" for data in dates)


def _whole(statement: Statement) -> str:
    """Put how a sentence stands, and what the other sides of a dispute say, into it."""
    text = statement.text.removesuffix(".")
    sides = "; ".join(lowered(side.text.removesuffix(".")) for side in statement.other_sides)
    if sides:
        return f"{text}, which is disputed: {sides}."
    return f"{text} ({statement.remark})." if statement.remark else f"{text}."
