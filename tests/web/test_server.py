"""The application behind a real server, asked by several clients at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote
from urllib.request import urlopen

import pytest

from graph.store import Limits, open_store
from graph.web import create_app
from tests.web.running import running


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Serve the packaged graph."""
    with open_store() as store, running(create_app(store, limits=Limits(seconds=20))) as port:
        yield f"http://127.0.0.1:{port}"


def ask(address: str) -> object:
    with urlopen(address) as answer:
        assert answer.status == 200
        return json.load(answer)


def test_many_clients_at_once_have_the_same_answers_as_one_after_the_other(address: str) -> None:
    count = quote("SELECT (COUNT(*) AS ?n) { ?law a jg:Law }")
    asked = [
        f"{address}/api/search?q=johnson",
        f"{address}/api/search?q=jhonson",
        f"{address}/api/neighbours?key=id:first-step-act",
        f"{address}/api/paths?start=id:dawn-jackson&goal=id:donald-trump&count=1",
        f"{address}/api/network?focus=id:oxygen&hops=2",
        f"{address}/api/facets",
        f"{address}/sparql?query={count}",
    ]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(ask, asked * 3))
    assert found == [ask(one) for one in asked] * 3
