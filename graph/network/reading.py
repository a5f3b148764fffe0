"""What a set of quads says, as columns of node numbers: read in one pass, whatever its size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import count

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad

from graph.terms import RDF

__all__ = ["Links", "Literals", "Reading", "read"]

Links = tuple[list[int], list[int]]
"""Subjects and objects of one property in one graph, side by side."""

Literals = tuple[list[int], list[Literal]]
"""Subjects and literals of one property, side by side."""

_LIST_ITEMS = 1000
_FIRST, _REST, _NIL = RDF.first.value, RDF.rest.value, RDF.nil.value


class Reading:
    """Numbered nodes and what is said about them.

    :param numbers: node key (IRI, or ``_:`` and the name of a blank node) to number.
    :param links: ``(property, graph)`` to the links; graph is ``""`` for the default graph.
    :param literals: property to the literals.

    ``list_cells`` are the nodes that RDF lists were made of, ``reifiers`` those that name triples.

    >>> read([]).names
    []
    """

    def __init__(
        self,
        numbers: defaultdict[str, int],
        links: dict[tuple[str, str], Links],
        literals: dict[str, Literals],
    ) -> None:
        self.numbers = numbers
        self.links = links
        self.literals = literals
        self.list_cells: set[int] = set()
        self.reifiers: set[int] = set()

    @property
    def names(self) -> list[str]:
        """The node keys in the order of their numbers."""
        return list(self.numbers)

    def add_link(self, subject: str, predicate: str, object: str) -> None:
        """Add one link of the default graph.

        :param subject: node key.
        :param predicate: IRI of the property.
        :param object: node key.
        """
        subjects, objects = self.links.setdefault((predicate, ""), ([], []))
        subjects.append(self.numbers[subject])
        objects.append(self.numbers[object])


def read(quads: Iterable[Quad], only: frozenset[str] | None = None) -> Reading:
    """Sort quads into links and literals; RDF lists become one link or literal per item.

    :param quads: what to read; quoted triples are passed over.
    :param only: properties whose literals are kept; None for all.
    :returns: the columns.
    """
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    links: defaultdict[tuple[str, str], Links] = defaultdict(lambda: ([], []))
    values: defaultdict[str, Literals] = defaultdict(lambda: ([], []))
    wanted = only if only is None else only | {_FIRST, _REST}
    reifiers: set[str] = set()
    # This loop sees every quad.  Attributes are cheaper than unpacking, which makes four terms.
    for quad in quads:
        subject, object = quad.subject, quad.object
        key = subject.value if type(subject) is NamedNode else str(subject)
        if type(object) is Literal:
            predicate = quad.predicate.value
            if wanted is None or predicate in wanted:
                column = values[predicate]
                column[0].append(numbers[key])
                column[1].append(object)
            continue
        if type(object) is NamedNode:
            target = object.value
        elif type(object) is BlankNode:
            target = str(object)
        else:
            if quad.predicate == RDF.reifies:
                reifiers.add(key)
            continue
        graph = quad.graph_name
        name = "" if type(graph) is DefaultGraph else _graph_name(graph)
        pair = links[quad.predicate.value, name]
        pair[0].append(numbers[key])
        pair[1].append(numbers[target])
    reading = Reading(numbers, dict(links), dict(values))
    reading.reifiers = {numbers[key] for key in reifiers if key in numbers}
    _unroll_lists(reading)
    return reading


def _graph_name(graph: NamedNode | BlankNode | DefaultGraph) -> str:
    return graph.value if isinstance(graph, NamedNode) else str(graph)


def _unroll_lists(reading: Reading) -> None:
    """Replace each link to a list by links to its items, and forget the cells."""
    lists = _Lists(reading)
    if not lists.cells:
        return
    reading.list_cells = lists.cells
    for (predicate, _), (subjects, objects) in list(reading.links.items()):
        for place in [at for at, target in enumerate(objects) if target in lists.cells]:
            for item in lists.items(objects[place]):
                if isinstance(item, Literal):
                    says = reading.literals.setdefault(predicate, ([], []))
                    says[0].append(subjects[place])
                    says[1].append(item)
                else:
                    subjects.append(subjects[place])
                    objects.append(item)


class _Lists:
    """The cells of all RDF lists, taken out of the columns."""

    def __init__(self, reading: Reading) -> None:
        self._firsts: defaultdict[int, list[int | Literal]] = defaultdict(list)
        self._rests: defaultdict[int, list[int]] = defaultdict(list)
        for predicate, graph in [key for key in reading.links if key[0] in {_FIRST, _REST}]:
            column = reading.links.pop((predicate, graph))
            cells = self._firsts if predicate == _FIRST else self._rests
            for subject, target in zip(*column, strict=True):
                cells[subject].append(target)
        for subject, literal in zip(*reading.literals.pop(_FIRST, ([], [])), strict=True):
            self._firsts[subject].append(literal)
        nowhere, _ = reading.literals.pop(_REST, ([], []))
        self.cells = {*self._firsts, *self._rests, *nowhere}
        if _NIL in reading.numbers:
            self.cells.add(reading.numbers[_NIL])

    def items(self, head: int) -> list[int | Literal]:
        """Collect the items of a list and of the lists in it, each cell once."""
        found: list[int | Literal] = []
        waiting, seen = [head], {head}
        while waiting and len(found) < _LIST_ITEMS:
            cell = waiting.pop()
            firsts = self._firsts.get(cell, [])
            found.extend(item for item in firsts if item not in self.cells)
            nested = [item for item in firsts if isinstance(item, int) and item in self.cells]
            following = {*nested, *self._rests.get(cell, [])} - seen
            waiting.extend(following)
            seen |= following
        return found
