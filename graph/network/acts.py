"""Acts, the dated relations between two ends, found in the columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from graph.network.reading import Reading
from graph.network.speech import Ends
from graph.network.vocabulary import Look, Vocabulary

__all__ = ["Acts"]


class Acts:
    """The acts of a reading, by their number.

    :param reading: the columns.
    :param vocabulary: the words.
    :param looks: the look of every node, by its number.

    ``ends`` holds, for each act with both ends, the numbers at its source and at its target.
    """

    def __init__(self, reading: Reading, vocabulary: Vocabulary, looks: Sequence[Look]) -> None:
        self._reading = reading
        self._vocabulary = vocabulary
        self._looks = looks
        self._names = reading.names
        self._numbers = {number for number, look in enumerate(looks) if look.act}
        self.said: dict[int, dict[str, list[int]]] = self._links()
        self.ends: dict[int, tuple[list[int], list[int]]] = self._ends()

    def _links(self) -> dict[int, dict[str, list[int]]]:
        said: dict[int, dict[str, list[int]]] = {}
        for (predicate, _), (subjects, objects) in self._reading.links.items():
            if not self._numbers.isdisjoint(subjects):
                for subject, target in zip(subjects, objects, strict=True):
                    if subject in self._numbers:
                        links = said.setdefault(subject, {})
                        links.setdefault(predicate, []).append(target)
        return said

    def _ends(self) -> dict[int, tuple[list[int], list[int]]]:
        ends: dict[int, tuple[list[int], list[int]]] = {}
        for number, said in self.said.items():
            act = self._looks[number].act
            if act is None or act.source is None or act.target is None:
                continue
            sources, targets = said.get(act.source), said.get(act.target)
            if sources and targets:
                ends[number] = (self._sorted(sources), self._sorted(targets))
        return ends

    def _sorted(self, numbers: Sequence[int]) -> list[int]:
        return sorted(set(numbers), key=self._names.__getitem__)

    def spoken(self, claimed: Set[tuple[int, str, int]]) -> dict[str, Ends]:
        """Describe the ends of each act for sentences.

        :param claimed: links that are claimed and not asserted: subject, property, object.
        :returns: the ends of each complete act by its key; claimed ends only where it has no other.
        """
        spoken: dict[str, Ends] = {}
        for number, (sources, targets) in self.ends.items():
            act = self._looks[number].act
            if act is None or act.source is None or act.target is None:
                continue
            spoken[self._names[number]] = Ends(
                act.iri,
                act.source,
                act.target,
                self._keys(
                    [at for at in sources if (number, act.source, at) not in claimed] or sources
                ),
                self._keys(
                    [at for at in targets if (number, act.target, at) not in claimed] or targets
                ),
            )
        return spoken

    def _keys(self, ends: Sequence[int]) -> tuple[str, ...]:
        return tuple(self._names[end] for end in ends)

    def dates(self) -> tuple[dict[int, str], dict[int, str]]:
        """Find from when and until when each act lasts, by the roles of its dates.

        :returns: number of the act to its first date, and to its last; of two values the more
            precise one, then the earlier.
        """
        starts: defaultdict[int, list[str]] = defaultdict(list)
        ends: defaultdict[int, list[str]] = defaultdict(list)
        for predicate, (subjects, literals) in self._reading.literals.items():
            term = self._vocabulary.model.properties.get(predicate)
            if term is None or term.time_role is None:
                continue
            dates = ends if term.time_role == "until" else starts
            for subject, literal in zip(subjects, literals, strict=True):
                dates[subject].append(literal.value)
        return _best(starts), _best(ends)


def _best(dates: Mapping[int, Sequence[str]]) -> dict[int, str]:
    return {
        number: min(values, key=lambda value: (-len(value), value))
        for number, values in dates.items()
    }
