"""The records of an explanation: connections in sentences with numbered sources."""

from __future__ import annotations

from dataclasses import dataclass

from graph.explain.records import Reference, SourceNote
from graph.network.payload import Standing

__all__ = ["End", "Explanation", "Hop", "Told", "ToldConnection"]


@dataclass(frozen=True, slots=True)
class End:
    """An entity along a connection.

    :param key: its IRI, or the key of a blank node.
    :param curie: the same, short.
    :param label: its name.
    :param type: its most specific class, in words.
    """

    key: str
    curie: str
    label: str
    type: str


@dataclass(frozen=True, slots=True)
class Told:
    """One link of a connection as a sentence, or several that differ in their dates only.

    :param text: the sentence with its full stop: how it stands and what the other side says are
        part of it.
    :param references: who says so, and who says what the other sides do, in the order of their
        numbers; empty if nobody is recorded.
    :param standing: ``stated``, ``disputed``, ``party`` or ``deprecated``.
    :param edges: source, target and key of each edge in the network.
    :param start: first date on which it holds, as precise as known.
    :param end: last date on which it holds, as precise as known.
    """

    text: str
    references: tuple[Reference, ...]
    standing: Standing
    edges: tuple[tuple[str, str, str], ...]
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Hop:
    """The links between two neighbours on a connection.

    :param told: those that are told, in the order of their dates.
    :param more: number of further links between the two.
    """

    told: tuple[Told, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ToldConnection:
    """One connection in sentences.

    :param title: by way of what it leads.
    :param ends: the entities along it, both ends included.
    :param hops: its links, from the first entity to the last.
    :param cost: by :mod:`graph.analysis.ranking`; the less, the more it says.
    """

    title: str
    ends: tuple[End, ...]
    hops: tuple[Hop, ...]
    cost: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """How two entities are connected.

    :param question: what was asked, in words.
    :param start: the one entity.
    :param goal: the other.
    :param connections: the connections, the most telling first; empty if none was found.
    :param sources: the sources, in the order of their numbers.
    :param remarks: sentences on what was looked at, on limits, and on what is not recorded.
    :param links: number of links that were looked at.
    :param hops: the most links of a connection that were asked for.
    :param stopped: the bound that stopped the search before it was done, if one did.
    :param date: the date of the data, as precise as known.
    """

    question: str
    start: End
    goal: End
    connections: tuple[ToldConnection, ...]
    sources: tuple[SourceNote, ...]
    remarks: tuple[str, ...]
    links: int
    hops: int
    stopped: str | None
    date: str | None
