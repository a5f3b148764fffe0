"""Runs the tests of the W3C through a server, as a client would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pyoxigraph as ox
from rdflib import Graph

from tests.w3c.results import same_graph, same_results, same_table
from tests.w3c.suite import BASE, Case, Request

__all__ = ["Outcome", "Server", "load"]

_SRX, _SRJ, _TSV, _CSV, _NT = (
    "application/sparql-results+xml",
    "application/sparql-results+json",
    "text/tab-separated-values",
    "text/csv",
    "application/n-triples",
)
_RESULTS = {
    "srx": (_SRX, ox.QueryResultsFormat.XML),
    "srj": (_SRJ, ox.QueryResultsFormat.JSON),
    "tsv": (_TSV, ox.QueryResultsFormat.TSV),
}
_OTHER = _RESULTS["srx"]
_FORMATS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
}
_MEDIA = {
    "boolean": (_SRX, _SRJ, "application/json"),
    "tabular": (_SRX, _SRJ, _TSV, _CSV),
    "RDF": ("text/turtle", "application/rdf+xml", _NT, "application/ld+json"),
}
_FROM = re.compile(r"^\s*FROM\b", re.MULTILINE)
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a test.

    :param case: the test.
    :param trouble: what was wrong; None if it passed.
    """

    case: Case
    trouble: str | None


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    media: str
    body: bytes


def load(engine: ox.Store, folder: Path, cases: list[Case]) -> None:
    """Load the data of all tests, each file as a graph that is called like it.

    :param engine: what will be served.
    :param folder: the root of the suite.
    :param cases: the tests.
    """
    files = {file: file for case in cases for file in case.default}
    files |= {graph: file for case in cases for graph, file in case.named.items()}
    for graph, file in files.items():
        engine.load(
            path=str(_path(folder, file)),
            format=_FORMATS[file.rpartition(".")[2]],
            base_iri=file,
            to_graph=ox.NamedNode(graph),
        )


class Server:
    """A server that holds the data of all tests.

    :param port: its port on this machine.
    :param folder: the root of the suite.
    """

    def __init__(self, port: int, folder: Path) -> None:
        self._port, self._folder = port, folder

    def run(self, cases: list[Case]) -> Iterator[Outcome]:
        """Run tests.

        :param cases: the tests.
        :returns: what became of each, in their order.
        """
        for case in cases:
            yield Outcome(case, self._trouble(case))

    def _trouble(self, case: Case) -> str | None:
        if case.kind == "ProtocolTest":
            told = (self._trouble_of_request(request) for request in case.requests)
            return next(filter(None, told), None)
        if case.kind == "NegativeSyntaxTest11":
            answer = self._ask(case, _SRX)
            return None if answer.status == 400 else f"status {answer.status} for a wrong query"
        return self._trouble_of_query(case)

    def _trouble_of_query(self, case: Case) -> str | None:
        extension = (case.result or "").rpartition(".")[2]
        accept = _CSV if extension == "csv" else f"{_RESULTS.get(extension, _OTHER)[0]}, {_NT}"
        answer = self._ask(case, accept)
        if answer.status != 200:
            return f"status {answer.status}: {answer.body[:200].decode(errors='replace')}"
        if case.result is None or self._is_right(case.result, extension, answer):
            return None
        return "another result"

    def _is_right(self, result: str, extension: str, answer: _Answer) -> bool:
        file = _path(self._folder, result)
        if extension == "csv":
            return same_table(answer.body, file.read_bytes())
        if extension in _RESULTS:
            return same_results(answer.body, file.read_bytes(), _RESULTS[extension][1])
        wanted = Graph().parse(file, format="turtle", publicID=result)
        if answer.media == _NT:
            return same_graph(answer.body, wanted)
        return same_results(answer.body, wanted, _OTHER[1])

    def _trouble_of_request(self, request: Request) -> str | None:
        path = request.path.replace("/sparql/", "/sparql", 1)
        answer = self._send(request.method, path, request.headers, request.body)
        if f"{answer.status // 100}xx" not in request.statuses:
            return f"status {answer.status}, not {' or '.join(sorted(request.statuses))}"
        if request.format is not None and answer.media not in _MEDIA[request.format]:
            return f"{answer.media!r} is not {request.format}"
        if request.boolean is None:
            return None
        results = ox.parse_query_results(answer.body, format=ox.QueryResultsFormat.JSON)
        return None if bool(results) is request.boolean else "another truth value"

    def _ask(self, case: Case, accept: str) -> _Answer:
        """Ask with the query file as the base, and the data files as the dataset."""
        assert case.query is not None
        text = _path(self._folder, case.query).read_text(encoding="utf-8")
        graphs = [] if _FROM.search(text) else _dataset(case)
        headers = {"Content-Type": "application/sparql-query", "Accept": accept}
        body = f"BASE <{case.query}>\n{text}".encode()
        return self._send("POST", f"/sparql?{urlencode(graphs)}", headers, body)

    def _send(self, method: str, path: str, headers: dict[str, str], body: bytes | None) -> _Answer:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=_PATIENCE)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            media = answer.headers.get_content_type()
            return _Answer(answer.status, media, answer.read())
        finally:
            connection.close()


def _dataset(case: Case) -> list[tuple[str, str]]:
    default = [("default-graph-uri", iri) for iri in case.default]
    return default + [("named-graph-uri", iri) for iri in case.named]


def _path(folder: Path, iri: str) -> Path:
    return folder / iri.removeprefix(BASE)
