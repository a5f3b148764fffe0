"""Reads one file or stream into an engine: formats, compression, prefixes and faults."""

from __future__ import annotations

import gzip
import io
import itertools
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast
from xml.parsers import expat

import pyoxigraph as ox

from graph.errors import FileFormatError, InputError
from graph.store.failures import file_reason
from graph.store.formats import FileKind, kind_of, sniff
from graph.store.xml_entities import refuse_growth

__all__ = ["Watch", "read_file", "read_stream"]

Watch = Callable[[int], None]
"""Is told the number of bytes read since it was last told."""

_HEAD = 64 * 1024
_GZIP = b"\x1f\x8b"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_WITH_PREFIXES = (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG, ox.RdfFormat.N3, ox.RdfFormat.RDF_XML)


def read_file(
    engine: ox.Store,
    path: Path,
    graph: ox.NamedNode | None = None,
    watch: Watch | None = None,
) -> dict[str, str]:
    """Load one file; blank nodes get new names, so that files never share them.

    :param engine: takes the quads.
    :param path: a file whose name tells its format.
    :param graph: where triples go; the default graph if None.
    :param watch: is told how many bytes were read.
    :returns: the prefixes declared in the head of the file.
    :raises FileFormatError: if it is malformed, with line and column where they are known.
    :raises InputError: if it cannot be opened.
    """
    kind = kind_of(str(path))
    with _faults(
        str(path), lambda: _place_in_xml(path, kind), lambda error: _found(path, kind, error)
    ):
        head = _head(path, kind)
        _refuse_growth(str(path), kind.format, head)
        base = path.absolute().as_uri()
        plain = watch is None and not kind.gzipped and not head.startswith(_BYTE_ORDER_MARK)
        if plain:
            engine.bulk_load(path=path, format=kind.format, base_iri=base, to_graph=graph)
        else:
            with _opened(path, kind, head, watch) as stream:
                engine.bulk_load(stream, kind.format, base_iri=base, to_graph=graph)
    return _prefixes(head, kind.format, base)


def read_stream(
    engine: ox.Store, stream: io.BufferedReader, format: ox.RdfFormat | None, name: str
) -> dict[str, str]:
    """Load a stream that cannot be read twice, such as the standard input.

    :param engine: takes the quads.
    :param stream: at its beginning; it may be compressed.
    :param format: its RDF format; guessed from the first bytes if None.
    :param name: what messages call it.
    :returns: the prefixes declared in its first bytes.
    :raises FileFormatError: if it is malformed.
    """
    with _faults(name, lambda: None, lambda error: ""):
        if stream.peek(2).startswith(_GZIP):
            stream = io.BufferedReader(gzip.GzipFile(fileobj=stream), _HEAD)
        head = stream.peek(_HEAD)
        if head.startswith(_BYTE_ORDER_MARK):
            stream.read(len(_BYTE_ORDER_MARK))
        known = format or sniff(head)
        _refuse_growth(name, known, head)
        engine.bulk_load(stream, known)
    return _prefixes(head, known, None)


def _refuse_growth(name: str, format: ox.RdfFormat, head: bytes) -> None:
    if format == ox.RdfFormat.RDF_XML:
        refuse_growth(name, head)


class _Watched:
    """A file that tells how much of it was read."""

    def __init__(self, file: IO[bytes], watch: Watch) -> None:
        self._file, self._watch = file, watch

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self._watch(len(data))
        return data


@contextmanager
def _opened(
    path: Path, kind: FileKind, head: bytes = b"", watch: Watch | None = None
) -> Iterator[IO[bytes]]:
    with path.open("rb") as file:
        # The engine and gzip call nothing but read().
        watched = file if watch is None else cast(IO[bytes], _Watched(file, watch))
        stream = cast(IO[bytes], gzip.GzipFile(fileobj=watched)) if kind.gzipped else watched
        if head.startswith(_BYTE_ORDER_MARK):
            stream.read(len(_BYTE_ORDER_MARK))
        yield stream


def _head(path: Path, kind: FileKind) -> bytes:
    with path.open("rb") as file:
        if kind.gzipped:
            return gzip.GzipFile(fileobj=file).read(_HEAD)
        return file.read(_HEAD)


def _prefixes(head: bytes, format: ox.RdfFormat, base: str | None) -> dict[str, str]:
    """Parse only the head; where it is cut in the middle of a statement, parsing ends."""
    if format not in _WITH_PREFIXES:
        return {}
    text = head.removeprefix(_BYTE_ORDER_MARK)
    parser = ox.parse(text, format, base_iri=base, lenient=True)
    try:
        for _ in itertools.islice(parser, 1 if format == ox.RdfFormat.RDF_XML else None):
            pass
    except SyntaxError:
        pass  # cut off, or a fault that the load itself has reported
    return {prefix: iri for prefix, iri in parser.prefixes.items() if prefix}


@contextmanager
def _faults(
    name: str,
    place: Callable[[], tuple[int, int] | None],
    found: Callable[[SyntaxError], str],
) -> Iterator[None]:
    try:
        yield
    except SyntaxError as error:
        known = (error.lineno, error.offset) if error.lineno is not None else place()
        line, column = known or (None, None)
        raise FileFormatError(name, file_reason(error, found(error)), line, column) from error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        reason = "it is not a whole gzip file; copy or compress it again"
        raise FileFormatError(name, reason) from error
    except (OSError, RuntimeError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or str(error)
        raise InputError(
            f"The file {name!r} cannot be loaded ({reason}); check its path and the space on disk."
        ) from error


def _found(path: Path, kind: FileKind, error: SyntaxError) -> str:
    """Read again what stands between the two ends of a fault, if they are on one line."""
    line, begin, end = error.lineno, error.offset, error.end_offset
    if line is None or begin is None or end is None or error.end_lineno != line:
        return ""
    with _opened(path, kind) as stream:
        lines = io.TextIOWrapper(stream, "utf-8-sig", errors="replace")
        return next(itertools.islice(lines, line - 1, line), "")[begin - 1 : end - 1].strip()


def _place_in_xml(path: Path, kind: FileKind) -> tuple[int, int] | None:
    """Find the place of a fault that the engine reports without one."""
    if kind.format != ox.RdfFormat.RDF_XML:
        return None
    parser = expat.ParserCreate()
    try:
        with _opened(path, kind) as stream:
            parser.ParseFile(stream)
    except expat.ExpatError as error:
        return error.lineno, error.offset + 1
    return None
