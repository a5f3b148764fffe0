"""Requests of a page whose answers do not come."""

from __future__ import annotations

from playwright.sync_api import Page, Route


class Held:
    """Holds requests back until they are lost, and loses at once those that come later.

    :param page: what asks.
    :param address: a pattern of addresses.
    """

    def __init__(self, page: Page, address: str) -> None:
        self._routes: list[Route] = []
        self._are_lost = False
        page.route(address, self._take)

    def __len__(self) -> int:
        return len(self._routes)

    def lose(self) -> None:
        """Let the page know that nobody answers."""
        self._are_lost = True
        while self._routes:
            self._routes.pop().abort()

    def _take(self, route: Route) -> None:
        if self._are_lost:
            route.abort()
        else:
            self._routes.append(route)
