"""Comunica joins our fragments itself, and finds what our engine finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.sparql.answer import Answer, Solutions, Statements
from graph.store import LocalStore
from graph.store.pool import WorkerPool
from graph.web import create_app
from graph.web.guards import Guards
from tests.clients.comunica import ask
from tests.web.running import running

pytestmark = pytest.mark.usefixtures("packages")

PREFIXES = """
PREFIX e: <http://example.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
COUNT = 250
RING = "".join(
    f"e:n{number} e:next e:n{(number + 1) % COUNT} ; e:number {number} .\n"
    + (f'e:n{number} rdfs:label "{number} \\\\ \\"{number}\\""@en .\n' if number % 7 == 0 else "")
    for number in range(COUNT)
)
DATA = f"""{PREFIXES}{RING}
GRAPH e:more {{ e:n1 e:part [ e:number 3 ; e:part [ e:number 4 ; rdfs:label "inside" ] ] }}
"""

QUERIES = {
    "a join": "SELECT ?a ?number { ?a e:next ?b . ?b e:number ?number }",
    "a join with what may be missing, and a condition": """
        SELECT ?a ?number ?label {
          ?a e:next ?b . ?b e:number ?number OPTIONAL { ?b rdfs:label ?label }
          FILTER(?number >= 200)
        }""",
    "a text with quotes": 'SELECT ?a { ?a rdfs:label "7 \\\\ \\"7\\""@en }',
    "a number": "SELECT ?a ?b { ?a e:number 17 . ?a e:next ?b }",
    "what has no name": """
        SELECT ?a ?number ?label {
          ?a e:part ?b . ?b e:number ?number . ?b e:part ?c . ?c rdfs:label ?label
        }""",
    "a path": "SELECT ?a { e:n5 e:next/e:next/^e:next ?a }",
    "a difference": "SELECT ?n { ?a e:number ?n MINUS { ?a rdfs:label ?l } }",
    "all": "SELECT (COUNT(*) AS ?count) { ?s ?p ?o }",
    "what is about the pages": "SELECT ?s ?o { ?s a|<http://rdfs.org/ns/void#subset> ?o }",
    "nothing": "SELECT ?a { ?a e:number 999 ; e:next ?b }",
    "a truth": "ASK { ?a e:number 17 ; e:next e:n18 }",
    "triples": "CONSTRUCT { ?b e:before ?a } { ?a e:next ?b ; e:number ?n FILTER(?n < 120) }",
}


class Heard:
    """Lets requests and answers through, and remembers them.

    :param app: answers them.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.paths: set[str] = set()
        self.pages: set[str] = set()
        self.statuses: set[int] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            self.paths.add(scope["path"])
            self.pages.update(parse_qs(scope["query_string"].decode()).get("page", []))

        async def send_heard(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.statuses.add(message["status"])
            await send(message)

        await self._app(scope, receive, send_heard)


@pytest.fixture(scope="module")
def store() -> LocalStore:
    engine = ox.Store()
    engine.load(DATA, ox.RdfFormat.TRIG)
    return LocalStore(engine, union=True)


@pytest.fixture(scope="module")
def pool(store: LocalStore) -> Iterator[WorkerPool]:
    with WorkerPool(store.source, workers=2) as pool:
        yield pool


def alike(answer: Answer) -> object:
    """Give what two answers have in common if only their order differs."""
    match answer:
        case Solutions():
            return Counter(
                frozenset(zip(answer.variables, row, strict=True)) for row in answer.rows
            )
        case Statements():
            return Counter(answer.triples)
    return answer


@pytest.mark.parametrize("type", ["auto", "qpf"])
def test_it_finds_what_the_engine_finds(store: LocalStore, pool: WorkerPool, type: str) -> None:
    queries = {name: PREFIXES + query for name, query in QUERIES.items()}
    heard = Heard(create_app(store, pool=pool))
    with running(heard) as port:
        there = ask(type, f"http://127.0.0.1:{port}/fragments", *queries.values())
    found = dict(zip(queries, map(alike, there), strict=True))
    assert found == {name: alike(store.query(query)) for name, query in queries.items()}
    assert heard.paths == {"/fragments"}
    assert heard.pages == {"2", "3", "4", "5", "6"}


def test_it_waits_when_it_is_told_to(store: LocalStore, pool: WorkerPool) -> None:
    query = f"{PREFIXES} SELECT ?number {{ e:n5 e:next ?b . ?b e:next ?c . ?c e:number ?number }}"
    heard = Heard(create_app(store, pool=pool, guards=Guards(rate=0.5)))
    with running(heard) as port:
        (there,) = ask("qpf", f"http://127.0.0.1:{port}/fragments", query)
    assert alike(there) == alike(store.query(query))
    assert heard.statuses == {200, 429}
