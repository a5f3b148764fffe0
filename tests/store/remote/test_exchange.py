"""How an endpoint is asked: in its own way, with patience, and never longer than may be."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from threading import Event
from typing import Any

import pyoxigraph as ox
import pytest

from graph.errors import (
    BusyError,
    GraphError,
    InputError,
    InterruptedQueryError,
    MemoryLimitError,
    QueryRefusedError,
    StoreError,
    TimeLimitError,
)
from graph.sparql import Solutions, Statements, Truth
from graph.store import Limits, LocalStore
from graph.store.remote.store import RemoteStore
from tests.store.remote.dialect import (
    DIRECT,
    FORM,
    JSON,
    RDF_XML,
    TRIPLES,
    TURTLE,
    XML,
    Dialect,
    Manners,
    speaking,
)
from tests.store.remote.ours import ours

Speak = Callable[..., Dialect]
Trig = Callable[[str], LocalStore]

ASK = "ASK { ?s ?p ?o }"
CONSTRUCT = "CONSTRUCT WHERE { ?s ?p ?o }"
SELECT = "SELECT ?o { ?s ?p ?o }"


@pytest.fixture
def speak(trig: Trig) -> Iterator[Speak]:
    """Serve two statements with other manners."""
    with ExitStack() as stack:

        def spoken(**manners: Any) -> Dialect:
            store = trig("ex:a ex:p 'x', 'y' .")
            return stack.enter_context(speaking(store, Manners(**manners)))

        yield spoken


@pytest.mark.parametrize("way", ["GET", FORM, DIRECT])
def test_a_query_goes_in_the_way_that_the_endpoint_takes(speak: Speak, way: str) -> None:
    dialect = speak(takes=frozenset([way]))
    store = RemoteStore(dialect.address)
    assert (store.query(ASK), store.query(ASK)) == (Truth(True), Truth(True))
    assert [heard.method for heard in dialect.heard[-2:]] == [way, way]


def test_an_endpoint_that_takes_nothing_says_so(speak: Speak) -> None:
    with pytest.raises(QueryRefusedError, match=r"refused the query \(405\): Method Not Allowed\."):
        RemoteStore(speak(takes=frozenset()).address).query(ASK)


@pytest.mark.parametrize("status", [0, 429, 502, 503, 504])
def test_what_may_be_answered_later_is_asked_again(speak: Speak, status: int) -> None:
    dialect = speak(first=[(status, {"Retry-After": "0"})])
    assert RemoteStore(dialect.address).query(ASK) == Truth(True)
    assert len(dialect.heard) == 2


def test_patience_ends(speak: Speak) -> None:
    dialect = speak(first=[(503, {"Retry-After": "0"})] * 9)
    with pytest.raises(BusyError, match=r"is busy \(503: not now\); ask again later\."):
        RemoteStore(dialect.address).query(ASK)
    assert len(dialect.heard) == 5


def test_who_must_wait_too_long_is_told(speak: Speak) -> None:
    dialect = speak(first=[(429, {"Retry-After": "3600"})])
    with pytest.raises(BusyError, match=r"ask again in 3,600 seconds\."):
        RemoteStore(dialect.address).query(ASK)
    assert len(dialect.heard) == 1


@pytest.mark.parametrize(
    ("status", "kind", "message"),
    [
        (400, QueryRefusedError, r"refused the query \(400\): not now\."),
        (401, StoreError, r"does not let you in \(401\); set JUSTICE_ENDPOINT_TOKEN"),
        (403, StoreError, r"does not let you in \(403\)"),
        (404, InputError, r"There is no endpoint at http://127\.0\.0\.1:\d+/sparql \(404\)"),
        (408, TimeLimitError, r"took too long \(408: not now\); narrow the query\."),
        (500, StoreError, r"failed \(500: not now\); ask again later\."),
        (204, StoreError, r"failed \(204: No Content\)"),
    ],
)
def test_other_answers_are_errors(
    speak: Speak, status: int, kind: type[GraphError], message: str
) -> None:
    dialect = speak(first=[(status, {})])
    with pytest.raises(kind, match=message):
        RemoteStore(dialect.address).query(ASK)
    assert [heard.query for heard in dialect.heard].count(ASK) == 1


@pytest.mark.parametrize(
    ("media", "said", "kind", "reason"),
    [
        ("application/json", {"error": "time-limit", "message": "5 s."}, TimeLimitError, "5 s"),
        (
            "application/problem+json",
            {"type": "https://e.example/time-limit", "title": "Slow", "detail": "It took 5 s."},
            TimeLimitError,
            "It took 5 s",
        ),
        ("application/problem+json", {"error": "memory-limit"}, MemoryLimitError, "Service Una"),
    ],
)
def test_a_query_stopped_at_the_limits_of_the_endpoint_is_not_asked_again(
    speak: Speak, media: str, said: dict[str, str], kind: type[GraphError], reason: str
) -> None:
    headers = {"Content-Type": media, "Retry-After": "0"}
    dialect = speak(first=[(503, headers)], said=json.dumps(said).encode())
    with pytest.raises(kind, match=f"stopped the query: {reason}"):
        RemoteStore(dialect.address).query(ASK)
    assert len(dialect.heard) == 1


def test_our_own_limits_are_told(trig: Trig) -> None:
    store = trig("".join(f"ex:s{number} ex:p {number} .\n" for number in range(400)))
    query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with (
        ours(store, Limits(seconds=0.5)) as address,
        pytest.raises(TimeLimitError, match=f"The endpoint {address} stopped the query: "),
    ):
        RemoteStore(address).query(query)


@pytest.mark.parametrize("said", [b"{", b"[]", b'{"message": 5}', b"\xff\n", b"[" * 60_000])
def test_a_reason_that_cannot_be_read_is_left_out(speak: Speak, said: bytes) -> None:
    dialect = speak(first=[(400, {"Content-Type": "application/json"})], said=said)
    with pytest.raises(QueryRefusedError, match=r"refused the query \(400\): (Bad Request|5)\."):
        RemoteStore(dialect.address).query(ASK)


def test_what_does_not_speak_http_is_left(trig: Trig) -> None:
    with speaking(trig("")) as dialect:
        address = dialect.address.replace("http:", "https:")
        with pytest.raises(StoreError, match=r"does not speak https there \(wrong version"):
            RemoteStore(address).query(ASK)


def test_nobody_there_is_an_error() -> None:
    with pytest.raises(StoreError, match=r"127\.0\.0\.1:1/ cannot be reached \(Connection refused"):
        RemoteStore("http://127.0.0.1:1/").query(ASK)


@pytest.mark.parametrize("lost", [1, 40])
@pytest.mark.parametrize("query", [ASK, SELECT, CONSTRUCT])
@pytest.mark.parametrize("length", [True, False])
@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize(
    "formats", [{"table": XML, "graph": RDF_XML}, {"table": JSON, "graph": TURTLE}]
)
def test_a_part_of_a_document_is_never_an_answer(
    speak: Speak, lost: int, query: str, length: bool, packed: bool, formats: dict[str, str]
) -> None:
    dialect = speak(lost=lost, length=length, packed=packed, **formats)
    with pytest.raises((InterruptedQueryError, StoreError)):
        RemoteStore(dialect.address).query(query)


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("table", [JSON, XML])
@pytest.mark.parametrize("graph", [TRIPLES, TURTLE, RDF_XML])
def test_every_format_is_read(speak: Speak, packed: bool, table: str, graph: str) -> None:
    dialect = speak(packed=packed, table=table, graph=graph)
    store, objects = RemoteStore(dialect.address), {ox.Literal("x"), ox.Literal("y")}
    rows, triples = store.query(SELECT), store.query(CONSTRUCT)
    assert isinstance(rows, Solutions)
    assert isinstance(triples, Statements)
    assert {row[0] for row in rows.rows} == objects
    assert {triple.object for triple in triples.triples} == objects
    assert store.query(ASK) == Truth(True)


def test_lines_without_an_end_mark_are_refused_even_if_they_are_whole(speak: Speak) -> None:
    dialect = speak(length=False)
    with pytest.raises(StoreError, match="does not mark the end of its answers"):
        RemoteStore(dialect.address).query(CONSTRUCT)
    dialect.manners.length = True
    answer = RemoteStore(dialect.address).query(CONSTRUCT)
    assert isinstance(answer, Statements)
    assert len(answer.triples) == 2


def test_something_else_than_results_is_no_answer(speak: Speak) -> None:
    with pytest.raises(StoreError, match="answers with text/html in place of results"):
        RemoteStore(speak(media="text/html").address).query(ASK)


def test_a_slow_sender_is_left_at_the_deadline(speak: Speak) -> None:
    end = Event()
    dialect = speak(drips=end)
    try:
        with pytest.raises(TimeLimitError, match=r"stopped after 0\.5 seconds"):
            RemoteStore(dialect.address).query(ASK, limits=Limits(seconds=0.5))
    finally:
        end.set()


def test_an_answer_that_is_too_large_is_broken_off(trig: Trig) -> None:
    text = "x" * 2_000_000
    with (
        speaking(trig(f"ex:a ex:p '{text}' .")) as dialect,
        pytest.raises(MemoryLimitError, match="1 MB of memory"),
    ):
        RemoteStore(dialect.address).query(SELECT, limits=Limits(megabytes=1))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("way", ["GET", FORM])
def test_redirects_are_followed(speak: Speak, status: int, way: str) -> None:
    goal = speak()
    target = f"{goal.address}?query=ASK%7B%7D" if status == 303 or way == "GET" else goal.address
    dialect = speak(first=[(405, {})] * (way == "GET") + [(status, {"Location": target})])
    assert RemoteStore(dialect.address).query(ASK) == Truth(True)
    assert len(goal.heard) == 1


def test_redirects_end(speak: Speak) -> None:
    dialect = speak(first=[(307, {"Location": "/sparql"})] * 9)
    with pytest.raises(StoreError, match="sends one on and on"):
        RemoteStore(dialect.address).query(ASK)
    assert len(dialect.heard) == 6


def test_a_redirect_to_something_else_is_not_followed(speak: Speak) -> None:
    dialect = speak(first=[(302, {"Location": "file:///etc/passwd"})])
    with pytest.raises(StoreError, match="sends one on to what is no address"):
        RemoteStore(dialect.address).query(ASK)


@pytest.mark.parametrize("value", ["&amp;c;&amp;c;", "a" * 1001])
def test_entities_that_could_grow_are_refused(speak: Speak, value: str) -> None:
    said = f'<!DOCTYPE x [<!ENTITY c "{value}">]><x>&c;</x>'.encode()
    dialect = speak(first=[(200, {"Content-Type": RDF_XML})], said=said)
    with pytest.raises(StoreError, match="declares an entity 'c' that could grow"):
        RemoteStore(dialect.address).query(CONSTRUCT)
