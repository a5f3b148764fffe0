"""What the compiled data are expected to hold: the least and the most of each kind."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Triple

from graph.errors import CheckFailedError, FileFormatError
from graph.terms import JG, RDF

__all__ = ["Expectation", "check_expectations", "count_classes", "read_expectations"]


@dataclass(frozen=True, slots=True)
class Expectation:
    """How many instances of a class there should be.

    :param name: local name of the class, or ``triples``.
    :param least: smallest number allowed.
    :param most: largest number allowed.
    """

    name: str
    least: int
    most: int

    def fault(self, count: int) -> str | None:
        """Say how a count misses the range.

        :param count: what was found.
        :returns: one clause, or None if the count is as expected.

        >>> Expectation("Case", 20, 40).fault(3)
        'Case: 3 found, 20 to 40 expected'
        """
        if self.least <= count <= self.most:
            return None
        return f"{self.name}: {count} found, {self.least} to {self.most} expected"


def read_expectations(path: Path) -> tuple[Expectation, ...]:
    """Read the table ``[count]`` of a TOML file, each line ``Class = [least, most]``.

    :param path: the file that lives beside the data.
    :returns: expectations in the order of the file.
    :raises FileFormatError: if the file is no such table.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))["count"]
        return tuple(Expectation(name, *_range(bounds)) for name, bounds in table.items())
    except (KeyError, TypeError, ValueError, tomllib.TOMLDecodeError) as error:
        reason = f"is no table of expectations ({error}); write [count] and Class = [least, most]"
        raise FileFormatError(path.name, reason) from error


def _range(bounds: object) -> tuple[int, int]:
    match bounds:
        case [int(least), int(most)] if least <= most:
            return least, most
    raise ValueError(f"{bounds!r} is no range")


def count_classes(triples: Iterable[Triple]) -> Mapping[str, int]:
    """Count the instances of every class of this ontology, and the triples.

    :param triples: compiled data, superclasses spelled out.
    :returns: local class name to number; ``triples`` to the number of all triples.

    >>> count_classes([Triple(JG.a, RDF.type, JG.Case)])["Case"]
    1
    """
    counts: Counter[str] = Counter()
    for triple in triples:
        counts["triples"] += 1
        kind = triple.object
        if triple.predicate == RDF.type and isinstance(kind, NamedNode) and kind in JG:
            counts[kind.value.removeprefix(str(JG))] += 1
    return counts


def check_expectations(counts: Mapping[str, int], expectations: Iterable[Expectation]) -> None:
    """Refuse data that hold too few or too many of something.

    :param counts: what :func:`count_classes` found.
    :param expectations: what should be there.
    :raises CheckFailedError: naming every expectation that is missed.
    """
    faults = [
        fault
        for expected in expectations
        if (fault := expected.fault(counts.get(expected.name, 0)))
    ]
    if faults:
        listed = "\n".join(f"  {fault}" for fault in faults)
        raise CheckFailedError(
            "The data are not as expected; look for what was lost or doubled, or change "
            f"dataset.toml:\n{listed}"
        )
