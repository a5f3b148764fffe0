"""Reads in pages what an endpoint does not give at once, and sees that the pages fit together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pyoxigraph import BlankNode, Triple

from graph.sparql import fragments
from graph.sparql.answer import Term
from graph.sparql.tokens import Token, tokens

__all__ = ["Pages", "Row", "pages_of"]

Row = tuple[Term | None, ...]
Ask = Callable[[str], Sequence[Row]]

_ENDS = frozenset(["LIMIT", "OFFSET", "VALUES"])


class Pages:
    """A SELECT query that can be asked page by page, in one order.

    :param text: the query.
    :param order: what makes its order; empty if it has one.
    :param ask: gives the rows that a query has at the endpoint.
    """

    def __init__(self, text: str, order: str, ask: Ask) -> None:
        self._text, self._order, self._ask = text, order, ask

    def page(self, size: int, start: int) -> Sequence[Row]:
        """Ask for a page.

        :param size: the most rows.
        :param start: rows before it.
        :returns: its rows.
        """
        limit, offset = fragments.integer(size), fragments.integer(start)
        return self._ask(f"{self._text}\n{self._order} LIMIT {limit} OFFSET {offset}")

    def rows(self, size: int, most: int | None) -> list[Row] | None:
        """Read all rows; each page begins with the last row of the one before.

        :param size: rows of a page, at most as many as the endpoint gives.
        :param most: rows after which reading stops; None for all.
        :returns: the rows; None if the pages do not fit together.
        """
        if size < 2:
            return None
        read = list(self.page(size, 0))
        blocks = [read[:]]
        while len(blocks[-1]) == size and (most is None or len(read) < most):
            block = list(self.page(size, len(read) - 1))
            if not block or block[0] != read[-1]:
                return None
            if len(block) == 1:
                break
            read += block[1:]
            blocks.append(block)
        return read if self._names_last(read, blocks) else None

    def _names_last(self, read: Sequence[Row], blocks: Sequence[Sequence[Row]]) -> bool:
        """See whether a blank node is called the same in another answer.

        Servers that number them anew call the first of each answer alike, so a row is asked for
        alone whose blank node was not the first of its page.
        """
        if len(blocks) == 1 or not any(map(_blank_nodes, read)):
            return True
        start = 0
        for block in blocks:
            first = next((name for row in block for name in _blank_nodes(row)), None)
            for place, row in enumerate(block):
                names = _blank_nodes(row)
                if names and names[0] != first:
                    return list(self.page(1, start + place)) == [row]
            start += len(block) - 1
        return False


def pages_of(text: str, variables: Sequence[str], ask: Ask) -> Pages | None:
    """Find out how a SELECT query can be asked in pages.

    :param text: the query.
    :param variables: its columns; they make the order where it has none.
    :param ask: gives the rows of a query.
    :returns: its pages; None if its end has limits or values of its own.

    >>> pages_of("SELECT ?s { ?s ?p ?o } LIMIT 5", ("s",), lambda text: [])
    >>> seen = []
    >>> pages = pages_of("SELECT ?s { ?s ?p ?o }", ("s",), lambda text: seen.append(text) or [])
    >>> pages.page(5, 10)
    []
    >>> seen
    ['SELECT ?s { ?s ?p ?o }\\nORDER BY ?s LIMIT 5 OFFSET 10']
    """
    end = {token.text.upper() for token in _end(text) if token.kind == "word"}
    if end & _ENDS:
        return None
    if "ORDER" in end:
        return Pages(text, "", ask)
    if not variables:
        return None
    return Pages(text, f"ORDER BY {' '.join(f'?{name}' for name in variables)}", ask)


def _end(text: str) -> Sequence[Token]:
    """Give what stands behind the last closing brace."""
    read = list(tokens(text))
    last = max((place for place, token in enumerate(read) if token.text == "}"), default=-1)
    return read[last + 1 :]


def _blank_nodes(row: Row) -> list[str]:
    return [name for term in row for name in _named_blank(term)]


def _named_blank(term: Term | None) -> list[str]:
    if isinstance(term, BlankNode):
        return [term.value]
    if isinstance(term, Triple):
        return [*_named_blank(term.subject), *_named_blank(term.object)]
    return []
