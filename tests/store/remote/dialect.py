"""A test server with the manners of endpoints that are not ours."""

from __future__ import annotations

import gzip
import os
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox

from graph.store import LocalStore

JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
TRIPLES = "application/n-triples"
TURTLE = "text/turtle"
RDF_XML = "application/rdf+xml"
GRAPHS = {
    TRIPLES: ox.RdfFormat.N_TRIPLES,
    TURTLE: ox.RdfFormat.TURTLE,
    RDF_XML: ox.RdfFormat.RDF_XML,
}
FORMATS = {JSON: ox.QueryResultsFormat.JSON, XML: ox.QueryResultsFormat.XML}


@dataclass
class Manners:
    """How a server answers.

    :param takes: ``GET``, and the content types of POST that it knows.
    :param table: the only format of its tables.
    :param graph: the only format of its triples.
    :param tells: headers of its answers.
    :param packed: whether it compresses.
    :param cut: rows after which it stops without a word.
    :param first: status and headers of its first answers; status 0 hangs up.
    :param said: the body of those.
    :param lost: bytes at the end of an answer that never come.
    :param noise: bytes that somebody on the way puts in their place, below the encryption.
    :param length: whether it tells how long its answers are.
    :param drips: until this is set, it sends a blank now and then in place of an answer.
    :param media: what it says its answers are, whatever they are.
    :param labels: whether it numbers blank nodes anew in each answer.
    :param odd: whether it writes labels of blank nodes as Virtuoso does.
    """

    takes: frozenset[str] = frozenset(["GET", FORM, DIRECT])
    table: str = JSON
    graph: str = TRIPLES
    tells: dict[str, str] = field(default_factory=dict)
    packed: bool = False
    cut: int | None = None
    first: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    said: bytes = b"not now."
    lost: int = 0
    noise: bytes = b""
    length: bool = True
    drips: Event | None = None
    media: str | None = None
    labels: bool = False
    odd: bool = False


@dataclass
class Heard:
    """What a server was asked."""

    method: str
    query: str
    headers: dict[str, str]


class Dialect:
    """A running server.

    :param store: what it serves.
    :param manners: how it answers.
    :param certified: makes it speak https.
    """

    def __init__(
        self, store: LocalStore, manners: Manners, certified: ssl.SSLContext | None = None
    ) -> None:
        self.store, self.manners = store, manners
        self.scheme = "https" if certified else "http"
        self.heard: list[Heard] = []
        self.is_asked = Event()
        dialect = self

        class Handler(_Handler):
            asked = dialect

        self.server = _Server(("127.0.0.1", 0), Handler)
        if certified:
            self.server.socket = certified.wrap_socket(
                self.server.socket, server_side=True, do_handshake_on_connect=False
            )

    @property
    def address(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.server.server_port}/sparql"

    def answer(self, query: str) -> tuple[str, bytes]:
        """Give content type and body."""
        results = self.store.engine.query(query, use_default_graph_as_union=self.store.union)
        if isinstance(results, ox.QueryTriples):
            return self.manners.graph, ox.serialize(results, format=GRAPHS[self.manners.graph])
        format = FORMATS[self.manners.table]
        if isinstance(results, ox.QueryBoolean):
            return self.manners.table, results.serialize(format=format)
        body = results.serialize(format=ox.QueryResultsFormat.TSV)
        lines = body.splitlines(keepends=True)
        if self.manners.cut is not None:
            lines = lines[: self.manners.cut + 1]
        if self.manners.labels:
            lines = list(_numbered(lines))
        table = ox.parse_query_results(b"".join(lines), ox.QueryResultsFormat.TSV)
        body = table.serialize(format=format)
        return self.manners.table, _odd(body) if self.manners.odd else body


@contextmanager
def speaking(
    store: LocalStore, manners: Manners | None = None, certified: ssl.SSLContext | None = None
) -> Iterator[Dialect]:
    """Run a server in threads of its own."""
    dialect = Dialect(store, manners or Manners(), certified)
    thread = Thread(target=dialect.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield dialect
    finally:
        dialect.server.shutdown()
        thread.join()
        dialect.server.server_close()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that hang up."""


class _Handler(BaseHTTPRequestHandler):
    asked: Dialect
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._reply("GET", self._in_address())

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        media = self.headers.get("Content-Type", "")
        query = body if media == DIRECT else parse_qs(body).get("query", [""])[0]
        self._reply(media, query or self._in_address())

    def _in_address(self) -> str:
        return parse_qs(urlsplit(self.path).query).get("query", [""])[0]

    def _reply(self, way: str, query: str) -> None:
        manners = self.asked.manners
        self.asked.heard.append(Heard(way, query, dict(self.headers.items())))
        self.asked.is_asked.set()
        if manners.first:
            status, headers = manners.first.pop(0)
            if status == 0:
                self.close_connection = True
                return
            self._send(status, {"Content-Type": "text/plain", **headers}, manners.said)
        elif way not in manners.takes:
            self._send(405, {}, b"")
        else:
            try:
                media, body = self.asked.answer(query)
            except SyntaxError as error:
                self._send(400, {"Content-Type": "text/plain"}, str(error).encode())
                return
            if manners.drips:
                self._drip(manners.drips)
            headers = {"Content-Type": manners.media or media, **manners.tells}
            if manners.packed:
                headers["Content-Encoding"], body = "gzip", gzip.compress(body)
            self._send(200, headers, body)

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        manners = self.asked.manners
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if manners.length:
            self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body[: len(body) - manners.lost])
        if manners.noise:
            os.write(self.connection.fileno(), manners.noise)
        self.close_connection = True

    def _drip(self, end: Event) -> None:
        self.send_response(200)
        self.send_header("Content-Type", JSON)
        self.end_headers()
        with suppress(ConnectionError):
            while not end.wait(0.01):
                self.wfile.write(b" ")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _odd(body: bytes) -> bytes:
    begin = rb"<bnode>" if body.startswith(b"<") else rb'"bnode","value":"'
    return body.replace(begin, begin + b"nodeID://")


def _numbered(lines: list[bytes]) -> Iterator[bytes]:
    names: dict[bytes, bytes] = {}
    for line in lines:
        yield re.sub(
            rb"_:\w+", lambda match: names.setdefault(match[0], b"_:b%d" % len(names)), line
        )
