"""What a page says of itself: of which date it speaks, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from graph.evidence.period import ALWAYS
from graph.explain.dates import asked_words
from graph.explain.records import EntityPage
from graph.explain.wording import capital

__all__ = ["NEXT_PAGE", "notices"]

NEXT_PAGE = "--page {} shows more"
"""How the shell shows the next page."""


def notices(page: EntityPage, more: str = "") -> tuple[str, ...]:
    """Say of which date a page speaks, how much of it has none, and what it leaves out.

    :param page: what is known of an entity.
    :param more: how to see the next page, to be added where there is one; such as
        ``--page {} shows more``.
    :returns: sentences; none for a page that tells all there is.
    """
    return (*_period(page), *_extent(page, more))


def _period(page: EntityPage) -> Iterator[str]:
    if page.period == ALWAYS:
        return
    parts = [capital(asked_words(page.period))]
    if page.undated:
        parts.append(f"with {_counted(page.undated, 'link')} without a date")
    left_out = [
        _counted(number, noun)
        for number, noun in ((page.links_left_out, "link"), (page.facts_left_out, "fact"))
        if number
    ]
    if left_out:
        parts.append(f"leaving out {' and '.join(left_out)} of other times")
    yield f"{', '.join(parts)}."


def _extent(page: EntityPage, more: str) -> Iterator[str]:
    extent = page.extent
    if extent.pages == 1:
        return
    shown = f"Links {extent.first:,} to {extent.last:,} of {extent.total:,}"
    place = f"page {extent.page:,} of {extent.pages:,}"
    following = f"; {more.format(extent.page + 1)}" if more and extent.page < extent.pages else ""
    yield f"{shown} ({place}){following}."


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
