"""What an endpoint holds, read in whole answers: statements, counts and its prefixes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from pyoxigraph import Literal, Quad, Triple

from graph.errors import GraphError, QueryRefusedError, StoreError, TimeLimitError
from graph.sparql.answer import Answer, Cut, Solutions, Statements, Term, Truth
from graph.sparql.guard import query_form
from graph.store.base import Limits
from graph.store.remote.binding import with_values
from graph.store.remote.client import Client
from graph.store.remote.deadline import Deadline
from graph.store.remote.mending import mended
from graph.store.remote.patterns import EVERYTHING, Layout, Pattern, quad_of, question
from graph.store.remote.prologue import with_prefixes
from graph.terms import Prefixes

__all__ = ["Endpoint"]

_OWN = Limits(seconds=120, rows=None)
"""Of what the library asks itself."""

_FIRST = 1_000
_WELL_KNOWN = Prefixes()

_ONLY_NAMED = "GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o }"
_ONLY_DEFAULT = "?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } }"


class Endpoint:
    """Asks one endpoint.

    :param client: sends the queries.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self.name = str(client.address)

    def query(self, text: str, limits: Limits, expected: int | None = None) -> Answer:
        """Ask a query; an answer that the endpoint cuts is completed, or says that it is cut.

        :param text: SPARQL; well-known prefixes need no declaration.
        :param limits: time, rows and bytes of the answer.
        :param expected: how many rows there must be, where that is known.
        :returns: the answer.
        :raises GraphError: if there is none.
        """
        form, deadline = query_form(text), Deadline(limits.seconds)
        asked = with_prefixes(text, _WELL_KNOWN)
        reply = self._client.ask(asked, form, limits, deadline)
        match reply.answer:
            case Solutions():
                return mended(
                    asked,
                    reply,
                    limits.rows,
                    lambda page: self._client.ask(page, form, limits, deadline),
                    self.name,
                    expected,
                )
            case Statements(triples, None) if reply.is_cut:
                return Statements(triples, Cut(len(triples), self.name))
        return reply.answer

    def select(
        self,
        text: str,
        bindings: Mapping[str, Term] | None = None,
        expected: int | None = None,
    ) -> Solutions:
        """Ask a question of the library itself.

        :param text: a SELECT query.
        :param bindings: values of variables, by name without question mark.
        :param expected: how many rows there must be, where that is known.
        :returns: all rows.
        :raises StoreError: if they cannot be had whole.
        """
        answer = self._table(with_values(text, bindings), expected)
        if answer.cut:
            raise StoreError(
                f"The endpoint {self.name} cuts its answers at {answer.cut.limit:,} rows, and"
                " here all are needed; load a dump of its data with `justice load`."
            )
        return answer

    @cached_property
    def layout(self) -> Layout:
        """How it shows its graphs; a default graph that is a copy of the others counts as one."""
        if not self._holds("GRAPH ?g { ?s ?p ?o }"):
            return Layout.ONE
        try:
            apart = self._holds(_ONLY_NAMED) or self._holds(_ONLY_DEFAULT)
        except TimeLimitError:  # the larger the store, the sooner a graph of its own shows
            apart = False
        return Layout.APART if apart else Layout.UNION

    @cached_property
    def prefixes(self) -> Prefixes:
        """The prefixes with which it writes Turtle, and the well-known ones."""
        text = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 1"
        try:
            return Prefixes(self._client.prefixes(text, _OWN))
        except (GraphError, SyntaxError):
            return _WELL_KNOWN

    def count(self, pattern: Pattern = EVERYTHING, most: int | None = None) -> int:
        """Count the statements that match.

        :param pattern: what they must be like.
        :param most: the number at which counting stops, which may be very much sooner; or None.
        :returns: how many there are.
        :raises GraphError: if the endpoint does not tell.
        """
        limit = "" if most is None else f" LIMIT {most}"
        counted = f"{{ {question(pattern, self.layout)}{limit} }}"
        match self.select(f"SELECT (COUNT(*) AS ?n) {{ {counted} }}").rows:
            case ((Literal() as number,),) if number.value.isdecimal():
                return int(number.value)
        raise StoreError(f"The endpoint {self.name} cannot count its statements; load a dump.")

    def quads(self, pattern: Pattern, most: int) -> Iterator[Quad]:
        """Read the statements that match, the first of them at once.

        :param pattern: what they must be like.
        :param most: number of statements that may be read.
        :returns: each once.
        :raises StoreError: if there are more, or they cannot be had whole.
        """
        try:
            answer = self._beginning(pattern)
        except QueryRefusedError:
            if isinstance(pattern.object, Triple):  # who does not know quoted triples has none
                return
            raise
        seen = {quad_of(row) for row in answer.rows}
        yield from seen
        if answer.cut or len(answer.rows) >= self._usual_cut:
            yield from self.whole(pattern, most) - seen

    def whole(self, pattern: Pattern, most: int) -> set[Quad]:
        """Read all statements that match, as many as are counted.

        :param pattern: what they must be like.
        :param most: number of statements that may be read.
        :returns: the statements.
        :raises StoreError: if there are more, or they cannot be had whole.
        """
        count = self.count(pattern, most + 1)
        if count > most:
            raise StoreError(
                f"The endpoint {self.name} holds more than {most:,} statements, too many to be"
                " read; narrow what is asked, or load a dump of its data with `justice load`."
            )
        rows = self.select(question(pattern, self.layout), expected=count).rows
        read = {quad_of(row) for row in rows}
        if len(read) != count:
            raise StoreError(
                f"The endpoint {self.name} counts {count:,} statements and gives {len(read):,};"
                " ask again, or load a dump of its data with `justice load`."
            )
        return read

    @cached_property
    def _usual_cut(self) -> int:
        """Statements that it gives at once of very many."""
        return min(len(self._beginning(EVERYTHING).rows), _FIRST)

    def _beginning(self, pattern: Pattern) -> Solutions:
        return self._table(f"{question(pattern, self.layout)} LIMIT {_FIRST}")

    def _table(self, text: str, expected: int | None = None) -> Solutions:
        answer = self.query(text, _OWN, expected)
        if not isinstance(answer, Solutions):
            raise TypeError("a table of solutions was expected")
        return answer

    def _holds(self, group: str) -> bool:
        answer = self.query(f"ASK {{ {group} }}", _OWN)
        return answer == Truth(True)
