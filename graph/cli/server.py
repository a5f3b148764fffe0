"""The server of ``justice explore``, in one process or in several."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from signal import raise_signal
from typing import TYPE_CHECKING

from graph.cli.guards import Protection
from graph.cli.output import note
from graph.store.base import Limits
from graph.store.checksums import check_files
from graph.store.disk import open_disk_store
from graph.store.local import LocalStore

if TYPE_CHECKING:
    from graph.web.guards import Guards
    from graph.web.supervisor import Ready

__all__ = ["Server"]

_FEWEST = 2
"""Workers of each process, so that one long query does not keep all."""


@dataclass(frozen=True, slots=True)
class Server:
    """What the options say of a server.

    :param limits: how far a query may go.
    :param protection: what clients may ask.
    :param hosts: the names it answers to.
    :param processes: how many answer.
    :param workers: queries that run at a time in each; None for the usual number.
    :param queue: queries that wait in each.
    :param log: file that gets a line per query; None for none.
    """

    limits: Limits
    protection: Protection
    hosts: tuple[str, ...]
    processes: int
    workers: int | None
    queue: int
    log: str | None

    def run(self, store: LocalStore, listening: socket.socket, ready: Callable[[], None]) -> None:
        """Answer until the end is asked for.

        :param store: the data.
        :param listening: where it is asked.
        :param ready: called once, as soon as all processes answer.
        :raises GraphError: if the store is damaged, or an option wrong.
        """
        check_files(store)
        guards = self._guards(listening)
        if self.processes == 1:
            self._answer(store, listening, guards, lambda pulse: ready(), note)
        else:
            self._answer_together(store, listening, guards, ready)

    @property
    def _size(self) -> int:
        """How many workers a process has."""
        from graph.store.pool import usual_workers

        return self.workers or max(_FEWEST, usual_workers() // self.processes)

    def _guards(self, listening: socket.socket) -> Guards:
        from graph.web.serving import is_loopback

        is_shared = bool(self.protection.proxies) or not is_loopback(listening)
        return self.protection.guards(is_shared, self._size)

    def _answer_together(
        self,
        store: LocalStore,
        listening: socket.socket,
        guards: Guards,
        ready: Callable[[], None],
    ) -> None:
        """Fork the processes; each opens a store on disk for itself, as the engine wants it."""
        from graph.web.metrics import counting_together
        from graph.web.supervisor import Supervisor

        folder = Path(store.name) if isinstance(store.source, str) else None
        if folder is not None:
            store.close()

        def work(index: int, channel: socket.socket, ready: Ready) -> None:
            own = store if folder is None else open_disk_store(folder)
            tell = note if index == 0 else _say_nothing
            self._answer(own, channel, guards, ready, tell)

        with counting_together() as forget:

            def lost(process: int) -> None:
                forget(process)
                note(f"Process {process} of the server is gone; another takes its place.")

            asked = Supervisor(listening, work, self.processes, lost).run(ready)
        if asked is not None:
            with suppress(KeyboardInterrupt):
                raise_signal(asked)

    def _answer(
        self,
        store: LocalStore,
        asked: socket.socket,
        guards: Guards,
        ready: Ready,
        tell: Callable[[str], None],
    ) -> None:
        """Answer in this process, which has no threads yet."""
        from graph.store.pool import WorkerPool
        from graph.web import create_app
        from graph.web.logs import QueryLog
        from graph.web.metrics import Metrics
        from graph.web.reloading import Reloading
        from graph.web.serving import serve

        with WorkerPool(store.source, self._size, self.queue) as pool:
            metrics = Metrics()
            make = partial(
                create_app,
                limits=self.limits,
                hosts=self.hosts,
                guards=guards,
                metrics=metrics,
                log=QueryLog(self.log) if self.log is not None else None,
            )
            is_on_disk = isinstance(store.source, str)
            app = (
                Reloading(store, pool, make, metrics, tell).start()
                if is_on_disk
                else make(store, pool=pool)
            )
            serve(
                app,
                asked,
                partial(ready, metrics.measure),
                self.protection.patience,
                self.protection.proxies,
                queries=self._size + self.queue,
                is_handed=self.processes > 1,
            )


def _say_nothing(message: str) -> None:
    """Leave it to the first process to tell what all of them do."""
