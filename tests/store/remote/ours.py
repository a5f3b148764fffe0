"""Our own server over a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from graph.store import Limits, LocalStore
from graph.store.pool import WorkerPool
from graph.web import create_app
from tests.web.running import running


@contextmanager
def ours(store: LocalStore, limits: Limits | None = None) -> Iterator[str]:
    """Serve a store, and give the address of its endpoint."""
    with WorkerPool(store.source, 1) as pool:
        app = create_app(store, limits=limits, pool=pool)
        with running(app) as port:
            yield f"http://127.0.0.1:{port}/sparql"
