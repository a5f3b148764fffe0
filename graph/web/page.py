"""``/``, ``/mark.svg`` and ``/assets``: the explorer's page, as the front end was built."""

from __future__ import annotations

import re
from http import HTTPStatus
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse, HTMLResponse, Response

from graph.web.failures import UnknownAddressError

__all__ = ["page_router"]

_UNBUILT = Path(__file__).with_name("unbuilt.html")
_NAME = re.compile(r"\w[\w.-]{0,199}", re.ASCII)
"""A file directly in the folder of assets, and no way out of it."""

_MEDIA = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".map": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}
"""Not asked of the machine, whose answer differs from one to the next."""

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The page loads its own files and asks its own server; a script file that runs as a worker
carries the policy for itself."""

_FRESH = "no-cache"
_FOR_EVER = "public, max-age=31536000, immutable"


def page_router(folder: Path) -> APIRouter:
    """Make the addresses of the page and its assets.

    :param folder: what the build wrote; where it is missing, the page says how to build it.
    :returns: the router.
    """
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def page() -> Response:
        """Give the page, which is asked for anew each time."""
        index = folder / "index.html"
        if index.is_file():
            return _file(index, _FRESH)
        headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-store"}
        text = _UNBUILT.read_text(encoding="utf-8")
        return HTMLResponse(text, HTTPStatus.SERVICE_UNAVAILABLE, headers)

    @router.get("/mark.svg")
    def mark() -> Response:
        """Give the mark that stands in the browser's tab."""
        return _file(folder / "mark.svg", _FRESH)

    @router.get("/assets/{name}")
    def asset(name: str) -> Response:
        """Give a file that the page loads; its name changes with what is in it."""
        if not _NAME.fullmatch(name):
            raise _absent(name)
        return _file(folder / "assets" / name, _FOR_EVER)

    return router


def _file(path: Path, cache: str) -> Response:
    if not path.is_file():
        raise _absent(path.name)
    media = _MEDIA.get(path.suffix, "application/octet-stream")
    headers = {"Cache-Control": cache, "Content-Security-Policy": _POLICY}
    return FileResponse(path, media_type=media, headers=headers)


def _absent(name: str) -> UnknownAddressError:
    return UnknownAddressError(f"The page has no file {name!r}; load the page again.")
