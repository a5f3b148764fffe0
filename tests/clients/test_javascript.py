"""Clients in JavaScript ask the endpoint: Comunica, and YASGUI in a page from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser, expect
from pyoxigraph import NamedNode, Triple

from graph.sparql.answer import Answer, Solutions, Statements, Truth
from graph.store import open_store
from graph.web import create_app
from tests.clients.comunica import ask
from tests.web.running import running

pytestmark = pytest.mark.usefixtures("packages")

HERE = Path(__file__).parent
ANN, BOB = NamedNode("urn:ann"), NamedNode("urn:bob")
DATA = '<urn:ann> <urn:name> "Ann"@en ; <urn:knows> <urn:bob> .'
ASK = """query => {
  const editor = window.yasgui.getTab().getYasqe();
  editor.setValue(query);
  editor.query();
}"""


class Files(SimpleHTTPRequestHandler):
    """Gives files, and says nothing of it."""

    def log_message(self, format: str, *arguments: object) -> None:
        """Write no log."""


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    engine = ox.Store()
    engine.load(DATA.encode(), format=ox.RdfFormat.TURTLE)
    with open_store(engine) as store, running(create_app(store)) as port:
        yield f"http://127.0.0.1:{port}/sparql"


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[str]:
    """Serve the page of the editor from another origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(HERE))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ASK { <urn:ann> <urn:knows> ?who }", Truth(True)),
        ("SELECT ?who { <urn:ann> <urn:knows> ?who }", Solutions(("who",), ((BOB,),))),
        (
            "CONSTRUCT { ?b <urn:knows> ?a } { ?a <urn:knows> ?b }",
            Statements((Triple(BOB, NamedNode("urn:knows"), ANN),)),
        ),
    ],
)
def test_comunica(endpoint: str, query: str, found: Answer) -> None:
    assert ask("sparql", endpoint, query) == [found]


@pytest.mark.browser
def test_yasgui(chromium: Browser, endpoint: str, elsewhere: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{elsewhere}/editor.html?endpoint={quote(endpoint)}")
    page.wait_for_function("window.yasgui?.getTab()?.getYasqe()")
    page.evaluate(ASK, "SELECT ?name { ?who <urn:name> ?name }")
    expect(page.locator(".yasr tbody")).to_contain_text('"Ann"', timeout=60_000)
    page.evaluate(ASK, "SELECT ?name { ?who <urn:name> }")
    expect(page.locator(".yasr")).to_contain_text("does not parse at line 1", timeout=60_000)
    context.close()
