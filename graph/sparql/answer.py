"""What a query answers: a table of solutions, a truth value or a set of triples."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

__all__ = ["Answer", "Cut", "Solutions", "Statements", "Term", "Truth"]

Term = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Cut:
    """Why an answer is not whole.

    :param limit: number of rows or triples that were let through.
    :param endpoint: the address of the endpoint that cut it; None if the row limit did.
    """

    limit: int
    endpoint: str | None = None

    def __str__(self) -> str:
        if self.endpoint is not None:
            return (
                f"cut at {self.limit:,} rows by the endpoint {self.endpoint}; there may be more"
                " (ask for less with LIMIT and OFFSET)"
            )
        return f"cut at {self.limit:,} rows; there are more (raise --limit)"


@dataclass(frozen=True, slots=True)
class Solutions:
    """The answer of a SELECT query.

    :param variables: names without question mark, in the order of the query.
    :param rows: one tuple of terms per solution; None where a variable is unbound.
    :param cut: set when the row limit stopped the answer.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    cut: Cut | None = None


@dataclass(frozen=True, slots=True)
class Truth:
    """The answer of an ASK query.

    :param value: whether the pattern has a solution.
    """

    value: bool


@dataclass(frozen=True, slots=True)
class Statements:
    """The answer of a CONSTRUCT or DESCRIBE query.

    :param triples: the triples, in the order they were found.
    :param cut: set when the row limit stopped the answer.
    """

    triples: tuple[Triple, ...]
    cut: Cut | None = None


Answer = Solutions | Truth | Statements
