"""Numbers for sources, given in the order in which a page cites them."""

from __future__ import annotations

from collections.abc import Iterable

from graph.explain.dates import date_words
from graph.explain.records import Reference, SourceNote
from graph.network.payload import EvidenceData
from graph.terms import humanise

__all__ = ["Numbering", "source_kind"]

_KINDS = {"org": "organisation", "mirror": "copy", "wiki": "wiki page"}


def source_kind(kind: str) -> str:
    """Say what kind of text a source is.

    :param kind: local name of the kind.
    :returns: a word or two.

    >>> source_kind("official-copy"), source_kind("org")
    ('official copy', 'organisation')
    """
    return _KINDS.get(kind) or humanise(kind)


class Numbering:
    """The sources cited so far; the same source always gets the same number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._cited: list[EvidenceData] = []

    def cite(self, citations: Iterable[EvidenceData]) -> tuple[Reference, ...]:
        """Number the sources of a statement.

        :param citations: the evidence of the statement.
        :returns: one reference per citation, sorted by number.
        """
        references = {
            Reference(self._number(item), item["says"], item["quoted"]) for item in citations
        }
        return tuple(sorted(references, key=lambda one: (one.number, one.says)))

    def _number(self, item: EvidenceData) -> int:
        source = item["source_iri"]
        if source not in self._numbers:
            self._cited.append(item)
            self._numbers[source] = len(self._cited)
        return self._numbers[source]

    def notes(self) -> tuple[SourceNote, ...]:
        """List the sources cited so far.

        :returns: one note per source, in the order of the numbers.
        """
        first: dict[str, int] = {}
        unknown = "date not recorded" if any(item["published"] for item in self._cited) else ""
        return tuple(
            SourceNote(
                number=number,
                title=item["source"],
                publisher=item["publisher"],
                kind=source_kind(item["kind"]),
                url=item["url"],
                same_text_as=earlier if earlier < number else None,
                published=published,
                date=f"published {date_words(published)}" if published else unknown,
            )
            for number, item in enumerate(self._cited, start=1)
            for earlier in [first.setdefault(item["original"], number)]
            for published in [item["published"]]
        )
