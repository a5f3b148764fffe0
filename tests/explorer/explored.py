"""The explorer's page in a browser, with all that it asked for and complained about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, expect

ID = "https://w3id.org/justice-graph/id/"

LOST = "Failed to load resource"
"""What the console says of an answer that is a failure."""

CALM = """() => {
  const waits = [...document.querySelectorAll('[aria-busy="true"], [data-busy], .waiting')];
  const told = [...document.querySelectorAll('main p, [role="status"]')]
    .filter((sentence) => sentence.innerText.trim().endsWith(" …"));
  return document.querySelector("#content")?.innerText.trim() && waits.length + told.length === 0;
}"""
"""Nothing is awaited any more, and something is shown."""


@dataclass
class Explored:
    """The page, and what a reader does with it.

    :param page: the page of the browser.
    :param address: where the server is.
    :param expecting: what the console may say because a test provokes it.
    """

    page: Page
    address: str
    expecting: str = ""
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._asked)

    def _heard(self, message: ConsoleMessage) -> None:
        if not (self.expecting and re.search(self.expecting, message.text)):
            self.complaints.append(message.text)

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)

    def strangers(self) -> list[str]:
        """Give the addresses asked for that are not those of the server or of the page itself."""
        known = urlsplit(self.address).netloc
        return [
            url
            for url in self.requests
            if urlsplit(url).scheme not in {"blob", "data"} and urlsplit(url).netloc != known
        ]

    def open(self, state: str = "#") -> Explored:
        """Load the page afresh at a state, and wait until it is calm."""
        self.page.goto("about:blank")
        self.page.goto(self.address + state)
        return self.calm()

    def calm(self) -> Explored:
        """Wait until nothing is awaited any more."""
        self.page.wait_for_function(CALM)
        return self

    @property
    def state(self) -> str:
        """The state, as the address has it."""
        return str(self.page.evaluate("location.hash"))

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")

    @property
    def views(self) -> Locator:
        """The list of views in the head."""
        return self.page.get_by_role("navigation", name="Views")

    @property
    def announced(self) -> Locator:
        """The part of the page that is read out when it changes."""
        return self.page.locator(".unseen[aria-live=polite]").last

    def see(self, view: str) -> Explored:
        """Choose a view by its link in the head."""
        self.views.get_by_role("link", name=view, exact=True).click()
        return self.calm()

    def search(self, text: str) -> Locator:
        """Type into the search, and give the first suggestion once it is there."""
        box = self.page.get_by_role("banner").get_by_role("combobox")
        box.fill(text)
        first = self.page.get_by_role("listbox").get_by_role("option").first
        expect(first).to_be_visible()
        return first

    @property
    def canvas(self) -> Locator:
        return self.page.get_by_role("application", name="Graph canvas")

    @property
    def evidence(self) -> Locator:
        """The panel with the evidence of a link."""
        return self.page.get_by_role("complementary", name="Evidence")

    def drawn(self) -> tuple[int, int]:
        """Tell how many nodes and links the canvas shows."""
        nodes, links = str(self.canvas.get_attribute("data-drawn")).split()
        return int(nodes), int(links)

    def node(self, label: str) -> Locator:
        """The entry of a node in the list beside the canvas."""
        return self.page.get_by_role("list", name="Entities on the canvas").get_by_role(
            "button", name=re.compile(rf"^{re.escape(label)},")
        )

    def place_of(self, label: str) -> tuple[float, float]:
        """Tell where a node is in the window."""
        x, y = str(self.node(label).get_attribute("data-at")).split()
        box = self.canvas.bounding_box()
        assert box is not None
        return box["x"] + float(x), box["y"] + float(y)

    def click_node(self, label: str, *, twice: bool = False) -> Explored:
        """Click a node on the canvas."""
        self.page.mouse.click(*self.place_of(label), click_count=2 if twice else 1)
        return self

    def focused(self) -> str:
        """Tell what has the focus, as it is announced: its role or element, and its name."""
        return str(
            self.page.evaluate(
                """() => { const at = document.activeElement;
                   return `${at.getAttribute("role") ?? at.localName} ${
                     at.getAttribute("aria-label") ?? at.innerText ?? ""}`.trim(); }"""
            )
        )

    def overflow(self) -> int:
        """Tell by how many pixels the page is wider than the window."""
        return int(
            self.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        )
