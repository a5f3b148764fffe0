"""Makes the bound variables of a SELECT visible to the engine.

The engine substitutes only variables that the SELECT clause names.  A query that uses a
parameter and does not show it gets it added behind its own columns (and to its GROUP BY);
whoever runs the query drops the added columns again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import dropwhile, islice

from graph.errors import InputError
from graph.sparql.tokens import Token, tokens

__all__ = ["places_as_written", "with_columns"]

_AGGREGATES = frozenset(["AVG", "COUNT", "GROUP_CONCAT", "MAX", "MIN", "SAMPLE", "SUM"])


@lru_cache(maxsize=256)
def with_columns(text: str, names: tuple[str, ...]) -> tuple[str, int]:
    """Add the variables that a SELECT clause lacks; other forms of query come back unchanged.

    :param text: a query.
    :param names: variables that must be visible, without question mark.
    :returns: the query, and how many columns were added behind its own.
    :raises InputError: if the query aggregates without GROUP BY, so that nothing can be added.

    >>> with_columns("SELECT ?o { ?s ?p ?o }", ("o", "s"))
    ('SELECT ?o ?s { ?s ?p ?o }', 1)
    """
    if not names:
        return text, 0
    outer = list(_outside_braces(text))
    start = _find(outer, "SELECT")
    stop = _find(outer, "FROM", "FROMNAMED", "WHERE", "{")
    if start is None or stop is None:
        return text, 0
    clause = outer[start + 1 : stop]
    missing = [name for name in names if name not in _shown(clause)]
    if not missing or clause[-1].text == "*":
        return text, 0
    added = " ".join(f"?{name}" for name in missing)
    grouping = _find(outer[stop:], "BY", after="GROUP")
    if grouping is None:
        _refuse_bare_aggregate(clause, missing)
        return _insert(text, outer[stop].start, f"{added} "), len(missing)
    grouped = _insert(text, outer[stop + grouping].end, f" {added}")
    return _insert(grouped, outer[stop].start, f"{added} "), len(missing)


def places_as_written(text: str, found: Sequence[str]) -> tuple[int, ...]:
    """Order the columns of an answer as its query names them; engines sort those of ``*`` by name.

    :param text: the query.
    :param found: the names of the columns as they come, without question mark.
    :returns: the place of each column among those that come.

    >>> places_as_written("SELECT * { ?s ?p ?o . ?o ?q ?s }", ("o", "p", "q", "s"))
    (3, 1, 0, 2)
    """
    places = range(len(found))
    order = _names_of_star(text) if "*" in text else None
    if order is None or not set(order).issuperset(found):
        return tuple(places)
    return tuple(sorted(places, key=lambda place: order.index(found[place])))


@lru_cache(maxsize=256)
def _names_of_star(text: str) -> tuple[str, ...] | None:
    clause = dropwhile(lambda token: token.text.upper() != "SELECT", _outside_braces(text))
    if all(token.text != "*" for token in islice(clause, 1, 3)):
        return None
    found = (token.text[1:] for token in tokens(text) if token.kind == "variable")
    return tuple(dict.fromkeys(found))


def _outside_braces(text: str) -> Iterator[Token]:
    depth = 0
    for token in tokens(text):
        if token.text == "}":
            depth -= 1
        if depth == 0:
            yield token
        if token.text == "{":
            depth += 1


def _find(outer: Sequence[Token], *words: str, after: str | None = None) -> int | None:
    for position, token in enumerate(outer):
        if token.text.upper() not in words:
            continue
        if after is None or outer[position - 1].text.upper() == after:
            return position
    return None


def _shown(clause: Sequence[Token]) -> set[str]:
    shown, depth = set(), 0
    for position, token in enumerate(clause):
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        named = position > 0 and clause[position - 1].text.upper() == "AS"
        if token.kind == "variable" and (depth == 0 or named):
            shown.add(token.text[1:])
    return shown


def _refuse_bare_aggregate(clause: Sequence[Token], missing: Iterable[str]) -> None:
    if any(token.text.upper() in _AGGREGATES for token in clause):
        name = next(iter(missing))
        raise InputError(
            f"The query counts or sums without GROUP BY, so ?{name} cannot be bound;"
            f" add GROUP BY ?{name}."
        )


def _insert(text: str, position: int, addition: str) -> str:
    return text[:position] + addition + text[position:]
