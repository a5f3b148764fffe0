"""Requests out of the bytes of a client: one at a time, each within bounds."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import asdict
from enum import Enum, auto
from http import HTTPStatus
from typing import cast

from httptools import HttpParserError, HttpParserUpgrade, HttpRequestParser
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from graph.web.corked import CorkedTransport
from graph.web.failure import PROBLEM, failure
from graph.web.headers import SAFE_HEADERS

__all__ = ["LONGEST_HEAD", "Awaited", "StrictConnection"]

LONGEST_HEAD = 1 << 16
"""Bytes of an address with all headers, or of what stands between the parts of a body."""

_TARGET = re.compile(rb"(?:http://([^/]*))?(/[!-\"$-~]*)|\*")
"""A path of ASCII with its query, perhaps after a host; a fragment stays with the client."""


class Awaited(Enum):
    """What a connection waits for."""

    HEAD = auto()
    BODY = auto()
    ANSWER = auto()


class StrictConnection(HttpToolsProtocol):
    """Takes a request when the one before is answered, and refuses what is no HTTP.

    The parser of uvicorn's own class takes any number of requests at once, and heads of any length.
    """

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to take requests."""
        super().connection_made(CorkedTransport(cast(asyncio.Transport, transport)))
        self.awaited = Awaited.HEAD
        self._came = b""  # not parsed yet
        self._held = 0  # bytes that the parser has, and has told nothing of
        self._left = 0  # bytes of a body that are still to come, if its length was told

    @property
    def has_begun(self) -> bool:
        """Whether a head has come in part."""
        return self.awaited is Awaited.HEAD and self._held > 0

    def data_received(self, data: bytes) -> None:
        """Take in a part of a request."""
        self._unset_keepalive_if_required()
        self._came += data
        self._take()

    def on_response_complete(self) -> None:
        """Go on with the next request, if it has come."""
        super().on_response_complete()
        if self.awaited is Awaited.ANSWER:
            self.awaited = Awaited.HEAD
            self._take()

    def on_header(self, name: bytes, value: bytes) -> None:
        """Keep a header; one that comes after the body is none."""
        if self.awaited is Awaited.HEAD:
            super().on_header(name, value.rstrip(b" \t"))

    def on_headers_complete(self) -> None:
        """Have a request answered, unless it will be told again."""
        self._check_head()
        if self.parser.should_upgrade():
            return
        self._unset_keepalive_if_required()
        self.expect_100_continue &= self.parser.get_http_version() != "1.0"
        super().on_headers_complete()
        self.awaited = Awaited.BODY
        self._held = 0
        self._left = int(b"".join(self._told(b"content-length")) or 0)

    def on_body(self, body: bytes) -> None:
        """Hand on a part of a body."""
        super().on_body(body)
        self._held = 0
        self._left = max(self._left - len(body), 0)

    def on_message_complete(self) -> None:
        """Wait for the answer."""
        if self.awaited is Awaited.HEAD:  # the head will be told again
            return
        super().on_message_complete()
        self.awaited = Awaited.HEAD if self.cycle.response_complete else Awaited.ANSWER
        self._held = 0

    def refuse(self, status: HTTPStatus, message: str) -> None:
        """Answer in the one shape of failures, if nothing is answered yet, and hang up.

        :param status: the status code.
        :param message: why.
        """
        if self.awaited is Awaited.HEAD or not self.cycle.response_started:
            self.transport.write(_refusal(status, message))
        if self.awaited is Awaited.BODY:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        self.transport.close()

    def _take(self) -> None:
        came, start = self._came, 0
        while start < len(came) and self._may_take():
            end = self._part_end(came, start)
            self._parse(came[start:end])
            start = end
        self._came = came[start:]
        if self._came:
            self.flow.pause_reading()

    def _may_take(self) -> bool:
        return self.awaited is not Awaited.ANSWER and not self.transport.is_closing()

    def _part_end(self, came: bytes, start: int) -> int:
        """Find where a request may end: after a blank line, or a body of known length."""
        most = start + LONGEST_HEAD - self._held
        if self._left:
            return min(start + self._left, most)
        is_between = self.awaited is Awaited.HEAD and came[start] not in b"\r\n"
        end = b"\r\n\r\n" if is_between else b"\n"  # a blank line may come in two parts
        found = came.find(end, start, most)
        return most if found < 0 else found + len(end)

    def _parse(self, part: bytes) -> None:
        self._held += len(part)
        try:
            self.parser.feed_data(part)
        except HttpParserUpgrade:
            self._ask_without_upgrade()
        except HttpParserError as error:
            reason = error.__context__
            status = reason.status if isinstance(reason, _Refused) else HTTPStatus.BAD_REQUEST
            self.refuse(status, "The request is no HTTP that is understood here.")
        else:
            if self._held >= LONGEST_HEAD:
                self.refuse(
                    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                    f"The head of a request may have {LONGEST_HEAD:,} bytes.",
                )

    def _ask_without_upgrade(self) -> None:
        """Tell a head again without its wish for another protocol; else its body is passed over."""
        line = b"%s %s HTTP/%s" % (
            self.parser.get_method(),
            self.url,
            self.parser.get_http_version().encode(),
        )
        headers = [b"%s: %s" % pair for pair in self.headers if pair[0] != b"upgrade"]
        self.parser = HttpRequestParser(self)
        self._parse(b"\r\n".join([line, *headers, b"", b""]))

    def _check_head(self) -> None:
        version, hosts = self.parser.get_http_version(), self._told(b"host")
        if version not in {"1.0", "1.1"}:
            raise _Refused(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED)
        if self.parser.get_method() == b"CONNECT":
            raise _Refused(HTTPStatus.NOT_IMPLEMENTED)
        if [one.lower() for one in self._told(b"transfer-encoding")] not in ([], [b"chunked"]):
            raise _Refused(HTTPStatus.NOT_IMPLEMENTED)
        if len(hosts) > 1 or (version == "1.1" and not hosts):
            raise _Refused(HTTPStatus.BAD_REQUEST)
        target = _TARGET.fullmatch(self.url)
        if target is None or target[1] not in {None, *hosts}:
            raise _Refused(HTTPStatus.BAD_REQUEST)

    def _told(self, name: bytes) -> list[bytes]:
        return [value for header, value in self.headers if header == name]


class _Refused(Exception):
    """Stops the parser.

    :param status: the status code of the answer.
    """

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


def _refusal(status: HTTPStatus, message: str) -> bytes:
    name = status.phrase.lower().replace(" ", "-")
    body = json.dumps(asdict(failure(name, status, message))).encode()
    headers = {
        **SAFE_HEADERS,
        "Content-Type": PROBLEM,
        "Content-Length": str(len(body)),
        "Connection": "close",
    }
    lines = [f"HTTP/1.1 {status.value} {status.phrase}", *map(": ".join, headers.items()), "", ""]
    return "\r\n".join(lines).encode() + body
