"""Those who wait for a worker, in the order in which they came."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock, get_ident

from graph.store.pool.worker import Worker

__all__ = ["Place", "Waiting", "arrival"]

Place = Future[Worker]


class Waiting:
    """A queue for a worker; threads and tasks may stand in it.

    >>> queue = Waiting()
    >>> place = queue.join()
    >>> len(queue), queue.leave(place), len(queue)
    (1, True, 0)
    """

    def __init__(self) -> None:
        self._places: deque[Place] = deque()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._places)

    def join(self) -> Place:
        """Stand at the end.

        :returns: where the worker will be.
        """
        place: Place = Future()
        with self._lock:
            self._places.append(place)
        return place

    def leave(self, place: Place) -> bool:
        """Wait no longer.

        :param place: from :meth:`join`.
        :returns: whether it still was in the queue; if not, it has a worker or an error.
        """
        with self._lock:
            if place not in self._places:
                return False
            self._places.remove(place)
            return True

    def serve(self, worker: Worker) -> bool:
        """Give a worker to the first.

        :param worker: an idle one.
        :returns: whether one was waiting.
        """
        return self._first(lambda place: place.set_result(worker))

    def send_away(self, error: Exception) -> None:
        """Tell everybody that there will be no worker.

        :param error: why.
        """
        while self._first(lambda place: place.set_exception(error)):
            pass

    def _first(self, tell: Callable[[Place], None]) -> bool:
        with self._lock:
            if not self._places:
                return False
            tell(self._places.popleft())
            return True


async def arrival(place: Place) -> None:
    """Wait until a place has a worker or an error, while other tasks run.

    :param place: of a queue; it may be waited for again.
    """
    loop, here = asyncio.get_running_loop(), get_ident()
    told = asyncio.Event()

    def tell(_: Place) -> None:
        if get_ident() == here:
            told.set()  # to wake this thread costs more than many queries
        else:
            loop.call_soon_threadsafe(told.set)

    place.add_done_callback(tell)
    await told.wait()
