"""The body of an answer: whole, within its size and its time, or an error."""

from __future__ import annotations

import http.client
import ssl
import zlib
from xml.parsers import expat

from graph.errors import StoreError
from graph.store.remote.deadline import Deadline

__all__ = ["Body", "BrokenBodyError", "TooLargeError"]

_BLOCK = 1 << 16
_LONGEST = 1_000  # characters of an entity, which shortens IRIs
_GZIPPED = 31  # zlib's number for the format of gzip with its largest window


class BrokenBodyError(Exception):
    """A transfer that ended before its end."""


class TooLargeError(Exception):
    """More bytes than there may be."""


class Body:
    """A binary file of what a server sends; reading it to its end proves that it is whole.

    :param response: with its headers read.
    :param deadline: of the call.
    :param most: bytes after which it is too large.
    """

    def __init__(self, response: http.client.HTTPResponse, deadline: Deadline, most: int) -> None:
        self._response, self._deadline, self._left = response, deadline, most
        self.is_delimited = response.length is not None or response.chunked
        coding = (response.getheader("Content-Encoding") or "identity").strip().lower()
        if coding not in {"identity", "gzip", "x-gzip"}:
            raise BrokenBodyError
        self._gzip = None if coding == "identity" else zlib.decompressobj(_GZIPPED)
        self._xml: expat.XMLParserType | None = None

    def expect_xml(self) -> None:
        """Take an end before the end of the root element for a broken transfer.

        Entities that would grow are refused when they are declared, before the engine sees them.
        """
        self._xml = expat.ParserCreate()
        self._xml.EntityDeclHandler = _refuse_growth

    def read(self, size: int = -1) -> bytes:
        """Read the next bytes.

        :param size: the most; for all that is left, a negative number.
        :returns: some of them; none at the end.
        :raises BrokenBodyError: if the transfer ended too early.
        :raises TooLargeError: if there are too many.
        :raises TimeoutError: at the deadline.
        """
        if size < 0:
            return b"".join(iter(lambda: self.read(_BLOCK), b""))
        if size == 0:
            return b""
        self._deadline.check()  # a fast sender leaves no wait that could end
        data = self._plain(size) if self._gzip is None else self._unpacked(self._gzip, size)
        self._left -= len(data)
        if self._left < 0:
            raise TooLargeError
        self._check_xml(data)
        return data

    def finish(self) -> None:
        """Read what nobody needs, to see that it comes."""
        while self.read(_BLOCK):
            pass

    def _plain(self, size: int) -> bytes:
        try:
            data = self._response.read(size)
        except (http.client.HTTPException, ConnectionError, ssl.SSLError, ValueError) as error:
            raise BrokenBodyError from error
        if not data and self._response.length:
            raise BrokenBodyError
        return data

    def _unpacked(self, gzip: zlib._Decompress, size: int) -> bytes:
        try:
            while not gzip.eof:
                packed = gzip.unconsumed_tail or self._plain(_BLOCK)
                data = gzip.decompress(packed, size)
                if data:
                    return data
                if not packed:
                    raise BrokenBodyError
        except zlib.error as error:
            raise BrokenBodyError from error
        while self._plain(_BLOCK):
            pass
        return b""

    def _check_xml(self, data: bytes) -> None:
        if self._xml is None:
            return
        try:
            self._xml.Parse(data, not data)
        except expat.ExpatError as error:
            raise BrokenBodyError from error
        if not data:
            self._xml = None


def _refuse_growth(entity: str, is_parameter: bool, value: str | None, *outside: object) -> None:
    if value is not None and (len(value) > _LONGEST or "&" in value or "%" in value):
        raise StoreError(
            f"The endpoint's answer declares an entity {entity[:80]!r} that could grow; ask it for"
            " another format, or download the data and name the file."
        )
