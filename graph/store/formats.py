"""Which RDF format a file has: from its name, or from its first bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pyoxigraph import RdfFormat

from graph.errors import FileFormatError

__all__ = ["FORMATS", "FileKind", "is_known", "kind_of", "sniff"]

FORMATS: Mapping[str, RdfFormat] = MappingProxyType(
    {
        "json": RdfFormat.JSON_LD,
        "jsonld": RdfFormat.JSON_LD,
        "n3": RdfFormat.N3,
        "nq": RdfFormat.N_QUADS,
        "nt": RdfFormat.N_TRIPLES,
        "owl": RdfFormat.RDF_XML,
        "rdf": RdfFormat.RDF_XML,
        "trig": RdfFormat.TRIG,
        "ttl": RdfFormat.TURTLE,
        "xml": RdfFormat.RDF_XML,
    }
)
"""Formats by file name extension; each may be followed by ``.gz``."""

_QUAD_LINE = re.compile(
    rb"^(?:<[^>]*>|_:\S+)\s+<[^>]*>\s+"
    rb'(?:<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^<[^>]*>)?)\s+'
    rb"(?:<[^>]*>|_:\S+)\s*\.\s*$"
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """How a file is to be read.

    :param format: its RDF format.
    :param gzipped: whether it is compressed.
    """

    format: RdfFormat
    gzipped: bool = False


def kind_of(name: str) -> FileKind:
    """Tell the kind of a file from its name.

    :param name: file name or path.
    :returns: format and compression.
    :raises FileFormatError: if the extension is not known; the message lists those that are.

    >>> kind_of("people.ttl.gz")
    FileKind(format=<RdfFormat Turtle>, gzipped=True)
    """
    kind = _lookup(name)
    if kind is None:
        known = ", ".join(f".{extension}" for extension in FORMATS)
        reason = f"its name does not tell an RDF format; known are {known}, each also with .gz"
        raise FileFormatError(name, reason)
    return kind


def is_known(name: str) -> bool:
    """Tell whether a file name has the extension of a known format.

    :param name: file name or path.
    :returns: True if :func:`kind_of` would answer.

    >>> is_known("people.ttl"), is_known("people.csv")
    (True, False)
    """
    return _lookup(name) is not None


def _lookup(name: str) -> FileKind | None:
    lowered = name.lower()
    plain = lowered.removesuffix(".gz")
    _, dot, extension = plain.rpartition(".")
    if not dot or extension not in FORMATS:
        return None
    return FileKind(FORMATS[extension], gzipped=plain != lowered)


def sniff(head: bytes) -> RdfFormat:
    """Guess the format of a stream from its beginning.

    :param head: the first bytes.
    :returns: JSON-LD, RDF/XML, N-Quads, or TriG, which includes Turtle and N-Triples.

    >>> sniff(b'[{"@id": "http://example.org/a"}]')
    <RdfFormat JSON-LD>
    """
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if re.match(rb"\{\s*(\"|\}|$)|\[\s*(\{|\"|\]\s*$)", text):
        return RdfFormat.JSON_LD
    if re.match(rb"<\?xml|<!--|<!DOCTYPE|<\w+:RDF[\s>]|<RDF[\s>]", text):
        return RdfFormat.RDF_XML
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith(b"#"))
    if _QUAD_LINE.match(next(lines, b"")):
        return RdfFormat.N_QUADS
    return RdfFormat.TRIG
