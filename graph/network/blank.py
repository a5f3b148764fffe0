"""Keys for blank nodes that come from what is said about them, not from a parser's numbers."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from pyoxigraph import BlankNode, Quad

from graph.store.base import Store

__all__ = ["blank_keys", "stable_keys"]

_ROUNDS = 40
_LARGEST = 200
"""Ties are broken one by one only in a group of so many blank nodes; it takes quadratic time."""

_Colours = dict[str, str]


def stable_keys(store: Store, names: Iterable[str]) -> dict[str, str]:
    """Name blank nodes after their surroundings, the same however the file numbered them.

    :param store: where the blank nodes are described.
    :param names: names of blank nodes, without ``_:``.
    :returns: each given name and its key ``_:`` and a fingerprint; equal ones are counted.
    """
    wanted = sorted(set(names))
    groups: dict[str, list[tuple[str, _Colours]]] = {}
    done: set[str] = set()
    for name in wanted:
        if name in done:
            continue
        statements = _group(store, name)
        done.update(statements)
        colours = _distinct(statements)
        groups.setdefault(_hash(*sorted(colours.values())), []).append((name, colours))
    keys: dict[str, str] = {}
    for _, group in sorted(groups.items()):
        for _, colours in group:
            for name in sorted(colours, key=lambda name: (colours[name], name)):
                keys[name] = colours[name]
    return _number(keys)


def blank_keys(store: Store) -> dict[str, str]:
    """Tell how a network of a whole store names its blank nodes.

    :param store: a small store; all of it is read.
    :returns: the key in the store of each blank node, and its key in the network.
    """
    terms = (term for quad in store.quads() for term in (quad.subject, quad.object))
    blank = {term.value for term in terms if isinstance(term, BlankNode)}
    return {f"_:{name}": key for name, key in stable_keys(store, blank).items()}


def _group(store: Store, name: str) -> dict[str, list[Quad]]:
    """Collect a blank node with all those that it is tied to, and what is said of each."""
    statements: dict[str, list[Quad]] = {}
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current in statements:
            continue
        node = BlankNode(current)
        quads = [*store.quads(node), *store.quads(None, None, node)]
        statements[current] = quads
        for quad in quads:
            ends = (quad.subject, quad.object)
            waiting.extend(end.value for end in ends if isinstance(end, BlankNode))
    return statements


def _distinct(statements: dict[str, list[Quad]]) -> _Colours:
    """Colour a group until equal colours mean that nothing tells the nodes apart."""
    colours = _refine(statements, dict.fromkeys(statements, ""))
    while len(statements) <= _LARGEST:
        tied = _first_tie(colours)
        if tied is None:
            break
        colours = _refine(statements, {**colours, tied: _hash(colours[tied], "chosen")})
    return colours


def _first_tie(colours: _Colours) -> str | None:
    counts: dict[str, list[str]] = {}
    for name, colour in colours.items():
        counts.setdefault(colour, []).append(name)
    ties = [(colour, min(names)) for colour, names in counts.items() if len(names) > 1]
    return min(ties)[1] if ties else None


def _refine(statements: dict[str, list[Quad]], colours: _Colours) -> _Colours:
    for _ in range(_ROUNDS):
        before = len(set(colours.values()))
        colours = {name: _colour(name, quads, colours) for name, quads in statements.items()}
        if len(set(colours.values())) == before:
            break
    return colours


def _colour(name: str, quads: list[Quad], colours: _Colours) -> str:
    said = sorted({_statement(name, quad, colours) for quad in quads})
    return _hash(colours[name], *said)


def _statement(name: str, quad: Quad, colours: _Colours) -> str:
    def show(term: object) -> str:
        if not isinstance(term, BlankNode):
            return str(term)
        return "_:self" if term.value == name else f"_:{colours[term.value]}"

    parts = (quad.subject, quad.predicate, quad.object, quad.graph_name)
    return " ".join(show(part) for part in parts)


def _hash(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


def _number(colours: _Colours) -> dict[str, str]:
    seen: dict[str, int] = {}
    keys: dict[str, str] = {}
    for name, colour in colours.items():
        seen[colour] = seen.get(colour, 0) + 1
        keys[name] = f"_:{colour}" if seen[colour] == 1 else f"_:{colour}-{seen[colour]}"
    return keys
