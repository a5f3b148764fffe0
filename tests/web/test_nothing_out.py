"""No query reaches a file or a server, and no loaded file does: the system itself is asked."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from graph.errors import FileFormatError, GraphError
from graph.sparql.answer import Truth
from graph.store import Limits, load_store, open_store
from graph.store.pool import WorkerPool
from graph.store.question import make_question
from graph.web import create_app
from tests.outside import Bait, listen, recorded

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks the system by inotify")

QUERIES = (
    "SELECT * FROM <{file}> {{ ?s ?p ?o }}",
    "SELECT * FROM NAMED <{file}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    "SELECT * FROM <{http}> {{ ?s ?p ?o }}",
    "SELECT * FROM NAMED <{http}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    "DESCRIBE <{file}> FROM <{http}>",
    "SELECT * {{ GRAPH <{file}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ GRAPH <{http}> {{ ?s ?p ?o }} }}",
    "DESCRIBE <{http}>",
    "SELECT * {{ SERVICE <{http}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE SILENT <{http}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ BIND(<{http}> AS ?g) SERVICE SILENT ?g {{ ?s ?p ?o }} }}",
    "PREFIX SERVICESILENT: <{http}#> SELECT * {{ SERVICESILENT:x {{ ?s ?p ?o }} }}",
    "PREFIX : <{http}#> SELECT * {{ SERVICE:x {{ ?s ?p ?o }} }}",
    "LOAD <{file}>",
    "LOAD SILENT <{http}> INTO GRAPH <http://e/g>",
    "INSERT {{ ?s ?p ?o }} USING <{http}> WHERE {{ ?s ?p ?o }}",
    "BASE <{http}> ASK {{ <x> <y> <z> }}",
)
PARAMETERS = ("default-graph-uri", "named-graph-uri", "using-graph-uri")
JSON_LD = (
    '{{"@context": "{http}", "@id": "http://e/s", "name": "x"}}',
    '{{"@context": {{"@import": "{http}"}}, "@id": "http://e/s", "http://e/p": "x"}}',
    '{{"@context": ["{file}"], "@id": "http://e/s", "http://e/p": "x"}}',
)
RDF_XML = """<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [<!ENTITY {kind} SYSTEM "{where}">{use}]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">
<rdf:Description rdf:about="http://e/s"><e:p>{text}</e:p></rdf:Description></rdf:RDF>
"""


@pytest.fixture
def bait(tmp_path: Path) -> Iterator[Bait]:
    bait = Bait(tmp_path)
    yield bait
    bait.close()


def filled(text: str, bait: Bait) -> str:
    return text.format(file=bait.file.as_uri(), http=bait.address)


@pytest.fixture(scope="module", params=["memory", "disk"])
def client(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[TestClient]:
    """Serve a tiny store from one worker that has answered, and refused, before."""
    folder = tmp_path_factory.mktemp("served")
    file = folder / "tiny.nt"
    file.write_text('<http://e/s> <http://e/p> "x" .\n', encoding="utf-8")
    where = file
    if request.param == "disk":
        where = folder / "tiny.store"
        load_store([file], where)
    listen()
    with (
        open_store(where) as store,
        WorkerPool(store.source, workers=1) as pool,
        TestClient(create_app(store, pool=pool)) as client,
    ):
        for text in ("SELECT * { ?s ?p ?o }", "DESCRIBE <http://e/s>", "ASK { SERVICE ?x {} }"):
            client.get("/sparql", params={"query": text})
        for name in PARAMETERS:
            client.get("/sparql", params={"query": "ASK {}", name: "http://e/g"})
        yield client


@pytest.mark.parametrize("text", QUERIES)
def test_a_query_opens_nothing(client: TestClient, bait: Bait, text: str) -> None:
    with recorded() as events:
        answer = client.get("/sparql", params={"query": filled(text, bait)})
    assert (events, bait.touched()) == ([], [])
    assert answer.status_code == 400 or "told" not in answer.text
    assert str(bait.file) not in answer.text.replace(bait.file.as_uri(), "")


@pytest.mark.parametrize("name", PARAMETERS)
@pytest.mark.parametrize("where", ["{file}", "{http}"])
def test_a_parameter_opens_nothing(client: TestClient, bait: Bait, name: str, where: str) -> None:
    asked = {"query": "SELECT * { ?s ?p ?o }", name: filled(where, bait)}
    with recorded() as events:
        answer = client.get("/sparql", params=asked)
    assert (events, bait.touched()) == ([], [])
    assert "told" not in answer.text


def loading(tmp_path: Path, name: str, text: str) -> list[str]:
    """Load a file, and list what was opened besides."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    listen()
    with recorded() as events, suppress(GraphError), open_store(file) as store:
        assert not any("told" in str(quad) for quad in store.quads())
    return [event for event in events if str(file) not in event]


@pytest.mark.parametrize("text", JSON_LD)
def test_a_context_elsewhere_is_not_fetched(tmp_path: Path, bait: Bait, text: str) -> None:
    assert (loading(tmp_path, "a.jsonld", filled(text, bait)), bait.touched()) == ([], [])
    with pytest.raises(GraphError, match="context"):
        open_store(tmp_path / "a.jsonld")


@pytest.mark.parametrize("where", ["{file}", "{http}"])
@pytest.mark.parametrize(("kind", "use", "text"), [("out", "", "&out;"), ("% out", "%out;", "x")])
def test_an_entity_elsewhere_is_not_read(
    tmp_path: Path, bait: Bait, where: str, kind: str, use: str, text: str
) -> None:
    document = RDF_XML.format(kind=kind, use=use, text=text, where=filled(where, bait))
    assert (loading(tmp_path, "a.rdf", document), bait.touched()) == ([], [])


def entities(declared: str, text: str) -> str:
    head, _, tail = RDF_XML.partition("<!DOCTYPE")
    return f"{head}<!DOCTYPE rdf:RDF [{declared}]>{tail.partition(']>')[2].format(text=text)}"


@pytest.mark.parametrize(
    ("declared", "reason"),
    [
        (
            '<!ENTITY e0 "x">'
            + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 9}">' for n in range(1, 20)),
            "its entity 'e4' grows beyond 10,000 characters",
        ),
        (f'<!ENTITY e19 "{"x" * 20_000}">', "its entity 'e19' grows"),
        ('<!ENTITY e18 "&e19;"><!ENTITY e19 "&e18;">', "its entity 'e18' grows"),
        (f"<!-- {'x' * 70_000} --><!ENTITY e19 'x'>", "its document type does not end"),
    ],
)
@pytest.mark.parametrize("suffix", [".rdf", ".rdf.gz"])
def test_entities_that_grow_are_refused(
    tmp_path: Path, declared: str, reason: str, suffix: str
) -> None:
    text = entities(declared, "&e19;").encode()
    file = tmp_path / f"a{suffix}"
    file.write_bytes(gzip.compress(text) if suffix.endswith("gz") else text)
    with pytest.raises(FileFormatError, match=reason):
        open_store(file)


def test_entities_that_shorten_are_known(tmp_path: Path) -> None:
    file = tmp_path / "a.rdf"
    declared = '<!ENTITY e "http://e/"><!ENTITY short "&e;a">'
    file.write_text(entities(declared, "&short; &lt;"), encoding="utf-8")
    with open_store(file) as store:
        assert [quad.object for quad in store.quads()] == [ox.Literal("http://e/a <")]


def test_the_bait_would_tell(bait: Bait) -> None:
    import socket
    from urllib.parse import urlsplit

    listen()
    with recorded() as events:
        bait.file.read_text(encoding="utf-8")
        place = urlsplit(bait.address)
        with socket.create_connection((str(place.hostname), place.port or 0)):
            pass
    assert bait.touched() == ["the file was opened", "the server was called"]
    assert {event.partition(" ")[0] for event in events} >= {"open", "socket.connect"}


def test_workers_would_tell() -> None:
    listen()
    with recorded() as events, WorkerPool(ox.Store(), workers=1) as pool:
        assert pool.run(make_question("ASK {}", None, {}, False), Limits()) == Truth(True)
    assert any("/proc/self/statm" in event for event in events)
