"""The one family of errors: each message is a sentence that names the value and the remedy.

The shell, the HTTP server and the page each catch :class:`GraphError` once.  ``exit_code``
is what the shell answers with: 2 where the input or the call is wrong, 1 where a right
call could not be carried out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = [
    "AmbiguousEntityError",
    "BusyError",
    "CheckFailedError",
    "FileFormatError",
    "GraphError",
    "InputError",
    "InterruptedQueryError",
    "MemoryLimitError",
    "OntologyError",
    "QueryRefusedError",
    "QuerySyntaxError",
    "SizeLimitError",
    "StoreError",
    "TableError",
    "TableProblem",
    "TimeLimitError",
    "UnknownEntityError",
    "UnknownNameError",
]


class GraphError(Exception):
    """Anything that this library refuses or fails to do.

    >>> GraphError("The store is gone; load it again.").exit_code
    1
    """

    exit_code = 1


class InputError(GraphError):
    """A value, file or option that cannot be used as it is."""

    exit_code = 2


class FileFormatError(InputError):
    """An RDF file that cannot be read, with the place where reading stopped.

    :param path: the file as the caller named it.
    :param reason: what the parser said, one clause without a full stop.
    :param line: line of the trouble, from 1, where it is known.
    :param column: column of the trouble, from 1, where it is known.
    """

    def __init__(
        self, path: str, reason: str, line: int | None = None, column: int | None = None
    ) -> None:
        place = "" if line is None else f", line {line}" + (f", column {column}" if column else "")
        super().__init__(f"{path}{place}: {reason}.")
        self.path, self.line, self.column = path, line, column


class QuerySyntaxError(InputError):
    """A SPARQL query that does not parse; ``str`` shows the line and a caret below the place.

    :param reason: what is wrong, one clause without a full stop.
    :param query: the whole query text.
    :param line: line of the trouble, from 1.
    :param column: column of the trouble, from 1.
    """

    def __init__(self, reason: str, query: str, line: int, column: int) -> None:
        lines = query.splitlines() or [""]
        shown = lines[min(line, len(lines)) - 1].replace("\t", " ")
        caret = " " * (column - 1) + "^"
        super().__init__(
            f"The query does not parse at line {line}, column {column}: {reason}.\n"
            f"  {shown}\n  {caret}"
        )
        self.reason, self.line, self.column = reason, line, column


class QueryRefusedError(InputError):
    """A query that would reach outside the store or change it."""


class UnknownNameError(InputError):
    """A prefix, type, property, query or format that does not exist here."""


class UnknownEntityError(InputError):
    """A name that no entity carries.

    :param name: what was asked for.
    :param candidates: labels that come near, best first.
    """

    def __init__(self, name: str, candidates: Sequence[str] = ()) -> None:
        near = f" Did you mean {', '.join(candidates)}?" if candidates else ""
        super().__init__(f"No entity is called {name!r}; try `justice search`.{near}")
        self.name, self.candidates = name, tuple(candidates)


class AmbiguousEntityError(InputError):
    """A name that several entities carry.

    :param name: what was asked for.
    :param candidates: one line per candidate, each with the CURIE that is unambiguous.
    """

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        listed = "\n".join(f"  {candidate}" for candidate in candidates)
        super().__init__(
            f"{name!r} is the name of {len(candidates)} entities; use the identifier:\n{listed}"
        )
        self.name, self.candidates = name, tuple(candidates)


class OntologyError(InputError):
    """An ontology that contradicts itself; every fault is named."""


@dataclass(frozen=True, order=True, slots=True)
class TableProblem:
    """One fault in a table that people edit.

    :param file: name of the table file.
    :param line: line in the file, from 1 (the header).
    :param column: name of the column.
    :param value: the offending cell, as written.
    :param message: what is wrong and what to do, one clause without a full stop.
    """

    file: str
    line: int
    column: str
    value: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}, column {self.column}: {self.value!r} {self.message}."


class TableError(InputError):
    """The tables cannot be compiled; all problems are listed in one go and nothing is written.

    :param problems: every fault that was found.
    """

    def __init__(self, problems: Sequence[TableProblem]) -> None:
        self.problems = tuple(sorted(problems))
        count = f"{len(self.problems)} problem{'s' if len(self.problems) != 1 else ''}"
        listed = "\n".join(f"  {problem}" for problem in self.problems)
        super().__init__(f"The tables have {count}; nothing was written:\n{listed}")


class CheckFailedError(GraphError):
    """Data that were read well and break a rule or an expectation."""


class StoreError(GraphError):
    """A store that is missing, damaged or in use."""


class TimeLimitError(GraphError):
    """A query that was stopped at its time limit."""


class MemoryLimitError(GraphError):
    """A query that was stopped at its memory limit."""


class SizeLimitError(GraphError):
    """A query whose answer is too long."""


class InterruptedQueryError(GraphError):
    """A query whose worker ended before it answered."""


class BusyError(GraphError):
    """A query that has to wait for too many others; the same query may be answered later."""
