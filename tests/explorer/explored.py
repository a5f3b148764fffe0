"""The explorer's page in a browser, with all that it asked for and complained about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, expect

ID = "https://w3id.org/justice-graph/id/"

CALM = """() => document.querySelector("#content")?.innerText.trim()
  && !document.querySelector('[aria-busy="true"], .waiting, [data-busy]')"""
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
        first = self.page.get_by_role("option").first
        expect(first).to_be_visible()
        return first

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
