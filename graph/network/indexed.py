"""The names in a store, found through its index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from graph.network.matching import Fit, closest, fit
from graph.store.names import Name, NameIndex
from graph.terms import words_of

__all__ = ["IndexedNames"]

_NEAR_WORDS = 40
_NEAR_NAMES = 300
"""Names that are looked at closely where nothing holds the text."""


class IndexedNames:
    """Finds entities through an index; it keeps the protocol of ``Names``.

    :param index: knows the names.
    :param shown: tells from its classes whether something is an entity.
    """

    def __init__(self, index: NameIndex, shown: Callable[[frozenset[str]], bool]) -> None:
        self._index, self._shown = index, shown
        self._kinds: dict[int | None, bool] = {}

    def exactly(self, wanted: str) -> Iterable[str]:
        """Find the entities that have a text as a name.

        :param wanted: in its plain form.
        :returns: their IRIs.
        """
        return self._entities(self._index.exactly(wanted))

    def holding(self, wanted: str) -> Iterator[str]:
        """Find the entities with a name that holds a text.

        :param wanted: in its plain form, not empty.
        :returns: their IRIs, the best first; only as many names are read as are asked for.
        """
        return _distinct(iri for way in Fit for iri in self._fitting(way, wanted))

    def nearly(self, wanted: str, limit: int) -> Iterator[str]:
        """Find the entities with a name, or a word in it, that is nearly a text.

        :param wanted: in its plain form, not empty.
        :param limit: number of spellings that are taken.
        :returns: their IRIs, the nearest first.
        """
        near = closest(wanted, self._spellings(wanted), limit)
        return _distinct(iri for spelling in near for iri in self._carriers(spelling))

    def _fitting(self, way: Fit, wanted: str) -> Iterator[str]:
        index = self._index
        if way is Fit.WHOLE:
            names = index.exactly(wanted)
        elif way is Fit.BEGINNING:
            names = index.beginning(wanted)
        elif way is Fit.ANYWHERE:
            names = index.holding(wanted)
        elif way is Fit.ANY_ORDER and len(words_of(wanted)) < 2:
            return iter(())
        else:
            names = index.with_words(wanted, in_order=way is Fit.IN_ORDER)
        return self._entities(name for name in names if fit(name.plain, wanted) is way)

    def _spellings(self, wanted: str) -> set[str]:
        index = self._index
        near = [
            closest(word, index.similar_words(word, _NEAR_NAMES), _NEAR_WORDS)
            for word in wanted.split()
        ]
        alike = islice(index.carrying(near), _NEAR_NAMES)
        return {
            *index.similar_words(wanted, _NEAR_NAMES),
            *index.similar_names(wanted, _NEAR_NAMES),
            *(name.plain for name in alike),
        }

    def _carriers(self, spelling: str) -> Iterator[str]:
        carrying = self._index.carrying([[word] for word in spelling.split()])
        fitting = (
            name for name in carrying if spelling == name.plain or spelling in name.plain.split()
        )
        return self._entities(fitting)

    def _entities(self, names: Iterable[Name]) -> Iterator[str]:
        for name in names:
            if name.kind not in self._kinds:
                self._kinds[name.kind] = self._shown(self._index.types(name.kind))
            if self._kinds[name.kind]:
                yield name.iri


def _distinct(iris: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for iri in iris:
        if iri not in seen:
            seen.add(iri)
            yield iri
