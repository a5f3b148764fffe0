"""The tests of the W3C for SPARQL 1.1, read from their manifests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

__all__ = ["BASE", "Case", "Request", "read_suite"]

BASE = "https://w3c.github.io/rdf-tests/"
"""Where the folder of the suite lies on the web; relative names in it count from there."""

_MANIFEST = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
_QUERY = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
_UPDATE = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
_HTTP = Namespace("http://www.w3.org/2011/http#")
_CONTENT = Namespace("http://www.w3.org/2011/content#")
_KINDS = {
    "QueryEvaluationTest",
    "CSVResultFormatTest",
    "PositiveSyntaxTest11",
    "NegativeSyntaxTest11",
    "ProtocolTest",
}
_OTHER_SECTIONS = {"delete-insert", "entailment"}
"""Of updates, and of reasoning, which is a specification of its own."""


@dataclass(frozen=True, slots=True)
class Request:
    """A request of the protocol and what must be answered.

    :param method: of HTTP.
    :param path: with the query string.
    :param headers: by name.
    :param body: None if there is none.
    :param statuses: ``2xx``, ``4xx`` and so on: one of them is right.
    :param boolean: what an ASK must find; None if nothing is said.
    :param format: ``boolean``, ``tabular`` or ``RDF``; None if nothing is said.
    """

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    statuses: frozenset[str]
    boolean: bool | None
    format: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """One test.

    :param section: the folder that it is in.
    :param name: unique within the section.
    :param kind: the class of the manifest, such as ``QueryEvaluationTest``.
    :param query: IRI of the file with the query.
    :param default: IRIs of the files that make up the default graph.
    :param named: files of named graphs, by the name of the graph.
    :param result: IRI of the file with the expected result.
    :param requests: of a test of the protocol.
    """

    section: str
    name: str
    kind: str
    query: str | None
    default: tuple[str, ...]
    named: dict[str, str]
    result: str | None
    requests: tuple[Request, ...]


def read_suite(folder: Path) -> Iterator[Case]:
    """Read the tests of queries and of their protocol, section by section.

    :param folder: the root of the suite, which holds ``sparql/sparql11``.
    :returns: the tests, as the manifests list them; what changes data is left out.
    """
    for file in sorted((folder / "sparql/sparql11").glob("*/manifest.ttl")):
        iri = BASE + file.relative_to(folder).as_posix()
        manifest = Graph().parse(file, format="turtle", publicID=iri)
        listed = manifest.value(URIRef(iri), _MANIFEST.entries)
        for entry in Collection(manifest, listed) if listed else ():
            case = _case(manifest, entry, file.parent.name)
            if _is_of_queries(case):
                yield case


def _case(manifest: Graph, entry: Node, section: str) -> Case:
    kind = str(manifest.value(entry, RDF.type)).rpartition("#")[2]
    action = manifest.value(entry, _MANIFEST.action)
    query = manifest.value(action, _QUERY.query) or (action if isinstance(action, URIRef) else None)
    named = {
        **dict(_graphs(manifest, action, _QUERY)),
        **dict(_graphs(manifest, entry, _UPDATE)),
    }
    result = manifest.value(entry, _MANIFEST.result)
    listed = manifest.value(action, _HTTP.requests)
    requests = [_request(manifest, one) for one in Collection(manifest, listed)] if listed else ()
    return Case(
        section,
        str(entry).rpartition("#")[2],
        kind,
        str(query) if query else None,
        tuple(map(str, manifest.objects(action, _QUERY.data))),
        named,
        str(result) if isinstance(result, URIRef) else None,
        tuple(requests),
    )


def _graphs(manifest: Graph, holder: Node | None, terms: Namespace) -> Iterator[tuple[str, str]]:
    """List named graphs: a file that is the name of its graph too, or one with a label."""
    for graph in manifest.objects(holder, terms.graphData):
        file = manifest.value(graph, terms.graph)
        label = manifest.value(graph, RDFS.label)
        yield str(label or file or graph), str(file or graph)


def _is_of_queries(case: Case) -> bool:
    if case.kind not in _KINDS or case.section in _OTHER_SECTIONS:
        return False
    return not case.name.startswith(("update_", "bad_update", "bad_multiple_updates"))


def _request(manifest: Graph, request: Node) -> Request:
    wanted = manifest.value(request, _HTTP.resp)
    boolean = manifest.value(wanted, _MANIFEST.expectedBoolean)
    form = manifest.value(wanted, _MANIFEST.expectedFormat)
    statuses = manifest.objects(wanted, _MANIFEST.expectedStatus)
    return Request(
        str(manifest.value(request, _HTTP.methodName)),
        str(manifest.value(request, _HTTP.absolutePath)),
        dict(_headers(manifest, request)),
        _body(manifest, manifest.value(request, _HTTP.body)),
        frozenset(str(status).rpartition("StatusCode")[2] for status in statuses),
        None if boolean is None else bool(boolean.toPython()),
        None if form is None else str(form),
    )


def _headers(manifest: Graph, request: Node) -> Iterator[tuple[str, str]]:
    listed = manifest.value(request, _HTTP.headers)
    for header in Collection(manifest, listed) if listed else ():
        name, value = (manifest.value(header, _HTTP[part]) for part in ("fieldName", "fieldValue"))
        yield str(name), str(value)


def _body(manifest: Graph, body: Node | None) -> bytes | None:
    if body is None:
        return None
    encoding = str(manifest.value(body, _CONTENT.characterEncoding) or "UTF-8")
    return str(manifest.value(body, _CONTENT.chars)).encode(encoding)
