"""Citations and facts with every repeated source and text written once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

__all__ = ["EvidenceTable", "Json"]

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_SOURCE = ("source", "source_iri", "publisher", "url", "kind", "original", "published")
_FACT_TEXTS = ("reason", "dispute", "dispute_kind", "kind", "from", "until")
_SIDE_TEXTS = ("kind", "rank", "reason")


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _mappings(value: object) -> list[Mapping[str, object]]:
    if not isinstance(value, (list, tuple)):
        return []
    return [item for item in value if isinstance(item, Mapping)]


class EvidenceTable:
    """Numbers sources and citations; links and facts refer to them by number.

    >>> table = EvidenceTable()
    >>> table.citations([{"says": "It is so.", "source": "A paper", "original": "a"}])
    (0,)
    >>> table.citation_rows(), len(table.source_rows())
    ([[0, 'It is so.', None]], 1)
    """

    def __init__(self) -> None:
        self._sources: dict[tuple[str | None, ...], int] = {}
        self._citations: dict[tuple[int, str | None, str | None], int] = {}
        self._originals: list[str] = []
        self._seen: dict[int, tuple[int, Mapping[str, object]]] = {}

    def _source(self, citation: Mapping[str, object]) -> int:
        row = tuple([_text(citation.get(name)) for name in _SOURCE])
        return self._sources.setdefault(row, len(self._sources))

    def _number(self, citation: Mapping[str, object]) -> int:
        """Return the number of a citation; the same object, as links share them, is known at once.

        Holding the object keeps its identity from being given to another.
        """
        known = self._seen.get(id(citation))
        if known is None:
            known = self._seen[id(citation)] = (self._citation(citation), citation)
        return known[0]

    def _citation(self, citation: Mapping[str, object]) -> int:
        source = self._source(citation)
        row = (source, _text(citation.get("says")), _text(citation.get("quoted")))
        number = self._citations.setdefault(row, len(self._citations))
        if number == len(self._originals):
            name = citation.get("original") or citation.get("source_iri") or source
            self._originals.append(str(name))
        return number

    def citations(self, value: object) -> tuple[int, ...]:
        """Return the numbers of the citations in a list of :class:`EvidenceData`.

        :param value: the attribute as found; anything but a list of mappings counts as none.
        :returns: a number per citation, in the order given.
        """
        return tuple([self._number(item) for item in _mappings(value)])

    def independent(self, numbers: Sequence[int]) -> int:
        """Return how many independent sources stand behind some citations.

        :param numbers: numbers of citations.
        :returns: a copy and its original count as one.
        """
        return len({self._originals[number] for number in numbers}) if numbers else 0

    def facts(self, value: object) -> list[Json]:
        """Return the facts in a list of :class:`FactData`, each as a small object.

        :param value: the attribute as found; anything but a list of mappings counts as none.
        :returns: an object per fact, without what is not known.
        """
        return [self._fact(item) for item in _mappings(value)]

    def _fact(self, fact: Mapping[str, object]) -> dict[str, Json]:
        row: dict[str, Json] = {
            "label": str(fact.get("label") or fact.get("predicate") or ""),
            "value": str(fact.get("value", "")),
        }
        row.update(self._backed(fact, _FACT_TEXTS))
        if sides := self.sides(fact.get("other_sides")):
            row["other_sides"] = sides
        return row

    def sides(self, value: object) -> list[Json]:
        """Return the other sides in a list of :class:`SideData`, each as a small object.

        :param value: the attribute as found; a bare text is a side of which no more is known, and
            anything but a list counts as none.
        :returns: an object per side, without what is not known.
        """
        return [self._side(item) for item in value] if isinstance(value, (list, tuple)) else []

    def _side(self, side: object) -> dict[str, Json]:
        if not isinstance(side, Mapping):
            return {"sentence": str(side), "citations": []}
        return {"sentence": str(side.get("sentence", "")), **self._backed(side, _SIDE_TEXTS)}

    def _backed(self, data: Mapping[str, object], texts: Iterable[str]) -> dict[str, Json]:
        """Return what a fact and a side have in common: standing, some texts, citations."""
        row: dict[str, Json] = {}
        standing = data.get("standing") or "stated"
        if standing != "stated":
            row["standing"] = str(standing)
        row.update({name: str(data[name]) for name in texts if data.get(name)})
        row["citations"] = list(self.citations(data.get("citations")))
        return row

    def source_rows(self) -> list[Json]:
        """Return a row per source: title, IRI, publisher, address, kind, original, published."""
        return [list[Json](row) for row in self._sources]

    def citation_rows(self) -> list[Json]:
        """Return a row per citation: number of its source, what it says, its very words."""
        return [list[Json](row) for row in self._citations]
