"""What every answer is made from: one store, its ontology, and what was worked out once."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from threading import Lock
from typing import Any, TypeVar

from starlette.concurrency import run_in_threadpool

from graph.errors import StoreError
from graph.model import Model
from graph.network import resolve_entity
from graph.network.adjacency import Adjacency
from graph.network.data_date import data_date
from graph.network.term_names import classes_named, properties_named
from graph.network.usage import Usage, read_usage
from graph.network.vocabulary import Vocabulary
from graph.sparql.answer import Answer, Term
from graph.store.at_once import WholeTable, table_at_once
from graph.store.base import Limits
from graph.store.local import LocalStore
from graph.store.pool import Document, Formats, WorkerPool
from graph.store.question import Dataset
from graph.store.worker import stream_from_worker
from graph.web.runs import following

__all__ = ["Served"]

T = TypeVar("T")

_VIEWS = 8
"""Answers for parts of the graph that are kept; each may be as large as the graph."""


class Served:
    """A store that is served; it is only read, and many threads may ask at once.

    The engine and the index of names are safe to read from several threads.  What of this library
    remembers what it read is made anew for each answer.

    :param store: the data.
    :param model: the ontology, with the terms that the data declare.
    :param limits: how far a person's query may go.
    :param pool: the workers for people's queries; None for a new one per query.
    """

    WHOLE = 300_000
    """Statements up to which all of a store is read for one answer."""

    SAMPLE = 20_000
    """Statements of a larger store that are looked at."""

    def __init__(
        self, store: LocalStore, model: Model, limits: Limits, pool: WorkerPool | None = None
    ) -> None:
        self.store, self.model, self.limits, self.pool = store, model, limits, pool
        self._known: dict[Hashable, Any] = {}
        self._late: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()
        self._working: defaultdict[Hashable, Lock] = defaultdict(Lock)

    def query(
        self,
        text: str,
        bindings: Mapping[str, Term] | None = None,
        limits: Limits | None = None,
    ) -> Answer:
        """Run a query within the limits.

        :param text: SPARQL.
        :param bindings: values of variables, by name without question mark.
        :param limits: how far it may go; None for what a person's query may.
        :returns: the answer.
        :raises GraphError: if there is none.
        """
        limits = limits or self.limits
        with following(text) as run:
            if self.pool is None:
                return run.answered(self.store.query(text, bindings, limits))
            return run.answered(self.pool.run(self.store.question(text, bindings), limits))

    def at_once(
        self, text: str, format: str | None, dataset: Dataset | None = None
    ) -> WholeTable | None:
        """Answer a person's query within the limits, if none of it needs a worker.

        :param text: SPARQL.
        :param format: how rows are written; None if there shall be none.
        :param dataset: the graphs that it sees; None if its text or the store decides.
        :returns: the answer; None if :meth:`stream` has it.
        """
        if format is None or dataset is not None:
            return None
        try:
            return table_at_once(self.store, text, format, self.limits)
        except StoreError:
            return None  # which is for the worker to say

    async def stream(
        self,
        text: str,
        formats: Formats,
        dataset: Dataset | None = None,
        base: str | None = None,
    ) -> Document:
        """Run a person's query within the limits, and take its answer as a document.

        :param text: SPARQL.
        :param formats: how the answer is written.
        :param dataset: the graphs that it sees; None if its text or the store decides.
        :param base: what relative IRIs count from, if the text says nothing else.
        :returns: the document of a worker, to be iterated to its end, or closed.
        :raises GraphError: if there is no answer.
        """
        question = self.store.question(text, dataset=dataset, base=base)
        if self.pool is not None:
            return await self.pool.astream(question, formats, self.limits)
        source = self.store.source
        return await run_in_threadpool(stream_from_worker, source, question, formats, self.limits)

    def adjacency(self) -> Adjacency:
        """Make what looks up links, those among them that are only claimed."""
        return Adjacency(self.store, self.vocabulary(), claimed=True)

    def vocabulary(self) -> Vocabulary:
        """Make what names classes and properties."""
        return Vocabulary(self.store, self.model, ("en",))

    @property
    def is_small(self) -> bool:
        """Whether all of the store may be read for one answer."""
        return len(self.store) <= self.WHOLE

    def date(self) -> str | None:
        """Find the date of the data, once."""
        return self.once("date", lambda: data_date(self.store))

    def usage(self) -> Usage:
        """Count the terms of the data, once; of a large store a part is looked at."""
        most = self.WHOLE if self.is_small else self.SAMPLE
        return self.once("usage", lambda: read_usage(self.store, self.vocabulary(), most))

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """Work something out once; who asks meanwhile waits.

        :param key: what it is.
        :param work: finds it out.
        :returns: what was found; what is raised is not remembered.
        """
        return self._remembered(self._known, key, work)

    def lately(self, key: Hashable, work: Callable[[], T]) -> T:
        """Work something out unless it was asked for lately; there are too many such to keep all.

        :param key: what it is.
        :param work: finds it out.
        :returns: what was found; what is raised is not remembered.
        """
        found = self._remembered(self._late, key, work)
        with self._lock:
            if key in self._late:
                self._late.move_to_end(key)
            while len(self._late) > _VIEWS:
                oldest, _ = self._late.popitem(last=False)
                self._working.pop(oldest, None)
        return found

    def _remembered(self, memory: dict[Hashable, Any], key: Hashable, work: Callable[[], T]) -> T:
        with self._lock:
            working = self._working[key]
        with working:
            if key not in memory:
                memory[key] = work()
            found: T = memory[key]
            return found

    def entity(self, name: str) -> str:
        """Find the entity that is meant.

        :param name: an IRI, a CURIE, a label or an alias.
        :returns: its IRI.
        :raises GraphError: if none or several are called so.
        """
        return resolve_entity(self.store, name)

    def entities(self, names: Sequence[str]) -> tuple[str, ...]:
        """Find the entities that are meant.

        :param names: as for :meth:`entity`.
        :returns: their IRIs.
        """
        return tuple(map(self.entity, names))

    def classes(self, names: Sequence[str]) -> tuple[str, ...]:
        """Find classes by their names, as :func:`classes_named` does."""
        return classes_named(names, self.store, self.model)

    def properties(self, names: Sequence[str]) -> tuple[str, ...]:
        """Find properties and classes of acts, as :func:`properties_named` does."""
        return properties_named(names, self.store, self.model)
