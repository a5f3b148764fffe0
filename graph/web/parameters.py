"""Parameters that several addresses take."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

__all__ = ["AsOf", "Key", "Names", "Page", "Size", "Until"]

_LONGEST = 2000

AsOf = Annotated[
    str | None,
    Query(
        description="Only what holds at this date: a year, a month or a day.", examples=["2018-12"]
    ),
]
Until = Annotated[
    str | None, Query(description="With as_of: what holds at some time up to this date.")
]
Key = Annotated[
    str,
    Query(
        min_length=1,
        max_length=_LONGEST,
        description="An IRI, a CURIE, a label or an alias.",
        examples=["id:oxygen"],
    ),
]
Names = Annotated[
    tuple[str, ...], Query(max_length=50, description="CURIEs, IRIs, names or labels; repeatable.")
]
Page = Annotated[int, Query(ge=1, le=1_000_000, description="Number of the page, from 1.")]
Size = Annotated[int, Query(ge=1, le=500, description="The most links of a page.")]
