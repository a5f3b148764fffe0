"""Tells a client that the answer it holds is still the answer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

__all__ = ["content_tag", "entity_tag", "is_held"]

_LENGTH = 32


def entity_tag(parts: Iterable[object]) -> str:
    """Name an answer by all that it follows from; the same answer may come in another order.

    :param parts: each of a kind whose text tells all of it.
    :returns: a value for the header ``ETag``.

    >>> entity_tag(["data", "query"]) == entity_tag(["data", "query"]) != entity_tag(["dataquery"])
    True
    """
    written = "\0".join(map(repr, parts))
    return content_tag(written.encode("utf-8", "surrogatepass"))


def content_tag(content: bytes) -> str:
    """Name an answer by its content; the name is a weak one, since it may come compressed.

    :param content: the whole answer.
    :returns: a value for the header ``ETag``.

    >>> content_tag(b"")
    'W/"e3b0c44298fc1c149afbf4c8996fb924"'
    """
    return f'W/"{hashlib.sha256(content).hexdigest()[:_LENGTH]}"'


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
