"""Programs that people have already ask the endpoint: SPARQLWrapper, rdflib and curl."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from urllib.error import HTTPError

import pyoxigraph as ox
import pytest
import rdflib
import SPARQLWrapper
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from graph.store import Limits, LocalStore
from graph.store.pool import WorkerPool
from graph.web import create_app
from tests.web.running import running

DATA = """
PREFIX e: <http://example.org/>
e:ann e:name "Ann"@en ; e:knows e:bob .
e:bob e:name "Bob \\"B\\" Birch" ; e:born 1970 .
e:graph { e:ann e:knows e:cleo }
"""
E = rdflib.Namespace("http://example.org/")
PRODUCT = " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(12))
needs_curl = pytest.mark.skipif(not shutil.which("curl"), reason="curl is not on this machine")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    engine = ox.Store()
    engine.load(DATA, ox.RdfFormat.TRIG)
    store = LocalStore(engine, union=False)
    limits = Limits(seconds=2, rows=None)
    with (
        WorkerPool(store.source, workers=2) as pool,
        running(create_app(store, limits=limits, pool=pool)) as port,
    ):
        yield f"http://127.0.0.1:{port}/sparql"


NAMES = "SELECT ?name { ?person <http://example.org/name> ?name } ORDER BY ?name"
KNOWS = "CONSTRUCT { ?a <http://example.org/known> ?b } { ?b <http://example.org/knows> ?a }"


@pytest.mark.parametrize(
    ("method", "way"),
    [
        (SPARQLWrapper.GET, SPARQLWrapper.URLENCODED),
        (SPARQLWrapper.POST, SPARQLWrapper.URLENCODED),
        (SPARQLWrapper.POST, SPARQLWrapper.POSTDIRECTLY),
    ],
)
def test_sparqlwrapper_takes_rows(address: str, method: str, way: str) -> None:
    asking = SPARQLWrapper.SPARQLWrapper(address, returnFormat=SPARQLWrapper.JSON)
    asking.setMethod(method)
    asking.setRequestMethod(way)
    asking.setQuery(NAMES)
    rows = asking.queryAndConvert()["results"]["bindings"]
    assert [row["name"]["value"] for row in rows] == ["Ann", 'Bob "B" Birch']


def test_sparqlwrapper_takes_every_format_of_rows(address: str) -> None:
    def taken(format: str) -> object:
        asking = SPARQLWrapper.SPARQLWrapper(address, returnFormat=format)
        asking.setQuery(NAMES)
        return asking.queryAndConvert()

    assert taken(SPARQLWrapper.CSV) == b'name\r\nAnn\r\n"Bob ""B"" Birch"\r\n'
    assert taken(SPARQLWrapper.TSV) == b'?name\n"Ann"@en\n"Bob \\"B\\" Birch"\n'
    assert len(taken(SPARQLWrapper.XML).getElementsByTagName("result")) == 2


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize(
    "format", [SPARQLWrapper.TURTLE, SPARQLWrapper.RDFXML, SPARQLWrapper.JSONLD]
)
def test_sparqlwrapper_takes_triples(address: str, format: str) -> None:
    asking = SPARQLWrapper.SPARQLWrapper(address, returnFormat=format)
    asking.setQuery(KNOWS)
    found = asking.queryAndConvert()
    graph = rdflib.Graph().parse(data=found) if isinstance(found, bytes) else found
    assert [*graph] == [(E.bob, E.known, E.ann)]


def test_sparqlwrapper_names_graphs_and_is_told_what_is_wrong(address: str) -> None:
    asking = SPARQLWrapper.SPARQLWrapper(address, returnFormat=SPARQLWrapper.JSON)
    asking.addDefaultGraph(str(E.graph))
    asking.setQuery("SELECT ?o { ?s ?p ?o }")
    rows = asking.queryAndConvert()["results"]["bindings"]
    assert [row["o"]["value"] for row in rows] == [str(E.cleo)]
    asking.setQuery("SELECT {")
    with pytest.raises(QueryBadFormed, match="line 1"):
        asking.query()


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_reads_the_endpoint_as_a_graph(address: str, method: str) -> None:
    graph = rdflib.Graph(SPARQLStore(address, method=method))
    assert [*graph.objects(E.ann, E.knows)] == [E.bob]
    assert graph.value(E.bob, E.born) == rdflib.Literal(1970)
    assert graph.value(E.ann, E.name) == rdflib.Literal("Ann", lang="en")
    assert len(graph) == 4
    assert (E.ann, E.knows, E.bob) in graph
    assert bool(graph.query("ASK { ?s <http://example.org/born> 1970 }"))
    assert [*graph.query(KNOWS)] == [(E.bob, E.known, E.ann)]


def test_rdflib_is_told_of_a_query_that_was_stopped(address: str) -> None:
    with pytest.raises(ValueError, match="wrong") as told:
        SPARQLStore(address).query(f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}")
    cause = told.value.__context__
    assert isinstance(cause, HTTPError)
    cause.close()
    assert cause.code == 503


def curl(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["curl", "--silent", "--show-error", "--max-time", "60", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@needs_curl
@pytest.mark.parametrize(
    "way",
    [
        ("--get", "--data-urlencode", f"query={NAMES}"),
        ("--data-urlencode", f"query={NAMES}"),
        ("--header", "Content-Type: application/sparql-query", "--data", NAMES),
        ("--compressed", "--get", "--data-urlencode", f"query={NAMES}"),
        ("--http1.0", "--get", "--data-urlencode", f"query={NAMES}"),
    ],
)
def test_curl_asks_in_every_way(address: str, way: tuple[str, ...]) -> None:
    done = curl("--header", "Accept: text/csv", *way, address)
    assert (done.returncode, done.stdout) == (0, 'name\nAnn\n"Bob ""B"" Birch"\n')


@needs_curl
def test_curl_sees_the_head_alone(address: str) -> None:
    done = curl("--head", "--get", "--data-urlencode", f"query={NAMES}", address)
    assert done.stdout.startswith("HTTP/1.1 200 OK\n")
    assert "content-type: application/sparql-results+json" in done.stdout.lower()


@needs_curl
def test_curl_is_told_that_an_answer_is_not_whole(address: str) -> None:
    """It exits with a code other than 0, so that no script takes a part for the whole."""
    query = f"query=SELECT * {{ {PRODUCT} }}"
    done = curl("--get", "--data-urlencode", query, "--output", "/dev/null", address)
    assert done.returncode in {18, 56}


@needs_curl
def test_curl_fails_where_the_answer_does(address: str) -> None:
    done = curl("--get", "--data-urlencode", "query=SELECT {", address)
    assert json.loads(done.stdout)["error"] == "query-syntax"
    assert curl("--fail", "--get", "--data-urlencode", "query=SELECT {", address).returncode == 22
