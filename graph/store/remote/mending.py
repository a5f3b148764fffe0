"""Notices that an endpoint cut an answer, and completes it where that can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from graph.errors import GraphError
from graph.sparql.answer import Cut, Solutions
from graph.store.remote.paging import Row, pages_of
from graph.store.remote.reading import Reply

__all__ = ["mended"]

Ask = Callable[[str], Reply]

_ROUND = 100
"""Who cuts without a word cuts at a multiple of this."""


def mended(
    text: str,
    reply: Reply,
    rows: int | None,
    ask: Ask,
    endpoint: str,
    expected: int | None = None,
) -> Solutions:
    """Complete the rows of a SELECT query.

    :param text: the query.
    :param reply: what the endpoint gave for it.
    :param rows: the row limit; None for all rows.
    :param ask: asks the endpoint a query.
    :param endpoint: its address.
    :param expected: how many rows there must be, where that is known.
    :returns: all rows, in pages and in the order of their columns if the query has no other; or
        those that the endpoint gave, cut.
    """
    answer = _table(reply)
    size = len(answer.rows)
    is_cut = reply.is_cut or (expected is not None and size < expected)
    if answer.cut or not (is_cut or _may_be_cut(reply, size)):
        return answer
    pages = pages_of(text, answer.variables, lambda page: _table(ask(page)).rows)
    cut = replace(answer, cut=Cut(size, endpoint))
    if pages is None:
        return cut if is_cut else answer
    try:
        if not is_cut and not pages.page(1, size):
            return answer
        read = pages.rows(size, None if rows is None else rows + 1)
    except GraphError:  # then what was given before is all there is
        return cut
    if read is None:
        return cut
    return _limited(answer, read, rows)


def _may_be_cut(reply: Reply, size: int) -> bool:
    return size > 0 and (size == reply.limit or size % _ROUND == 0)


def _limited(answer: Solutions, read: list[Row], rows: int | None) -> Solutions:
    if rows is None or len(read) <= rows:
        return replace(answer, rows=tuple(read))
    return replace(answer, rows=tuple(read[:rows]), cut=Cut(rows))


def _table(reply: Reply) -> Solutions:
    if not isinstance(reply.answer, Solutions):
        raise TypeError("a table of solutions was expected")
    return reply.answer
