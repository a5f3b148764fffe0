"""Every failure has one JSON shape, a fitting status and a way on."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from graph.errors import (
    GraphError,
    InterruptedQueryError,
    MemoryLimitError,
    SizeLimitError,
    StoreError,
)
from graph.store import Limits
from graph.web.failures import failed
from tests.web.conftest import TINY, Serve

NOTHING = {"remedy": None, "candidates": [], "line": None, "column": None}
STANDARD = {"type", "title", "status", "detail"}
SEARCH = "Search for a part of the name: /api/search?q=…"
SEE = "See /api/openapi.json for what fits."


def failure(client: TestClient, address: str) -> tuple[int, Any]:
    return told_by(client.get(address))


def told_by(answer: httpx2.Response) -> tuple[int, Any]:
    """Take what is ours out of a failure, once what is standard agrees with it."""
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    standard = {name: told.pop(name) for name in STANDARD}
    assert standard == {
        "type": f"https://w3id.org/justice-graph/failure#{told['error']}",
        "title": told["error"].replace("-", " ").capitalize(),
        "status": answer.status_code,
        "detail": told["message"],
    }
    return answer.status_code, told


@pytest.mark.parametrize(
    "address",
    [
        "/api/entity/nobody",
        "/api/neighbours?key=nobody",
        "/api/evidence?subject=nobody",
        "/api/paths?start=nobody&goal=id:ann",
        "/api/paths?start=id:ann&goal=nobody",
        "/api/paths?start=id:ann&goal=id:bob&via=nobody",
        "/api/paths?start=id:ann&goal=id:bob&avoid=nobody",
        "/api/timeline?entity=nobody",
        "/api/network?focus=nobody",
        "/api/queries/law-passage?p=law=nobody",
        "/id/nobody",
    ],
)
def test_an_unknown_entity(tiny: TestClient, address: str) -> None:
    assert failure(tiny, address) == (
        404,
        {
            **NOTHING,
            "error": "unknown-entity",
            "message": "No entity is called 'nobody'.",
            "remedy": SEARCH,
        },
    )


def test_an_unknown_entity_comes_with_what_is_near(tiny: TestClient) -> None:
    status, told = failure(tiny, "/api/entity/Ann%20Ahs")
    assert (status, told["candidates"]) == (404, ["Ann Ash"])


def test_an_ambiguous_name_comes_with_its_candidates(serve: Serve) -> None:
    client = serve(TINY + 'id:other a jg:Law ; rdfs:label "annie" .')
    assert failure(client, "/api/entity/ANNIE") == (
        409,
        {
            **NOTHING,
            "error": "ambiguous-entity",
            "message": "'ANNIE' is the name of 2 entities.",
            "remedy": "Ask with the identifier of one of the candidates.",
            "candidates": ["id:ann  Ann Ash (person)", "id:other  annie (law)"],
        },
    )


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("/api/search", "q: field required."),
        ("/api/search?q=a&limit=0", "limit: input should be greater than or equal to 1."),
        ("/api/neighbours?key=id:ann&size=501", "size: input should be less than or equal to 500."),
        (
            "/api/paths?start=id:ann&goal=id:bob&max_hops=x",
            "max_hops: input should be a valid integer",
        ),
        ("/id/ann?format=png", "format: string should match pattern"),
    ],
)
def test_a_value_that_does_not_fit(tiny: TestClient, address: str, message: str) -> None:
    status, told = failure(tiny, address)
    assert told["message"].startswith(message)
    expected = {**NOTHING, "error": "bad-request", "message": told["message"], "remedy": SEE}
    assert (status, told) == (400, expected)


@pytest.mark.parametrize(
    ("address", "error", "message"),
    [
        ("/api/search?q=a&as_of=soon", "bad-request", "'soon' is no date"),
        ("/api/search?q=a&as_of=2020&until=2019", "bad-request", "2019 is before 2020"),
        ("/api/timeline?last=2018-13", "bad-request", "'2018-13' is no date"),
        ("/api/neighbours?key=id:ann&property=jg:wrote", "bad-request", "A property needs"),
        ("/api/neighbours?key=id:ann&direction=in", "bad-request", "A property needs"),
        ("/api/neighbours?key=id:ann&page=9", "bad-request", "There is no page 9"),
        ("/api/entity/id:ann?page=9", "bad-request", "There is no page 9"),
        ("/api/evidence?subject=id:ann&property=jg:wrote", "bad-request", "A statement has"),
        ("/api/evidence?subject=id:ann&value=x", "bad-request", "A statement has"),
        (
            "/api/evidence?subject=id:ann&property=jg:wrote&object=id:bob&value=x",
            "bad-request",
            "A statement leads to an object or to a value",
        ),
        (
            "/api/evidence?subject=id:ann&property=jg:wrote&value=x&language=no%20tag",
            "bad-request",
            "'x' is no literal",
        ),
        ("/api/paths?start=id:ann&goal=Annie", "bad-request", "id:ann is named twice"),
        ("/api/network?type=nonsense", "unknown-name", "There is no class 'nonsense'"),
        ("/api/examples?type=nonsense", "unknown-name", "There is no class 'nonsense'"),
        ("/api/timeline?property=nonsense", "unknown-name", "There is no property 'nonsense'"),
        ("/api/queries/law-passage?p=law", "bad-request", "p='law' has no value"),
        ("/api/queries/law-passage?p=x=1", "unknown-name", "The query 'law-passage' has no"),
    ],
)  # fmt: skip
def test_a_question_that_makes_no_sense(
    tiny: TestClient, address: str, error: str, message: str
) -> None:
    status, told = failure(tiny, address)
    assert (status, told["error"]) == (400, error)
    assert told["message"].startswith(message)


@pytest.mark.parametrize(
    ("method", "address", "status", "error", "message"),
    [
        ("GET", "/nowhere", 404, "not-found", "GET /nowhere: not found."),
        ("GET", "/docs", 404, "not-found", "GET /docs: not found."),
        ("POST", "/api/search", 405, "method-not-allowed", "POST /api/search: method not allowed."),
        ("DELETE", "/id/ann", 405, "method-not-allowed", "DELETE /id/ann: method not allowed."),
        (
            "GET",
            "/api/queries/no",
            404,
            "not-found",
            "There is no query 'no'; /api/queries lists them.",
        ),
    ],
)  # fmt: skip
def test_an_address_under_which_there_is_nothing(
    tiny: TestClient, method: str, address: str, status: int, error: str, message: str
) -> None:
    told = told_by(tiny.request(method, address))
    assert told == (status, {**NOTHING, "error": error, "message": message})


SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"


def test_a_query_is_stopped_at_its_limit(serve: Serve) -> None:
    client = serve(limits=Limits(seconds=0.5))
    answer = client.get("/sparql", params={"query": SLOW})
    assert answer.headers["retry-after"] == "5"
    status, told = told_by(answer)
    assert status == 503
    assert told == {
        **NOTHING,
        "error": "time-limit",
        "message": "The query was stopped after 0.5 seconds;"
        " narrow it or allow more time (--timeout).",
        "remedy": "Narrow the question, or put a LIMIT into the query.",
    }


@pytest.mark.parametrize(
    ("error", "name", "status"),
    [
        (MemoryLimitError("much"), "memory-limit", 503),
        (SizeLimitError("long"), "size-limit", 503),
        (InterruptedQueryError("gone"), "interrupted", 503),
        (StoreError("damaged"), "failed", 500),
        (GraphError("odd"), "failed", 500),
    ],
)
def test_other_errors_have_a_status_too(error: GraphError, name: str, status: int) -> None:
    told = failed(error)
    assert (told.error, told.message, told.status) == (name, str(error), status)


def test_a_fault_of_the_server_tells_nothing_of_its_inside(
    tiny: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("graph.web.search.find_entities", break_down)
    answer = tiny.get("/api/search?q=a")
    assert (answer.status_code, answer.json()["error"]) == (500, "fault")
    assert "secret" not in answer.text
