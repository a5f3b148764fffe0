"""A store on this machine: in memory, or a folder on disk that is only read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from uuid import uuid4

import pyoxigraph as ox
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad

from graph.errors import InputError, StoreError
from graph.sparql.answer import Answer, Term
from graph.store.base import Limits
from graph.store.failures import query_failures
from graph.store.names import NameIndex, name_index_of
from graph.store.opened import OpenStore
from graph.store.question import Dataset, Question, make_question
from graph.store.worker import run_in_worker
from graph.terms import Prefixes

__all__ = ["LocalStore"]


class LocalStore(OpenStore):
    """Quads in a pyoxigraph store; it keeps the protocol of :class:`graph.store.Store`.

    :param engine: holds the quads; this object never changes it.
    :param name: says in words what is open.
    :param prefixes: those of the files; the well-known ones are added.
    :param union: whether patterns outside GRAPH see every graph; if None, only when the
        default graph is empty and there are named graphs.
    :param folder: where the engine lies on disk; None if it is in memory.
    :param size: number of quads where it is known.
    :param names: the index of its names, closed with it.
    :param release: called once on closing.
    :param identity: names what is in it, other than any other data; None if it is like no other.

    >>> engine = ox.Store()
    >>> engine.add(Quad(NamedNode("a:s"), NamedNode("a:p"), ox.Literal("x")))
    >>> with LocalStore(engine) as store:
    ...     [term.value for (term,) in store.select("SELECT ?o { ?s ?p ?o }")]
    ['x']
    """

    def __init__(
        self,
        engine: ox.Store,
        *,
        name: str = "memory",
        prefixes: Mapping[str, str] | None = None,
        union: bool | None = None,
        folder: str | None = None,
        size: int | None = None,
        names: NameIndex | None = None,
        release: Callable[[], None] | None = None,
        identity: str | None = None,
    ) -> None:
        self._engine: ox.Store | None = engine
        self._folder, self._size, self._release = folder, size, release
        self._names = names
        self.name = name
        self.identity = identity or uuid4().hex
        self.prefixes = Prefixes(prefixes)
        self.union = _only_named_graphs(engine) if union is None else union

    @property
    def engine(self) -> ox.Store:
        """The open pyoxigraph store.

        :raises StoreError: if the store was closed.
        """
        if self._engine is None:
            raise StoreError(f"The store {self.name!r} is closed; open it again.")
        return self._engine

    @property
    def source(self) -> ox.Store | str:
        """What a worker opens: the engine, or its folder if it is on disk."""
        engine = self.engine
        return engine if self._folder is None else self._folder

    @property
    def names(self) -> NameIndex | None:
        """The index of the names; None if a search reads all of them."""
        return self._names

    def index_names(self) -> None:
        """Build the index of the names in memory, if there is none: for who searches often."""
        if self._names is None:
            self._names = name_index_of(self.engine)

    def __len__(self) -> int:
        if self._size is None:
            self._size = len(self.engine)
        return self._size

    def quads(
        self,
        subject: NamedNode | BlankNode | None = None,
        predicate: NamedNode | None = None,
        object: Term | None = None,
        graph: NamedNode | BlankNode | DefaultGraph | None = None,
    ) -> Iterator[Quad]:
        """Iterate over the quads that match; None matches anything, in any graph.

        :returns: quads in no particular order.
        :raises StoreError: if the store is closed, or damaged on disk.
        """
        read = partial(self.engine.quads_for_pattern, subject, predicate, object, graph)
        return read() if self._folder is None else _from_disk(read, self.name)

    def select(
        self, text: str, bindings: Mapping[str, Term] | None = None
    ) -> Iterator[tuple[Term | None, ...]]:
        """Run a trusted, bounded SELECT of the library itself, in this process.

        :param text: SPARQL; prefixes of the store need no declaration.
        :param bindings: values of variables, by name without question mark.
        :returns: one tuple per solution, in the order of the SELECT clause.
        :raises InputError: if the text is no SELECT query.
        """
        question = self.question(text, bindings)
        with query_failures(text, question.prefixes):
            results = question.ask(self.engine)
        if not isinstance(results, ox.QuerySolutions):
            raise InputError("Only a SELECT query has rows; use query() for the other forms.")
        return _rows(results, question)

    def question(
        self,
        text: str,
        bindings: Mapping[str, Term] | None = None,
        dataset: Dataset | None = None,
        base: str | None = None,
    ) -> Question:
        """Make a query ready for a worker, which also asks the guard.

        :param text: SPARQL; prefixes of the store need no declaration.
        :param bindings: values of variables, by name without question mark.
        :param dataset: the graphs that it sees; None if its text or this store decides.
        :param base: what relative IRIs count from, if the text says nothing else.
        :returns: the question.
        """
        return make_question(text, bindings, self.prefixes, self.union, dataset, base)

    def query(
        self,
        text: str,
        bindings: Mapping[str, Term] | None = None,
        limits: Limits | None = None,
    ) -> Answer:
        """Run a person's query in a worker that is killed at its limits.

        :param text: SPARQL; prefixes of the store need no declaration.
        :param bindings: values of variables, by name without question mark.
        :param limits: time, rows and memory.
        :returns: the answer; ``cut`` is set where the row limit stopped it.
        :raises QueryRefusedError: if it would reach outside the store or change it.
        :raises QuerySyntaxError: if it does not parse.
        :raises TimeLimitError: if it was stopped at its time limit.
        :raises MemoryLimitError: if it was stopped at its memory limit.
        """
        return run_in_worker(self.source, self.question(text, bindings), limits or Limits())

    def close(self) -> None:
        """Give back files and locks; a closed store answers nothing."""
        self._engine = None
        if self._names is not None:
            self._names.close()
            self._names = None
        if self._release is not None:
            self._release()
            self._release = None


def _only_named_graphs(engine: ox.Store) -> bool:
    default = engine.quads_for_pattern(None, None, None, DefaultGraph())
    return next(default, None) is None and next(engine.named_graphs(), None) is not None


def _from_disk(read: Callable[[], Iterator[Quad]], name: str) -> Iterator[Quad]:
    try:
        yield from read()
    except (OSError, RuntimeError) as error:
        raise StoreError(
            f"The store {name!r} cannot be read any more ({error}); load it again."
        ) from error


def _rows(results: ox.QuerySolutions, question: Question) -> Iterator[tuple[Term | None, ...]]:
    width = len(results.variables) - question.added
    with query_failures(question.written, question.prefixes):
        for solution in results:
            yield tuple(solution)[:width]
