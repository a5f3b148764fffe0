"""Moves a running server to newer data as soon as a load has completed them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Condition, Event, Thread
from typing import Protocol, Self

from starlette.types import ASGIApp, Receive, Scope, Send

from graph.errors import GraphError
from graph.store.base import Limits
from graph.store.checksums import check_files
from graph.store.disk import is_current, open_disk_store, pointer
from graph.store.local import LocalStore
from graph.store.pool import WorkerPool
from graph.terms.quantities import counted
from graph.web.metrics import Metrics

__all__ = ["Reloading"]


class Make(Protocol):
    """Makes an application over a store and its workers."""

    def __call__(self, store: LocalStore, *, pool: WorkerPool) -> ASGIApp:
        """Make one."""
        ...


Tell = Callable[[str], object]

_PAUSE = 1.0
_PATIENCE = 900.0
"""Seconds after which requests for old data are cut short; more than the slowest reader has."""


class _Generation:
    """A store with its pool and its application, and how many requests are under way there."""

    def __init__(self, store: LocalStore, pool: WorkerPool, app: ASGIApp) -> None:
        self.store, self.pool, self.app = store, pool, app
        self.requests = 0

    def close(self) -> None:
        """Give all of it back."""
        self.pool.close()
        self.store.close()


class Reloading:
    """Serves a store on disk, and in its place what replaces it there.

    A request is answered from one generation, whole.  The application is made anew with the
    store, so that nothing which was worked out from the old data outlives them; the old one is
    closed when its last request is over.

    :param store: the current generation.
    :param pool: its workers.
    :param make: makes an application over a store and its workers.
    :param metrics: counts the changes.
    :param tell: is told in a sentence of each change, and why one fails.
    """

    def __init__(
        self, store: LocalStore, pool: WorkerPool, make: Make, metrics: Metrics, tell: Tell
    ) -> None:
        self._folder = Path(store.name)
        self._make, self._metrics, self._tell = make, metrics, tell
        self._current = _Generation(store, pool, make(store, pool=pool))
        self._change = Condition()
        self._pointer: object = None
        self._told = ""
        self._is_ending = Event()
        self._watcher = Thread(target=self._watch, name="watcher", daemon=True)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request from the generation that is current when it comes."""
        with self._change:
            generation = self._current
            generation.requests += 1
        try:
            await generation.app(scope, receive, send)
        finally:
            with self._change:
                generation.requests -= 1
                self._change.notify_all()

    def start(self) -> Self:
        """Begin to look for newer data, each second."""
        self._watcher.start()
        return self

    def close(self) -> None:
        """Look no longer, and close what is current."""
        self._is_ending.set()
        if self._watcher.is_alive():
            self._watcher.join()
        self._current.close()

    def look(self) -> bool:
        """Look whether there are newer data, and move to them.

        :returns: whether the server has moved.
        """
        now = pointer(self._folder)
        if now is None or now == self._pointer:
            return False
        try:
            moved = self._moved()
        except (GraphError, OSError) as error:
            self._fail(error)
            return False
        self._pointer, self._told = now, ""
        return moved

    def _watch(self) -> None:
        while not self._is_ending.wait(_PAUSE):
            self.look()

    def _moved(self) -> bool:
        if is_current(self._folder, self._current.store):
            return False
        new = self._opened()
        with self._change:
            old, self._current = self._current, new
        Thread(target=self._retire, args=(old,), name="retiring", daemon=True).start()
        self._metrics.count_change("done")
        self._tell(f"Newer data are served: {counted(len(new.store), 'statement')}.")
        return True

    def _opened(self) -> _Generation:
        store = open_disk_store(self._folder)
        try:
            check_files(store)
            pool = self._current.pool.successor(str(store.source))
            try:
                pool.run(store.question("ASK {}"), Limits())
                return _Generation(store, pool, self._make(store, pool=pool))
            except BaseException:
                pool.close()
                raise
        except BaseException:
            store.close()
            raise

    def _retire(self, old: _Generation) -> None:
        with self._change:
            self._change.wait_for(lambda: not old.requests, _PATIENCE)
        old.close()

    def _fail(self, error: Exception) -> None:
        if str(error) != self._told:
            self._told = str(error)
            self._metrics.count_change("failed")
            self._tell(f"{error} The old data are still served.")
