"""One query made ready for the engine: text, substitutions and the columns to drop again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph.errors import InputError
from graph.sparql.answer import Term
from graph.sparql.projection import with_columns

__all__ = ["Question", "Results", "make_question"]

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Question:
    """A query as the engine takes it.

    :param written: the text as its author wrote it, for messages.
    :param text: the text that runs.
    :param bindings: values of variables.
    :param added: columns at the end of each row that the author did not ask for.
    :param prefixes: known without a declaration.
    :param union: whether patterns outside GRAPH see every graph.
    """

    written: str
    text: str
    bindings: Mapping[str, Term]
    added: int
    prefixes: Mapping[str, str]
    union: bool

    def ask(self, engine: ox.Store) -> Results:
        """Start the query; the engine's own exceptions come through.

        :param engine: what to ask.
        :returns: the engine's results, mostly still to be computed.
        """
        return engine.query(
            self.text,
            prefixes=dict(self.prefixes),
            use_default_graph_as_union=self.union,
            substitutions={ox.Variable(name): term for name, term in self.bindings.items()},
        )


def make_question(
    text: str, bindings: Mapping[str, Term] | None, prefixes: Mapping[str, str], union: bool
) -> Question:
    """Make a query ready.

    :param text: SPARQL.
    :param bindings: values of variables, by name without question mark.
    :param prefixes: known without a declaration.
    :param union: whether patterns outside GRAPH see every graph.
    :returns: the question.
    :raises InputError: if a binding has no variable's name or cannot be made visible.

    >>> make_question("SELECT ?o { ?s ?p ?o }", {"s": ox.Literal("x")}, {}, False).text
    'SELECT ?o ?s { ?s ?p ?o }'
    """
    bound = dict(bindings or {})
    for name in bound:
        if not name.isidentifier():
            raise InputError(f"{name!r} is not the name of a variable; leave out the '?'.")
    visible, added = with_columns(text, tuple(sorted(bound)))
    return Question(text, visible, bound, added, prefixes, union)
