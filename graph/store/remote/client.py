"""Asks an endpoint, as often as it takes and no longer than may be."""

from __future__ import annotations

import http.client
import time
from collections.abc import Callable
from contextlib import closing
from typing import TypeVar

import pyoxigraph as ox

from graph.errors import GraphError, InterruptedQueryError
from graph.sparql.guard import QueryForm
from graph.store.base import Limits
from graph.store.pool.ending import memory_error, time_error
from graph.store.remote.address import Address
from graph.store.remote.body import Body, BrokenBodyError, TooLargeError
from graph.store.remote.credentials import Credentials
from graph.store.remote.deadline import Deadline
from graph.store.remote.exchange import BrokenExchangeError, Sending, exchange
from graph.store.remote.reading import ACCEPTED, Reply, read_reply
from graph.store.remote.refusal import Refusal, read_refusal

__all__ = ["Client"]

T = TypeVar("T")
Read = Callable[[http.client.HTTPResponse, Body], T]

_SENDINGS = (
    Sending("POST", "application/x-www-form-urlencoded"),
    Sending("GET"),
    Sending("POST", "application/sparql-query"),
)
_TURTLE = "text/turtle"
_TRIES = 5
_BREAKS = 2
_FIRST_WAIT = 0.25


class Client:
    """Sends queries to one endpoint, in whichever way it takes them.

    :param address: of the endpoint.
    :param credentials: for its host.
    """

    def __init__(self, address: Address, credentials: Credentials) -> None:
        self.address = address
        self._credentials = credentials
        self._sendings = list(_SENDINGS)

    def ask(self, text: str, form: QueryForm, limits: Limits, deadline: Deadline) -> Reply:
        """Ask a query until it is answered or refused for good.

        :param text: SPARQL with all its prefixes declared.
        :param form: of the query.
        :param limits: time, rows and bytes of the answer.
        :param deadline: of this question, or of several together.
        :returns: the answer.
        :raises TimeLimitError: at the deadline.
        :raises MemoryLimitError: if the answer is too large.
        :raises GraphError: if the endpoint refuses, fails or breaks off.
        """

        def read(response: http.client.HTTPResponse, body: Body) -> Reply:
            return read_reply(self.address, response, body, form, limits.rows)

        return self._asked(text, ACCEPTED[form], read, limits, deadline)

    def prefixes(self, text: str, limits: Limits) -> dict[str, str]:
        """Read the prefixes with which an endpoint writes Turtle.

        :param text: a CONSTRUCT query.
        :param limits: time and bytes of the answer.
        :returns: namespaces by prefix.
        :raises GraphError: as :meth:`ask`.
        """

        def read(response: http.client.HTTPResponse, body: Body) -> dict[str, str]:
            parser = ox.parse(body.read(), ox.RdfFormat.TURTLE)
            for _ in parser:
                pass
            return {prefix: iri for prefix, iri in parser.prefixes.items() if prefix}

        return self._asked(text, _TURTLE, read, limits, Deadline(limits.seconds))

    def _asked(
        self, text: str, accept: str, read: Read[T], limits: Limits, deadline: Deadline
    ) -> T:
        try:
            return self._patiently(text, accept, read, limits, deadline)
        except TimeoutError as error:
            raise time_error(limits) from error

    def _patiently(
        self, text: str, accept: str, read: Read[T], limits: Limits, deadline: Deadline
    ) -> T:
        tries = breaks = 0
        while True:
            try:
                reply = self._once(text, accept, read, limits, deadline)
                if not isinstance(reply, Refusal):
                    return reply
                if reply.otherwise and len(self._sendings) > 1:
                    self._sendings.pop(0)
                    continue
                tries += 1
                wait, error = reply.wait, reply.error
                if not reply.again or tries == _TRIES:
                    raise error
            except (BrokenExchangeError, BrokenBodyError) as broken:
                tries, breaks = tries + 1, breaks + 1
                wait, error = None, self._broken()
                if breaks == _BREAKS:
                    raise error from broken
            _wait(_FIRST_WAIT * 2**tries if wait is None else wait, error, deadline)

    def _once(
        self, text: str, accept: str, read: Read[T], limits: Limits, deadline: Deadline
    ) -> T | Refusal:
        sending = self._sendings[0]
        with closing(
            exchange(self.address, sending, text, accept, self._credentials, deadline)
        ) as response:
            if response.status != 200:
                return read_refusal(self.address, response, self._credentials, deadline)
            try:
                body = Body(response, deadline, limits.megabytes << 20)
                return read(response, body)
            except TooLargeError as error:
                raise memory_error(limits) from error

    def _broken(self) -> InterruptedQueryError:
        return InterruptedQueryError(
            f"The endpoint {self.address} broke off before its answer was whole; ask again, or"
            " narrow the query."
        )


def _wait(seconds: float, error: GraphError, deadline: Deadline) -> None:
    """Let the endpoint rest, if the time of the call allows it."""
    if seconds >= deadline.left:
        raise error
    time.sleep(seconds)
