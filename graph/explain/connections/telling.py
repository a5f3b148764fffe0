"""Links told one after the other, each from the entity that the reader has just reached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import networkx as nx

from graph.analysis.connections import Connections
from graph.evidence import read_evidence
from graph.explain.connections.mentions import Mentions
from graph.explain.connections.records import End, Hop, Told
from graph.explain.links import Links, Seen
from graph.explain.numbering import Numbering
from graph.explain.records import Statement
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
        self._links = Links(
            label="",
            store=store,
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
        chosen = sorted(edges[:most], key=self._date)
        return Hop(tuple(self._told(key, edge) for edge in chosen), len(edges) - len(chosen))

    def _told(self, key: str, edge: _Edge) -> Told:
        source, target, _ = edge
        data = self._named(edge)
        where = cast(NodeData, self._network.nodes[target])
        seen = Seen(data, source, target, source == key, where)
        statement = self._links.bare(seen)
        self.mentions.mention(source, target)
        return Told(
            text=_whole(statement),
            references=statement.references,
            standing=statement.standing,
            edge=edge,
            start=data["from"],
            end=data["until"],
        )

    def _named(self, edge: _Edge) -> EdgeData:
        """Say a link anew with the names that fit this place in the text."""
        source, target, _ = edge
        data = cast(EdgeData, self._network.edges[edge].copy())
        wording = self.mentions.vocabulary.wording(self._iri(data["predicate"]))
        over = has_ended(data["until"], self._today)
        names = self.mentions.pair(source, target)
        data["sentence"] = (wording.past if over else wording.phrase).say(*names)
        data["inverse_sentence"] = (wording.inverse_past if over else wording.inverse).say(*names)
        return data

    def _date(self, edge: _Edge) -> tuple[str, _Edge]:
        data = cast(EdgeData, self._network.edges[edge])
        return (data["from"] or data["until"] or "9999", edge)


def _whole(statement: Statement) -> str:
    """Put how a sentence stands, and what the other sides of a dispute say, into it."""
    text = statement.text.removesuffix(".")
    if statement.standing != "disputed":
        return f"{text} ({statement.remark})." if statement.remark else f"{text}."
    sides = [lowered(side.removesuffix(".")) for side in statement.other_sides]
    return (
        f"{text}, which is disputed: {'; '.join(sides)}."
        if sides
        else f"{text} ({statement.remark})."
    )
