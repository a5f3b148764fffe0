"""What a worker is asked to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from graph.store.base import Limits
from graph.store.question import Question

__all__ = ["PLAIN", "Formats", "Task"]


@dataclass(frozen=True, slots=True)
class Formats:
    """The formats of an answer; which one counts is known when the query is.

    :param rows: for rows and truth values, one of ``graph.sparql.results.ROW_FORMATS``; None if
        the reader takes none of them.
    :param triples: for triples, one of ``graph.sparql.results.TRIPLE_FORMATS``; None likewise.
    """

    rows: str | None = None
    triples: str | None = None


PLAIN = Formats("tsv", "ntriples")
"""Formats with one row or triple a line, which lose nothing."""


@dataclass(frozen=True, slots=True)
class Task:
    """A query for a worker.

    :param question: the query.
    :param formats: how the answer is written.
    :param limits: time, rows and memory.
    """

    question: Question
    formats: Formats
    limits: Limits

    def __reduce__(self) -> tuple[Callable[..., Task], tuple[tuple[Any, ...], ...]]:
        """Leave as plain tuples, which are sent in a fifth of the time of objects."""
        parts = _QUESTION(self.question), _FORMATS(self.formats), _LIMITS(self.limits)
        return _again, parts


_QUESTION, _FORMATS, _LIMITS = (
    attrgetter(*(field.name for field in fields(kind))) for kind in (Question, Formats, Limits)
)


def _again(question: tuple[Any, ...], formats: tuple[Any, ...], limits: tuple[Any, ...]) -> Task:
    return Task(Question(*question), Formats(*formats), Limits(*limits))
