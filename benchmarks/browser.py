"""The headless Chromium in which pages are measured; it has no GPU."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from scripts.ensure_browser import NAMES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["open_browser"]

_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Open the browser of the machine, or the one that playwright brought."""
    from playwright.sync_api import sync_playwright

    own = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=own, args=_ARGUMENTS)
        yield browser
        browser.close()
