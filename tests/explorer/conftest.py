"""The real page, served by the real server, in a headless Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.explorer.built import build_page
from tests.explorer.explored import Explored
from tests.explorer.server import Server

PATIENCE = 60_000
"""Milliseconds; a busy machine is no fault of the page."""

expect.set_options(timeout=PATIENCE)

Opener = Callable[..., Explored]
Serve = Callable[[str], Server]


@pytest.fixture(scope="session")
def built() -> None:
    """The page as its sources are now."""
    build_page()


@pytest.fixture(scope="session")
def packaged(built: None) -> Iterator[Server]:
    """The server of the packaged graph, for all tests of a worker."""
    server = Server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def served(built: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Serve what a text of Turtle says; the same text is served once."""
    servers: dict[str, Server] = {}

    def serve(text: str) -> Server:
        if text not in servers:
            path = tmp_path_factory.mktemp("served") / "graph.ttl"
            path.write_text(text, encoding="utf-8")
            servers[text] = Server(path)
        return servers[text]

    yield serve
    for server in servers.values():
        server.stop()


@pytest.fixture
def page_at(chromium: Browser, packaged: Server) -> Iterator[Opener]:
    """Open the page: ``page_at(state, server=…, width=1280, expecting=…, **context options)``.

    Whatever a test does: the page asks nobody but its server, and the browser has no complaint.
    """
    contexts: list[BrowserContext] = []
    pages: list[Explored] = []

    def opener(
        state: str = "#",
        *,
        server: Server | None = None,
        width: int = 1280,
        height: int = 800,
        expecting: str = "",
        **options: Any,
    ) -> Explored:
        viewport = {"width": width, "height": height}
        context = chromium.new_context(
            **{"viewport": viewport, "reduced_motion": "reduce"} | options
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        address = (server or packaged).address
        pages.append(Explored(context.new_page(), address, expecting))
        return pages[-1].open(state)

    yield opener
    for context in contexts:
        context.close()
    assert [(page.strangers(), page.complaints) for page in pages] == [([], [])] * len(pages)
