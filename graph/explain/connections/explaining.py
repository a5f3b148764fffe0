"""How two entities are connected, in sentences: the same for Python, shell and browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.analysis.connections import Connection, Connections, find_connections
from graph.analysis.constraints import Constraints
from graph.evidence import ALWAYS, Evidence, Period
from graph.explain.connections.records import End, Explanation, ToldConnection
from graph.explain.connections.telling import Teller
from graph.explain.dates import asked_words, date_words
from graph.explain.naming import Naming
from graph.explain.wording import joined
from graph.model import Model
from graph.network.as_of import undated
from graph.network.data_date import data_date
from graph.store.base import Store
from graph.terms.nodes import node_term
from graph.terms.quantities import counted

__all__ = ["explain_connections", "tell_connections"]

_DEFAULT = Constraints()
_DIRECT = 6
"""Links told where two entities are linked directly; those are the answer."""

_BETWEEN = 2
"""Links told of each hop of a longer connection; one or two lead on to the next."""


def explain_connections(
    store: Store, model: Model, start: str, goal: str, constraints: Constraints = _DEFAULT
) -> Explanation:
    """Find out how two entities are connected, and tell it.

    :param store: where the links are.
    :param model: the ontology with labels and phrases.
    :param start: key of one entity.
    :param goal: key of the other.
    :param constraints: what is asked of the connections.
    :returns: the explanation.
    :raises InputError: if the two are one, or an entity cannot be the end of a connection.

    >>> from graph.model import packaged_model
    >>> from graph.store import open_store
    >>> store = open_store()
    >>> ends = map(store.prefixes.iri, ("id:donald-trump", "id:first-step-act"))
    >>> told = explain_connections(store, packaged_model(), *ends, Constraints(count=1))
    >>> told.connections[0].hops[0].told[0].text
    'Donald Trump signed the First Step Act of 2018 into law on 21 December 2018.'
    """
    found = find_connections(store, model, start, goal, constraints, facts=False)
    return tell_connections(store, model, start, goal, constraints, found)


def tell_connections(
    store: Store,
    model: Model,
    start: str,
    goal: str,
    constraints: Constraints,
    found: Connections,
) -> Explanation:
    """Tell connections that were found.

    :param store: where they were found.
    :param model: the ontology with labels and phrases.
    :param start: key of one entity.
    :param goal: key of the other.
    :param constraints: what was asked of the connections.
    :param found: what the search found.
    :returns: the explanation.
    """
    teller = Teller(found, model)
    connections = tuple(_told(teller, found, one) for one in found.found)
    naming = Naming(store, Evidence(()), model)
    names, date = [naming.in_sentence(key) for key in (start, goal)], data_date(store)
    return Explanation(
        question=_question(names, constraints.period),
        start=_end(naming, start, store),
        goal=_end(naming, goal, store),
        connections=connections,
        sources=teller.numbering.notes(),
        remarks=tuple(_remarks(found, names, constraints, date)),
        links=found.links,
        hops=constraints.bounds.hops,
        stopped=found.stopped,
        date=date,
    )


def _end(naming: Naming, key: str, store: Store) -> End:
    look = naming.vocabulary.look_of(node_term(key))
    return End(key, store.prefixes.curie(key), naming.label(key), look.type_label)


def _told(teller: Teller, found: Connections, connection: Connection) -> ToldConnection:
    teller.mentions.begin()
    most = _DIRECT if len(connection.hops) == 1 else _BETWEEN
    hops = zip(connection.nodes, connection.hops, strict=False)
    return ToldConnection(
        title=_title([teller.mentions.in_sentence(key) for key in connection.nodes[1:-1]]),
        ends=tuple(teller.end(key) for key in connection.nodes),
        hops=tuple(teller.hop(key, edges, most) for key, edges in hops),
        cost=round(connection.cost, 6),
    )


def _title(between: Sequence[str]) -> str:
    return f"By way of {joined(between)}" if between else "Directly"


def _question(names: Sequence[str], period: Period) -> str:
    one, other = names
    if period == ALWAYS:
        return f"How is {one} connected to {other}?"
    return f"How was {one} connected to {other} {asked_words(period)}?"


def _remarks(
    found: Connections, names: Sequence[str], constraints: Constraints, date: str | None
) -> Iterator[str]:
    """Say what was looked at, where the search stopped, and what is not recorded."""
    hops = counted(constraints.bounds.hops, "hop")
    if not found.found:
        fitting = "" if constraints == Constraints(bounds=constraints.bounds) else " that fits"
        yield f"No connection{fitting} between {names[0]} and {names[1]} was found within {hops}."
    dated = f" in data of {date_words(date)}" if date else ""
    yield f"{counted(found.links, 'link')} looked at, up to {hops} away{dated}."
    if found.stopped == "seconds":
        seconds = f"{constraints.bounds.seconds:g} seconds"
        yield f"The search stopped early, after {seconds}; there may be more."
    if found.stopped == "statements":
        limit = counted(constraints.bounds.statements, "statement")
        yield f"The search stopped early, at its limit of {limit}; there may be more."
    links = found.network.number_of_edges()
    if links and not any(data["sources"] for _, _, data in found.network.edges(data=True)):
        yield "No source is recorded for any of these links."
    if links and constraints.period != ALWAYS and (without := undated(found.network)):
        has = "has no date and is" if without == 1 else "have no date and are"
        yield f"{without:,} of the {counted(links, 'link')} {has} shown at any date."
