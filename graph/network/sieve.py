"""Which nodes and links of a reading are drawn, decided on whole columns at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.model import Model
from graph.network.reading import Reading
from graph.network.recording import recording_nodes
from graph.network.vocabulary import Look
from graph.terms import OWL, RDF, RDFS

__all__ = ["SCHEMA_PROPERTIES", "Column", "Numbers", "Sieve"]

_TYPE = RDF.type.value
_SUBCLASS = RDFS.subClassOf.value
SCHEMA_PROPERTIES = (str(RDFS), str(OWL))
"""What the IRIs of properties begin with that declare terms and connect no entities."""

Marks = NDArray[np.bool_]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Column:
    """The links of one property in one graph.

    :param predicate: IRI of the property.
    :param graph: IRI of the graph; empty for the default graph.
    :param subjects: numbers of the subjects.
    :param objects: numbers of the objects, side by side with the subjects.
    """

    predicate: str
    graph: str
    subjects: Numbers
    objects: Numbers


class Sieve:
    """Tells nodes from what is only said about them.

    :param reading: the columns.
    :param looks: the look of every node, by its number.
    :param model: its terms are never nodes.

    ``nodes`` marks what is drawn; ``columns`` are the links between possible nodes.  Where
    nothing but an ontology was read, its terms are the nodes.
    """

    def __init__(self, reading: Reading, looks: Sequence[Look], model: Model) -> None:
        self._reading = reading
        self._size = len(looks)
        evidence = self._marks(look.evidence for look in looks)
        evidence[list(reading.list_cells)] = True
        evidence |= recording_nodes(reading, self._size)
        schema = self._marks(look.schema for look in looks)
        schema[self._terms(model)] = True
        self.columns = self._columns(schema_too=False)
        self.nodes = self._present(~evidence & ~schema)
        if not self.nodes.any():
            self.columns = self._columns(schema_too=True)
            self.nodes = self._present(~evidence)

    def _marks(self, values: Iterable[bool]) -> Marks:
        return np.fromiter(values, dtype=np.bool_, count=self._size)

    def _terms(self, model: Model) -> list[int]:
        """Number the classes and properties, described as such or merely used."""
        numbers = self._reading.numbers
        used = {*model.classes, *model.properties}
        used.update(predicate for predicate, _ in self._reading.links)
        used.update(self._reading.literals)
        found = {numbers[iri] for iri in used if iri in numbers}
        for (predicate, _), (subjects, objects) in self._reading.links.items():
            if predicate in {_TYPE, _SUBCLASS}:
                found.update(objects)
            if predicate == _SUBCLASS:
                found.update(subjects)
        return sorted(found)

    def _columns(self, schema_too: bool) -> list[Column]:
        return [
            Column(predicate, graph, np.array(subjects, np.int64), np.array(objects, np.int64))
            for (predicate, graph), (subjects, objects) in sorted(self._reading.links.items())
            if predicate != _TYPE and (schema_too or not predicate.startswith(SCHEMA_PROPERTIES))
        ]

    def _present(self, allowed: Marks) -> Marks:
        present = np.zeros(self._size, dtype=np.bool_)
        for subjects, _ in (*self._reading.links.values(), *self._reading.literals.values()):
            present[subjects] = True
        for column in self.columns:
            present[column.objects[allowed[column.subjects]]] = True
        return present & allowed

    def keep(self, numbers: Collection[int]) -> None:
        """Keep only some of the nodes.

        :param numbers: the nodes that may stay.
        """
        kept = np.zeros(self._size, dtype=np.bool_)
        kept[list(numbers)] = True
        self.nodes &= kept

    def drop(self, numbers: Collection[int]) -> None:
        """Take nodes out.

        :param numbers: the nodes to go.
        """
        self.nodes[list(numbers)] = False

    def links(self, predicates: Collection[str]) -> list[Column]:
        """Find the links whose two ends are drawn.

        :param predicates: IRIs of the properties to keep; none for all.
        :returns: columns, sorted by property and graph.
        """
        found = []
        for column in self.columns:
            if predicates and column.predicate not in predicates:
                continue
            both = self.nodes[column.subjects] & self.nodes[column.objects]
            ends = column.subjects[both], column.objects[both]
            found.append(Column(column.predicate, column.graph, *ends))
        return found
