"""Tells a client that the answer it holds is still the answer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

__all__ = ["entity_tag", "is_held"]

_LENGTH = 32


def entity_tag(parts: Iterable[object]) -> str:
    """Name an answer by all that it follows from.

    The name is a weak one: the same answer may come in another order, or compressed.

    :param parts: each of a kind whose text tells all of it.
    :returns: a value for the header ``ETag``.

    >>> entity_tag(["data", "query"]) == entity_tag(["data", "query"]) != entity_tag(["dataquery"])
    True
    """
    written = "\0".join(map(repr, parts))
    return f'W/"{hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]}"'


def is_held(held: str | None, tag: str) -> bool:
    """Tell whether a client holds an answer.

    :param held: its header ``If-None-Match``; ``*`` names no answer, so it is not known to.
    :param tag: of the answer.
    :returns: whether the header names it.

    >>> is_held('"old", W/"new"', 'W/"new"'), is_held('"new"', 'W/"new"'), is_held("*", 'W/"new"')
    (True, True, False)
    """
    opaque = tag.removeprefix("W/")
    return opaque in [one.strip().removeprefix("W/") for one in (held or "").split(",")]
