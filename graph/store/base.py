"""The narrow protocol that every store keeps: patterns, trusted queries, and people's queries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad

from graph.errors import InputError
from graph.sparql.answer import Answer, Term
from graph.store.names import NameIndex
from graph.terms import Prefixes

if TYPE_CHECKING:
    import rdflib

__all__ = ["Limits", "Store"]

_LONGEST = 1e9


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a person's query may go before its worker is stopped.

    :param seconds: wall-clock time.
    :param rows: solutions or triples let through; None for all.
    :param megabytes: memory that the worker may add to what the store needs.
    :param size: megabytes of an answer, beyond which it is broken off; None for any.
    :raises InputError: if a limit is not positive.

    >>> Limits(seconds=5).rows
    100000
    """

    seconds: float = 30.0
    rows: int | None = 100_000
    megabytes: int = 2048
    size: int | None = None

    def __post_init__(self) -> None:
        if not 0 < self.seconds < _LONGEST:
            raise InputError(f"A time limit of {self.seconds:g} seconds is no limit; use 1 to 1e9.")
        if self.rows is not None and self.rows < 0:
            raise InputError(f"A row limit of {self.rows} is impossible; use 0 or more.")
        if self.megabytes <= 0:
            raise InputError(f"A memory limit of {self.megabytes} MB is impossible; use 1 or more.")
        if self.size is not None and self.size <= 0:
            raise InputError(f"A size limit of {self.size} MB is impossible; use 1 or more.")


class Store(Protocol):
    """A set of quads that can be matched and queried, wherever it lives."""

    @property
    def name(self) -> str:
        """What is open, in words."""
        ...

    @property
    def prefixes(self) -> Prefixes:
        """The prefixes of the data and the well-known ones."""
        ...

    @property
    def union(self) -> bool:
        """Whether a query without GRAPH sees all named graphs."""
        ...

    @property
    def names(self) -> NameIndex | None:
        """The index of the names, where there is one."""
        ...

    def __len__(self) -> int: ...

    def quads(
        self,
        subject: NamedNode | BlankNode | None = None,
        predicate: NamedNode | None = None,
        object: Term | None = None,
        graph: NamedNode | BlankNode | DefaultGraph | None = None,
    ) -> Iterator[Quad]:
        """Iterate over the quads that match; None matches anything, in any graph."""
        ...

    def select(
        self, text: str, bindings: Mapping[str, Term] | None = None
    ) -> Iterator[tuple[Term | None, ...]]:
        """Run a trusted, bounded SELECT of the library itself, in this process."""
        ...

    def query(
        self,
        text: str,
        bindings: Mapping[str, Term] | None = None,
        limits: Limits | None = None,
    ) -> Answer:
        """Run a person's query in a worker that is killed at its limits."""
        ...

    def to_rdflib(self) -> rdflib.Dataset:
        """Copy everything into an rdflib Dataset."""
        ...

    def close(self) -> None:
        """Give back files and locks; a closed store answers nothing."""
        ...
