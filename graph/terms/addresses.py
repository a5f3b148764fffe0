"""Addresses that the web can follow."""

from __future__ import annotations

import re

__all__ = ["on_the_web"]

_WEB = re.compile(r"https?://[^\s<>]+")


def on_the_web(text: str) -> bool:
    """Tell whether a text is an address that a browser may follow; any other is only shown.

    :param text: an address or anything else.
    :returns: True for one of HTTP.

    >>> on_the_web("https://news.example/1"), on_the_web("javascript:alert(1)"), on_the_web("p. 3")
    (True, False, False)
    """
    return _WEB.fullmatch(text) is not None
