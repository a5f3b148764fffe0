"""Acts, the dated relations between two ends, found in the columns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence, Set

import numpy as np
from numpy.typing import NDArray

from graph.network.ends import Ends
from graph.network.reading import Reading
from graph.network.sieve import Column
from graph.network.vocabulary import Look, Vocabulary

__all__ = ["Acts"]


class Acts:
    """The acts of a reading, by their number.

    :param reading: the columns.
    :param vocabulary: the words.
    :param looks: the look of every node, by its number.
    :param claimed: links that are claimed and not asserted: subject, property, object.

    ``ends`` holds, for each act with both ends, the numbers at its source and at its target.
    """

    def __init__(
        self,
        reading: Reading,
        vocabulary: Vocabulary,
        looks: Sequence[Look],
        claimed: Set[tuple[int, str, int]],
    ) -> None:
        self._reading = reading
        self._vocabulary = vocabulary
        self._looks = looks
        self._claimed = claimed
        self._names = reading.names
        self.ends: dict[int, tuple[list[int], list[int]]] = {}
        self._with_end: dict[str, list[int]] = {}
        for look in {look for look in looks if look.act}:
            if look.act and look.act.source and look.act.target:
                self._find(look, look.act.source, look.act.target)

    def _find(self, look: Look, source: str, target: str) -> None:
        """Find the acts with a look that have both ends."""
        sources, targets = self._linked(look, source), self._linked(look, target)
        for number, ends in sources.items():
            others = targets.get(number)
            if others:
                self.ends[number] = (self._sorted(ends), self._sorted(others))
                for predicate in (source, target):
                    self._with_end.setdefault(predicate, []).append(number)

    def _linked(self, look: Look, predicate: str) -> dict[int, list[int]]:
        linked: dict[int, list[int]] = {}
        looks = self._looks
        for (property, _), (subjects, objects) in self._reading.links.items():
            if property == predicate:
                for subject, object in zip(subjects, objects, strict=True):
                    if looks[subject] is look:
                        linked.setdefault(subject, []).append(object)
        return linked

    def _sorted(self, numbers: list[int]) -> list[int]:
        if len(numbers) == 1:
            return numbers
        return sorted(set(numbers), key=self._names.__getitem__)

    def beside(self, column: Column) -> Iterator[tuple[int, int]]:
        """Give the links of complete acts, but for their ends, and the links to such acts.

        :param column: links of one property.
        :returns: subjects and objects.
        """
        complete = self._marked(self.ends)
        beside = complete[column.subjects] | complete[column.objects]
        beside &= ~self._marked(self._with_end.get(column.predicate, ()))[column.subjects]
        subjects, objects = column.subjects[beside], column.objects[beside]
        return zip(subjects.tolist(), objects.tolist(), strict=True)

    def _marked(self, numbers: Collection[int]) -> NDArray[np.bool_]:
        marks = np.zeros(len(self._looks), dtype=np.bool_)
        marks[list(numbers)] = True
        return marks

    def spoken(self, key: str) -> Ends | None:
        """Describe the ends of an act for sentences.

        :param key: key of the act.
        :returns: its ends, claimed ones only where it has no other; None if it lacks one.
        """
        number = self._reading.numbers.get(key, -1)
        act = self._looks[number].act if number in self.ends else None
        if act is None or act.source is None or act.target is None:
            return None
        sources, targets = self.ends[number]
        return Ends(
            act.iri,
            act.source,
            act.target,
            self._asserted(number, act.source, sources),
            self._asserted(number, act.target, targets),
        )

    def _asserted(self, act: int, predicate: str, ends: Sequence[int]) -> tuple[str, ...]:
        asserted = [end for end in ends if (act, predicate, end) not in self._claimed]
        return tuple(self._names[end] for end in asserted or ends)
