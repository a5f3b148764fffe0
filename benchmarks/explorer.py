"""Measures of the explorer's page: ``python -m benchmarks.explorer NAME ARG…``.

Each runs in a process of its own, with a headless Chromium that has no GPU, and prints what it
measured as JSON, in seconds of the clock on the wall.
"""

from __future__ import annotations

import json
import math
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.browser import open_browser
from benchmarks.figures import Figures, spread
from benchmarks.generator import write_network
from benchmarks.peers import Drawn, write_bare, write_gravis, write_pyvis
from benchmarks.server import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

__all__ = ["MEASURES"]

_ROUNDS = 5
_PANNED = 3.0  # seconds
_CORNER = 15  # pixels; nothing is drawn there
_WINDOW: ViewportSize = {"width": 1280, "height": 800}
_PATIENCE = 120_000
_DRAWN = "document.querySelector('[data-drawn]:not([data-busy])')"

_WATCH = """
window.longest = 0;
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
}).observe({ type: "longtask" });
window.first = (told) => new Promise((done) => {
  const look = () => { const found = told(); if (found) done(found); return found; };
  if (look()) return;
  const observer = new MutationObserver(() => look() && observer.disconnect());
  observer.observe(document, { subtree: true, childList: true, attributes: true,
    characterData: true });
});
window.painted = () => new Promise((done) => requestAnimationFrame(() =>
  setTimeout(() => done(performance.now()))));
"""
"""What is noted in each page: its longest task, and when something is first there and painted."""

_COUNT = """() => {
  window.drawnFrames = 0;
  const count = () => { window.drawnFrames += 1; requestAnimationFrame(count); };
  requestAnimationFrame(count);
}"""

_ELEMENTS = """() => {
  const { cy } = document.querySelector(".canvas")._cyreg;
  return {
    nodes: cy.nodes().map((node) => [node.id(), node.data("label") ?? "",
      node.position("x"), node.position("y")]),
    links: cy.edges().map((edge) => [edge.source().id(), edge.target().id()]),
  };
}"""


def _page(browser: Browser) -> Page:
    """Open an empty page whose cache is empty too."""
    page = browser.new_context(viewport=_WINDOW).new_page()
    page.set_default_timeout(_PATIENCE)
    page.add_init_script(_WATCH)
    return page


def start_view() -> Figures:
    """Load the start of the packaged graph: when its questions are painted, and what it loads."""
    shown = "document.querySelector('main h1') && document.querySelector('main form, main li')"
    times, size = [], 0.0
    with served() as server, open_browser() as browser:
        for _ in range(_ROUNDS):
            page = _page(browser)
            page.goto(server.address, wait_until="commit")
            times.append(page.evaluate(f"first(() => {shown}).then(painted)") / 1000)
            page.wait_for_load_state("networkidle")
            size = page.evaluate(
                """performance.getEntriesByType("resource")
                   .filter(({ name }) => new URL(name).pathname.endsWith(".js"))
                   .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)"""
            )
            page.context.close()
    return {"painted": statistics.median(times), "kilobytes": size / 1000}


def suggestions() -> Figures:
    """Type a name, and wait after each key until its suggestions are painted."""
    times = []
    with served() as server, open_browser() as browser:
        page = _page(browser)
        page.goto(server.address)
        box = page.get_by_role("banner").get_by_role("combobox")
        for name in ("Alice", "Kardashian", "clemency", "Texas"):
            box.fill("")
            page.wait_for_function("() => !document.querySelector('[role=option]')")
            for key in name:
                page.evaluate(_AWAIT_SUGGESTIONS)
                box.press(key)
                times.append(page.evaluate("window.suggested") / 1000)
    return spread(times)


_AWAIT_SUGGESTIONS = """() => {
  const once = { once: true, capture: true };
  window.suggested = new Promise((done) => addEventListener("keydown", ({ timeStamp }) => {
    const answered = new PerformanceObserver((list) => {
      if (!list.getEntries().some(({ name }) => name.includes("/api/search"))) return;
      answered.disconnect();
      painted().then((at) => done(at - timeStamp));
    });
    answered.observe({ type: "resource" });
  }, once));
}"""


def panning(nodes: str, links: str) -> Figures:
    """Drag the whole graph about: seconds for each frame, of our page and those of our peers."""
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as name, open_browser() as browser:
        folder = Path(name)
        file = folder / "graph.nt"
        write_network(file, int(nodes), int(links))
        with served(file) as server:
            page = _page(browser)
            page.goto(f"{server.address}#v=1&view=graph&whole=1&unfolded=1")
            page.wait_for_function(f"() => {_DRAWN}")
            drawn: Drawn = page.evaluate(_ELEMENTS)
            figures["ours"] = _frame(page, "[data-drawn]")
            page.context.close()
        for peer, write, canvas in (
            ("bare", write_bare, "#canvas"),
            ("pyvis", write_pyvis, "#mynetwork canvas"),
            ("gravis", write_gravis, "canvas"),
        ):
            page = _page(browser)
            page.goto(write(folder, drawn).as_uri())
            page.wait_for_selector(canvas)
            figures[peer] = _frame(page, canvas)
            page.context.close()
    return figures


def _frame(page: Page, canvas: str) -> float:
    """Drag the background of a canvas for some seconds, and tell how long a frame takes."""
    box = page.locator(canvas).first.bounding_box()
    assert box is not None
    x, y = box["x"] + _CORNER, box["y"] + _CORNER
    before = page.screenshot()
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(_COUNT)
    start = time.perf_counter()
    while (taken := time.perf_counter() - start) < _PANNED:
        page.mouse.move(x + 150 * math.sin(taken * 2), y + 150 * abs(math.sin(taken * 3)))
    frames = page.evaluate("window.drawnFrames")
    assert page.screenshot() != before, f"The canvas of {page.url} does not follow the pointer."
    page.mouse.up()
    return float(taken / frames)


def expanding() -> Figures:
    """Expand entities, one after another, with a key in the open menu: until they are painted."""
    times = []
    with served() as server, open_browser() as browser:
        page = _page(browser)
        for name in _EXPANDED:
            page.goto(f"{server.address}#v=1&view=graph&n=id:{name}")
            page.wait_for_function(f"() => {_DRAWN}?.dataset.drawn.startsWith('1 ')")
            page.locator("[data-drawn]").focus()
            page.keyboard.press("Home")
            page.keyboard.press("e")
            page.get_by_role("dialog").get_by_role("button").first.wait_for()
            page.evaluate(_AWAIT_EXPANSION)
            page.keyboard.press("Enter")
            times.append(page.evaluate("window.expanded") / 1000)
            page.wait_for_function(f"() => {_DRAWN}")
    return spread(times)


_EXPANDED = (
    "alice-marie-johnson",
    "kim-kardashian",
    "first-step-act",
    "donald-trump",
    "rodney-reed",
    "crystal-munoz",
    "kevin-keith",
)

_AWAIT_EXPANSION = """() => {
  const canvas = document.querySelector("[data-drawn]"), before = canvas.dataset.drawn;
  const once = { once: true, capture: true };
  window.expanded = new Promise((done) => addEventListener("keydown", ({ timeStamp }) =>
    first(() => canvas.dataset.drawn !== before).then(painted)
      .then((at) => done(at - timeStamp)), once));
}"""


def overview(nodes: str, links: str) -> Figures:
    """Open a graph too large to read: from the answer until it is drawn, and the longest task."""
    with tempfile.TemporaryDirectory() as name, open_browser() as browser:
        file = Path(name, "graph.nt")
        write_network(file, int(nodes), int(links))
        with served(file) as server:
            page = _page(browser)
            page.goto(f"{server.address}#v=1&view=graph&whole=1", wait_until="commit")
            drawn = page.evaluate(f"first(() => {_DRAWN}).then(painted)")
            answered = page.evaluate(
                """Math.max(...performance.getEntriesByType("resource")
                   .filter(({ name }) => name.includes("/api/"))
                   .map(({ responseEnd }) => responseEnd))"""
            )
            longest = page.evaluate("window.longest")
    return {"drawn": (drawn - answered) / 1000, "longest": longest / 1000}


MEASURES: dict[str, Callable[..., Figures]] = {
    measure.__name__: measure for measure in (expanding, overview, panning, start_view, suggestions)
}

if __name__ == "__main__":
    print(json.dumps(MEASURES[sys.argv[1]](*sys.argv[2:])))
