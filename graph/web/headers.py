"""Headers that every answer carries: nothing of it runs, frames or leaks."""

from __future__ import annotations

from graph.web.exchange import Exchange, Headers

__all__ = ["PAGE_HEADERS", "SAFE_HEADERS", "SafeHeaders"]

SAFE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Headers by name."""

_RAW = [(name.lower().encode(), value.encode()) for name, value in SAFE_HEADERS.items()]
_NAMES = frozenset(name for name, _ in _RAW)

PAGE_HEADERS = {"Content-Security-Policy": "frame-ancestors 'none'"}
"""Those of a page that carries its own policy, which lets in its style sheet and nothing else."""


class SafeHeaders:
    """Adds the headers; one that an answer sets itself stays.  A guard that refuses nothing."""

    def admit(self, exchange: Exchange) -> None:
        """Have the answer marked."""
        exchange.marks.append(_mark)


def _mark(headers: Headers) -> Headers:
    set_already = {name for name, _ in headers}
    if _NAMES.isdisjoint(set_already):
        return headers + _RAW
    return headers + [pair for pair in _RAW if pair[0] not in set_already]
