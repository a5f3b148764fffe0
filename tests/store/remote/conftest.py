"""Endpoints of three kinds over the same data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from graph.store import LocalStore, open_store
from tests.store.remote.dialect import XML, Manners, speaking
from tests.store.remote.ours import ours
from tests.store.remote.stock import Stock, stock_server

Serve = Callable[[Path], str]
KINDS = ("ours", "stock", "dialect")


@pytest.fixture(autouse=True)
def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away whatever credentials this machine may have."""
    for name in ("TOKEN", "USER", "PASSWORD", "HOST"):
        monkeypatch.delenv(f"JUSTICE_ENDPOINT_{name}", raising=False)
    monkeypatch.setenv("NETRC", "/dev/null")


@pytest.fixture(scope="session")
def stock() -> Iterator[Stock]:
    with stock_server() as server:
        yield server


@pytest.fixture(params=KINDS)
def serve(request: pytest.FixtureRequest) -> Iterator[Serve]:
    """Serve a file at an endpoint of each kind, and give the address."""
    with ExitStack() as stack:

        def served(path: Path) -> str:
            store = stack.enter_context(local(path))
            match request.param:
                case "ours":
                    return stack.enter_context(ours(store))
                case "stock":
                    server: Stock = request.getfixturevalue("stock")
                    server.hold(path.read_bytes())
                    return server.address
            manners = Manners(takes=frozenset(["GET"]), table=XML)
            return stack.enter_context(speaking(store, manners)).address

        yield served


def local(path: Path) -> LocalStore:
    """Open a file."""
    store = open_store(path)
    assert isinstance(store, LocalStore)
    return store
