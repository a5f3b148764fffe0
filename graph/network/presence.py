"""Whether an entity has its place in a period, found out from a few of its links."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from graph.evidence.period import Period
from graph.model import Model
from graph.network.adjacency import Adjacency, Link
from graph.network.as_of import period_of
from graph.network.build import build_network
from graph.network.excerpt import excerpt
from graph.network.link_page import LinkPage, read_link_page
from graph.network.view import View
from graph.network.vocabulary import Vocabulary
from graph.store.base import Store

__all__ = ["Presence"]

_FEW, _MANY = 25, 1_000
"""Links looked at together: first a few, which nearly always decide, then many at a time."""


class Presence:
    """Tells which entities a network as of a period shows, without building it.

    :param store: where the entities are; only some of their links are read.
    :param model: the ontology that tells acts and evidence.
    :param period: the date or the dates that are asked for.
    """

    def __init__(self, store: Store, model: Model, period: Period) -> None:
        self._store, self._model, self._period = store, model, period
        self._adjacency = Adjacency(store, Vocabulary(store, model, ("en",)), claimed=True)

    def of(self, iri: str) -> bool:
        """Tell whether an entity has a link in the period, or has none at any time.

        :param iri: the entity; an act with two ends is the link that it stands for.
        :returns: False if it is left out.
        """
        act = self._adjacency.of_act(iri)
        if act:
            return any(self._holding(iri, act))
        linked = False
        for page in self._pages(iri):
            holding = self._holding(iri, page.links)
            if any(holding):
                return True
            linked = linked or bool(holding)
        return not linked

    def _pages(self, iri: str) -> Iterator[LinkPage]:
        page = read_link_page(self._store, self._adjacency, iri, _FEW)
        yield page
        number = 0
        while page.last < page.total:
            number += 1
            page = read_link_page(self._store, self._adjacency, iri, _MANY, number)
            yield page

    def _holding(self, iri: str, links: Collection[Link]) -> list[bool]:
        """Tell of some links of an entity whether each holds in the period."""
        part = excerpt(self._store, self._adjacency, links, (iri,))
        network = build_network(part, View(focus=(iri,), evidence=False), self._model)
        return [
            period_of(data).meets(self._period)
            for source, target, data in network.edges(data=True)
            if iri in {source, target, data["act"]}
        ]
