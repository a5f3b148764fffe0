"""The names in a store, all read for one search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from graph.network.matching import closest, fit
from graph.store.base import Store
from graph.terms import ALIAS_PROPERTIES, LABEL_PROPERTIES, plain

__all__ = ["ScannedNames"]

_Rank = tuple[int, int, str]


class ScannedNames:
    """Finds entities by looking at every name; it keeps the protocol of ``Names``.

    :param store: where the names are; they are read once.
    """

    def __init__(self, store: Store) -> None:
        self._names = list(_names(store))

    def exactly(self, wanted: str) -> Iterable[str]:
        """Find the entities that have a text as a name.

        :param wanted: in its plain form.
        :returns: their IRIs.
        """
        return {iri for iri, name in self._names if name == wanted}

    def holding(self, wanted: str) -> Iterable[str]:
        """Find the entities with a name that holds a text.

        :param wanted: in its plain form, not empty.
        :returns: their IRIs, the best first.
        """
        fits = ((iri, name, fit(name, wanted)) for iri, name in self._names)
        return _ranked((iri, (way, len(name), name)) for iri, name, way in fits if way is not None)

    def nearly(self, wanted: str, limit: int) -> Iterable[str]:
        """Find the entities with a name, or a word in it, that is nearly a text.

        :param wanted: in its plain form, not empty.
        :param limit: number of spellings that are taken.
        :returns: their IRIs, the nearest first.
        """
        carriers: dict[str, list[tuple[str, str]]] = {}
        for iri, name in self._names:
            for spelling in {name, *name.split()}:
                carriers.setdefault(spelling, []).append((iri, name))
        return _ranked(
            (iri, (place, len(name), name))
            for place, spelling in enumerate(closest(wanted, carriers, limit))
            for iri, name in carriers[spelling]
        )


def _names(store: Store) -> Iterator[tuple[str, str]]:
    for predicate in (*LABEL_PROPERTIES, *ALIAS_PROPERTIES):
        for quad in store.quads(None, predicate):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                yield quad.subject.value, plain(quad.object.value)


def _ranked(matches: Iterable[tuple[str, _Rank]]) -> list[str]:
    best: dict[str, _Rank] = {}
    for iri, rank in matches:
        best[iri] = min(rank, best.get(iri, rank))
    return sorted(best, key=lambda iri: (best[iri], iri))
