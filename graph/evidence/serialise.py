"""Quads as a file that is the same bytes every time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import pyoxigraph as ox

__all__ = ["serialise"]

_PREFIX = re.compile(rb"^@prefix ([^:]*):")
_WORD = re.compile(rb"(?:^|[\s(^])([A-Za-z][\w-]*):", re.MULTILINE)


def serialise(quads: Iterable[ox.Quad], format: ox.RdfFormat, prefixes: Mapping[str, str]) -> bytes:
    """Write quads in a format with prefixes; those that are used are declared, in order.

    :param quads: in the order wished.
    :param format: Turtle or TriG.
    :param prefixes: prefixes that may be used.
    :returns: the file, in UTF-8.

    >>> node, prefixes = ox.NamedNode("http://example.org/a"), {"ex": "http://example.org/"}
    >>> quads = [ox.Quad(node, node, node)]
    >>> print(serialise(quads, ox.RdfFormat.TURTLE, prefixes | {"x": "urn:"}).decode())
    @prefix ex: <http://example.org/> .
    <BLANKLINE>
    ex:a ex:a ex:a .
    <BLANKLINE>
    """
    text = ox.serialize(quads, format=format, prefixes=dict(prefixes)) or b""
    lines = text.splitlines(keepends=True)
    head, body = lines[: len(prefixes)], b"".join(lines[len(prefixes) :])
    used = set(_WORD.findall(body))
    declared = sorted(line for line in head if _name(line) in used)
    return b"".join([*declared, b"\n" if declared else b"", body])


def _name(line: bytes) -> bytes:
    match = _PREFIX.match(line)
    return match[1] if match else b""
