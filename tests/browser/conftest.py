"""Pages from disk with the network off, and a small graph that covers every standing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

FRAMES = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(done)))"""


@dataclass
class Opened:
    """A page, with everything it asked for and complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def let_it_draw(self) -> None:
        """Wait until a picture is drawn as it is now; before, it does not know where things are."""
        self.page.evaluate(FRAMES)

    def click_node(self, key: str) -> None:
        self.let_it_draw()
        place = self.page.evaluate("key => window.justicePicture.position(key)", key)
        self.page.mouse.click(place["x"], place["y"])

    def click_edge(self, number: int) -> None:
        self.let_it_draw()
        place = self.page.evaluate("id => window.justicePicture.edgePosition(id)", number)
        self.page.mouse.click(place["x"], place["y"])

    def panel(self) -> str:
        return self.page.inner_text("#panel")

    def selected(self) -> Any:
        return self.page.evaluate("window.justicePicture.selected()")


Opener = Callable[..., Opened]


@pytest.fixture
def open_file(chromium: Browser) -> Iterator[Opener]:
    """Open a file from disk: ``open_file(path, width=1280, **context options)``."""
    contexts: list[BrowserContext] = []

    def opener(path: Path, *, width: int = 1280, height: int = 860, **options: Any) -> Opened:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.page.on("console", lambda message: opened.complaints.append(message.text))
        opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        address = path.as_uri()

        def only_the_file(route: Route, request: Request) -> None:
            opened.requests.append(request.url)
            if request.url.partition("#")[0] == address:
                route.continue_()
            else:
                route.abort()

        context.route("**/*", only_the_file)
        context.set_offline(True)
        opened.page.goto(address)
        return opened

    yield opener
    for context in contexts:
        context.close()


def citation(says: str, source: str, **more: object) -> dict[str, object]:
    return {
        "says": says, "quoted": None, "source": source, "source_iri": f"urn:{source}",
        "publisher": "The Paper", "url": "https://example.org/a", "kind": "news",
        "original": f"urn:{source}", **more,
    }  # fmt: skip


def node(label: str, group: str, shape: str, **more: object) -> dict[str, object]:
    return {
        "label": label, "type": f"ex:{group}", "type_label": group, "types": [], "group": group,
        "colour": "#0072B2", "shape": shape, "description": "", "aliases": [], "language": "en",
        "facts": [], **more,
    }  # fmt: skip


def edge(label: str, sentence: str, inverse: str, **more: object) -> dict[str, object]:
    cited = more.get("citations", [])
    return {
        "predicate": "ex:p", "label": label, "sentence": sentence, "inverse_sentence": inverse,
        "act": None, "claim": [], "rank": "Normal", "kind": "Reported", "standing": "stated",
        "reason": None, "dispute": None, "dispute_kind": None, "other_sides": [], "from": None,
        "until": None, "sources": len(cited), "citations": cited, "facts": [], "graph": None,
        **more,
    }  # fmt: skip


def side(sentence: str, standing: str, **more: object) -> dict[str, object]:
    return {
        "sentence": sentence, "kind": "Reported", "rank": "Normal", "standing": standing,
        "reason": None, "citations": [], **more,
    }  # fmt: skip


@pytest.fixture
def network() -> nx.MultiDiGraph:
    """Ann, her case, a court and a film, joined by a link of every kind."""
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    report = citation("The report says so.", "A report", quoted="so it was")
    copy = citation("The copy repeats it.", "A copy", original="urn:A report", kind="mirror")
    brief = citation("The brief denies it.", "A brief", kind="court")
    born = {
        "predicate": "ex:born", "label": "born", "value": "1970-05", "standing": "stated",
        "reason": None, "dispute": "When was Ann born?", "dispute_kind": "Precision",
        "kind": "Reported", "citations": [report],
    }  # fmt: skip
    g.add_node(
        "urn:ann",
        **node("Ann Éluard", "person", "dot", aliases=["Nan"], description="A person.",
               facts=[born]),
    )  # fmt: skip
    g.add_node("urn:case", **node("Case of Ann", "case", "diamond"))
    g.add_node("urn:court", **node("High Court", "court", "square"))
    g.add_node("urn:film", **node("The Film", "programme", "star"))
    g.add_edge(
        "urn:film", "urn:case", "covers",
        **edge("covers", "The Film covers Case of Ann", "Case of Ann is covered by The Film",
               citations=[report, copy], sources=1),
    )  # fmt: skip
    g.add_edge(
        "urn:case", "urn:ann", "defendant",
        **edge("defendant", "The defendant of Case of Ann is Ann Éluard",
               "Ann Éluard is the defendant of Case of Ann", standing="disputed",
               dispute="Was it Ann?", dispute_kind="TrueDispute", citations=[report],
               other_sides=[side("The defendant of Case of Ann is Bob", "party",
                                 kind="DefenceClaim", citations=[copy, brief])]),
    )  # fmt: skip
    g.add_edge(
        "urn:case", "urn:ann", "accuses",
        **edge("accuses", "Case of Ann accuses Ann Éluard", "Ann Éluard is accused",
               standing="party", kind="ProsecutionClaim", citations=[report]),
    )  # fmt: skip
    g.add_edge(
        "urn:court", "urn:case", "heard",
        **edge("heard", "High Court heard Case of Ann", "Case of Ann was heard by High Court",
               standing="deprecated", rank="Deprecated", reason="It was another court.",
               citations=[report]),
    )  # fmt: skip
    g.add_edge(
        "urn:film", "urn:ann", "features",
        **edge("features", "The Film features Ann Éluard", "Ann Éluard appears in The Film",
               **{"from": "2018", "until": "2020-04-05"}),
    )  # fmt: skip
    return g
