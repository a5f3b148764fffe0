"""One query made ready for the engine: text, substitutions and the columns to drop again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph.errors import InputError
from graph.sparql.answer import Term
from graph.sparql.guard import names_graphs
from graph.sparql.projection import with_columns

__all__ = ["Dataset", "Question", "Results", "make_question"]

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs of the store that a query sees; one that the store does not hold is empty.

    :param default: those that are together its default graph.
    :param named: those that GRAPH finds.
    """

    default: tuple[ox.NamedNode, ...] = ()
    named: tuple[ox.NamedNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A query as the engine takes it.

    :param written: the text as its author wrote it, for messages.
    :param text: the text that runs.
    :param bindings: values of variables.
    :param added: columns at the end of each row that the author did not ask for.
    :param prefixes: known without a declaration.
    :param union: whether patterns outside GRAPH see every graph, if no graphs are named.
    :param dataset: the graphs that it sees, whatever its text names; None if the text decides.
    :param base: what relative IRIs count from, if the text says nothing else; None for nowhere.
    """

    written: str
    text: str
    bindings: Mapping[str, Term]
    added: int
    prefixes: Mapping[str, str]
    union: bool
    dataset: Dataset | None = None
    base: str | None = None

    def ask(self, engine: ox.Store) -> Results:
        """Start the query; the engine's own exceptions come through.

        :param engine: what to ask.
        :returns: the engine's results, mostly still to be computed.
        """
        dataset = self.dataset
        return engine.query(
            self.text,
            base_iri=self.base,
            prefixes=self._used_prefixes(),
            use_default_graph_as_union=(
                dataset is None and self.union and not names_graphs(self.written)
            ),
            default_graph=None if dataset is None else list(dataset.default),
            named_graphs=None if dataset is None else list(dataset.named),
            substitutions={ox.Variable(name): term for name, term in self.bindings.items()},
        )

    def _used_prefixes(self) -> dict[str, str]:
        """Choose those that the text may use, since the engine reads the IRI of each."""
        prefixes = self.prefixes
        return {prefix: prefixes[prefix] for prefix in prefixes if f"{prefix}:" in self.text}


def make_question(
    text: str,
    bindings: Mapping[str, Term] | None,
    prefixes: Mapping[str, str],
    union: bool,
    dataset: Dataset | None = None,
    base: str | None = None,
) -> Question:
    """Make a query ready.

    :param text: SPARQL.
    :param bindings: values of variables, by name without question mark.
    :param prefixes: known without a declaration.
    :param union: whether patterns outside GRAPH see every graph, if no graphs are named.
    :param dataset: the graphs that it sees, whatever its text names; None if the text decides.
    :param base: what relative IRIs count from, if the text says nothing else; None for nowhere.
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
    return Question(text, visible, bound, added, prefixes, union, dataset, base)
