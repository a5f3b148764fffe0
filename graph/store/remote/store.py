"""A store that another server holds: copied once if it is small, else asked piece by piece."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from functools import cached_property

import pyoxigraph as ox
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad

from graph.errors import (
    GraphError,
    InputError,
    QueryRefusedError,
    QuerySyntaxError,
    StoreError,
    TimeLimitError,
)
from graph.sparql.answer import Answer, Solutions, Term
from graph.sparql.guard import check, query_form
from graph.sparql.projection import places_as_written
from graph.store.base import Limits
from graph.store.local import LocalStore
from graph.store.names import NameIndex
from graph.store.opened import OpenStore
from graph.store.question import make_question
from graph.store.remote.address import read_address
from graph.store.remote.binding import with_values
from graph.store.remote.client import Client
from graph.store.remote.credentials import find_credentials
from graph.store.remote.endpoint import Endpoint
from graph.store.remote.patterns import EVERYTHING, Layout, Pattern
from graph.store.worker import run_in_worker
from graph.terms import Prefixes
from graph.terms.quantities import counted

__all__ = ["RemoteStore"]

_log = logging.getLogger("graph.store.remote")

_MOST = 300_000
"""Statements that are read at most: of a small endpoint, or of one pattern of a large one."""

_HELD = 1_000_000
"""Statements and patterns that are remembered of a large endpoint."""


class RemoteStore(OpenStore):
    """The data of a SPARQL endpoint; it keeps the protocol of :class:`graph.store.Store`.

    A person's query is answered by the endpoint.  What the library reads itself comes from a
    copy in memory, made at the first need, if the endpoint holds little; else it is asked for
    pattern by pattern, and remembered.  Nothing is asked before it is needed.

    :param address: with ``http:`` or ``https:``.
    :param union: whether patterns outside GRAPH see every graph; None for what the endpoint does.
    :param small: statements up to which everything is copied.
    :raises InputError: if it is no address.

    >>> RemoteStore("http://ann:secret@localhost:7878/query")
    RemoteStore('http://localhost:7878/query')
    """

    def __init__(self, address: str, *, union: bool | None = None, small: int = _MOST) -> None:
        place = read_address(address)
        self._endpoint: Endpoint | None = Endpoint(Client(place, find_credentials(place)))
        self._wished, self._small = union, small
        self._remembered: dict[Pattern, tuple[Quad, ...]] = {}
        self._held = 0
        self.name = str(place)

    def __repr__(self) -> str:
        return f"RemoteStore({self.name!r})"

    @property
    def endpoint(self) -> Endpoint:
        """The open endpoint.

        :raises StoreError: if the store was closed.
        """
        if self._endpoint is None:
            raise StoreError(f"The store {self.name!r} is closed; open it again.")
        return self._endpoint

    @property
    def prefixes(self) -> Prefixes:
        """The prefixes with which the endpoint writes, and the well-known ones."""
        return self.endpoint.prefixes

    @property
    def union(self) -> bool:
        """Whether patterns outside GRAPH see every graph."""
        if self._wished is not None:
            return self._wished
        return self.endpoint.layout is Layout.UNION

    @property
    def names(self) -> NameIndex | None:
        """None: a search reads the names."""
        return None

    def __len__(self) -> int:
        return self._size if self._copy is None else len(self._copy)

    def local(self) -> LocalStore:
        """Copy everything, once.

        :returns: a store in memory; it stays open when this one is closed.
        :raises StoreError: if the endpoint holds too much for a copy.
        """
        if self._copy is None:
            raise StoreError(
                f"The endpoint {self.name} holds more than {self._small:,} statements, too many to"
                " be copied; load a dump of its data with `justice load` and name the store."
            )
        return self._copy

    def quads(
        self,
        subject: NamedNode | BlankNode | None = None,
        predicate: NamedNode | None = None,
        object: Term | None = None,
        graph: NamedNode | BlankNode | DefaultGraph | None = None,
    ) -> Iterator[Quad]:
        """Iterate over the quads that match; None matches anything, in any graph.

        :returns: quads in no particular order.
        :raises StoreError: if the store is closed, or the endpoint does not give them whole.
        """
        endpoint, pattern = self.endpoint, Pattern(subject, predicate, object, graph)
        if self._copy is not None:
            return self._copy.quads(*pattern)
        if pattern in self._remembered:
            return iter(self._remembered[pattern])
        return self._read(endpoint, pattern)

    def select(
        self, text: str, bindings: Mapping[str, Term] | None = None
    ) -> Iterator[tuple[Term | None, ...]]:
        """Run a trusted, bounded SELECT of the library itself, in the copy or at the endpoint.

        :param text: SPARQL; prefixes of the store need no declaration.
        :param bindings: values of variables, by name without question mark.
        :returns: one tuple per solution, in the order of the SELECT clause.
        :raises InputError: if the text is no SELECT query.
        """
        endpoint = self.endpoint
        if query_form(text) != "select":
            raise InputError("Only a SELECT query has rows; use query() for the other forms.")
        if self._copy is not None:
            return self._copy.select(text, bindings)
        return iter(_as_written(endpoint.select(text, bindings), text).rows)

    def query(
        self,
        text: str,
        bindings: Mapping[str, Term] | None = None,
        limits: Limits | None = None,
    ) -> Answer:
        """Let the endpoint answer a person's query.

        :param text: SPARQL; well-known prefixes, and what the endpoint knows, need no declaration.
        :param bindings: values of variables, by name without question mark.
        :param limits: time, rows and bytes of the answer.
        :returns: the answer; ``cut`` is set where the row limit or the endpoint cut it.
        :raises QueryRefusedError: if it would reach outside the store or change it.
        :raises QuerySyntaxError: if it does not parse.
        :raises TimeLimitError: if it took longer than its limit.
        :raises MemoryLimitError: if the answer is larger than its limit.
        """
        endpoint, limits = self.endpoint, limits or Limits()
        check(text)
        if self._differs and self._copy is not None:
            return self._copy.query(text, bindings, limits)
        try:
            answer = endpoint.query(with_values(text, bindings), limits)
        except QueryRefusedError:
            self._parse(text, bindings)
            raise
        return _as_written(answer, text) if isinstance(answer, Solutions) else answer

    def close(self) -> None:
        """Forget what was read; a closed store answers nothing."""
        self._endpoint = None
        self._remembered.clear()
        self.__dict__.pop("_copy", None)

    @cached_property
    def _size(self) -> int:
        return self.endpoint.count()

    @cached_property
    def _copy(self) -> LocalStore | None:
        """Everything, if that is little."""
        try:
            small = self.endpoint.count(most=self._small + 1) <= self._small
        except (QueryRefusedError, TimeLimitError):
            small = False
        if not small:
            _log.info("%s holds much; it is asked for what is needed, piece by piece.", self.name)
            return None
        engine = ox.Store()
        engine.extend(self.endpoint.whole(EVERYTHING, self._small))
        _log.info("%s read from %s.", counted(len(engine), "statement"), self.name)
        return LocalStore(engine, name=self.name, prefixes=dict(self.prefixes), union=self.union)

    def _read(self, endpoint: Endpoint, pattern: Pattern) -> Iterator[Quad]:
        read = []
        for quad in endpoint.quads(pattern, _MOST):
            read.append(quad)
            yield quad
        self._held += len(read) + 1
        if self._held > _HELD:
            self._remembered.clear()
            self._held = len(read) + 1
        self._remembered[pattern] = tuple(read)

    @cached_property
    def _differs(self) -> bool:
        """Whether the endpoint shows its graphs otherwise than is wished."""
        if self._wished is None or self.endpoint.layout is Layout.ONE:
            return False
        differs = self._wished != (self.endpoint.layout is Layout.UNION)
        if differs and self._copy is None:
            _log.info("%s shows only its default graph to a query without GRAPH.", self.name)
        return differs

    def _parse(self, text: str, bindings: Mapping[str, Term] | None) -> None:
        """Let our own engine say what is wrong with a query, if it finds anything."""
        question = make_question(text, bindings, self.prefixes, False)
        try:
            run_in_worker(ox.Store(), question, Limits())
        except QuerySyntaxError:
            raise
        except GraphError:
            return


def _as_written(answer: Solutions, text: str) -> Solutions:
    places = places_as_written(text, answer.variables)
    if places == tuple(range(len(answer.variables))):
        return answer
    return Solutions(
        tuple(answer.variables[place] for place in places),
        tuple(tuple(row[place] for place in places) for row in answer.rows),
        answer.cut,
    )
