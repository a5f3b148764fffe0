"""Which nodes of a reading only record evidence, and are never drawn."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from graph.evidence.named_graphs import NP
from graph.evidence.recorders import DESCRIBING, records
from graph.network.reading import Reading
from graph.terms import RDF

__all__ = ["recording_nodes"]

_Marks = NDArray[np.bool_]
_Column = tuple[str, NDArray[np.int64], NDArray[np.int64]]
_GRAPHS = {NP[name].value for name in ("hasAssertion", "hasProvenance", "hasPublicationInfo")}


def recording_nodes(reading: Reading, size: int) -> _Marks:
    """Mark what records evidence, and the sources and values that nothing else leads to.

    :param reading: the columns.
    :param size: number of nodes.
    :returns: a mark for each node by its number.
    """
    found = np.zeros(size, dtype=np.bool_)
    found[list(reading.reifiers)] = True
    for (predicate, _), (subjects, objects) in reading.links.items():
        if records(predicate):
            found[subjects] = True
        if predicate in _GRAPHS:
            found[objects] = True
    for predicate, (subjects, _) in reading.literals.items():
        if records(predicate):
            found[subjects] = True
    graphs = [reading.numbers[name] for _, name in reading.links if name in reading.numbers]
    if found.any() or graphs:
        _spread(found, graphs, list(_columns(reading)))
    return found


def _spread(found: _Marks, graphs: list[int], columns: list[_Column]) -> None:
    """Mark names of graphs, and what is led to, unless something else speaks of them too."""
    while True:
        led_to, ordinary = np.zeros_like(found), found.copy()
        led_to[graphs] = True
        for predicate, subjects, objects in columns:
            recorded = found[subjects]
            led_to[objects[recorded]] = True
            ordinary[objects[~recorded]] = True
            if predicate not in DESCRIBING:
                ordinary[subjects] = True
        new = led_to & ~ordinary
        if not new.any():
            return
        found |= new


def _columns(reading: Reading) -> Iterator[_Column]:
    for (predicate, _), (subjects, objects) in reading.links.items():
        if predicate != RDF.type.value:
            yield predicate, np.array(subjects, np.int64), np.array(objects, np.int64)
