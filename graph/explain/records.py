"""The records of an entity's page: statements in sentences, with standing and sources."""

from __future__ import annotations

from dataclasses import dataclass

from graph.evidence.period import ALWAYS, Period
from graph.network.payload import Standing

__all__ = [
    "EntityPage",
    "Extent",
    "LinkKey",
    "Named",
    "OtherSide",
    "Reference",
    "SourceNote",
    "Statement",
    "StatementGroup",
    "Value",
]


LinkKey = tuple[str, str, str]
"""Keys of the two ends of an edge, and what tells it from others between them."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that is named in a text.

    :param iri: its identifier.
    :param curie: the identifier, short.
    :param label: its name.
    :param type: its most specific class, in words.
    """

    iri: str
    curie: str
    label: str
    type: str


@dataclass(frozen=True, slots=True)
class Reference:
    """What one source says for a statement.

    :param number: number of the source on the page.
    :param says: what it says, in our words.
    :param quoted: its very words, where the wording is the point.
    """

    number: int
    says: str
    quoted: str | None


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a fact.

    :param text: the value in words.
    :param references: who says so, in the order of their numbers; empty if nobody is recorded.
    """

    text: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class OtherSide:
    """What a rival claim says.

    :param text: the sentence, which names whose claim it is.
    :param references: who says so, in the order of their numbers.
    """

    text: str
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is said of the entity: a sentence, or a label with its values.

    :param text: the sentence with its full stop, or the label of a fact.
    :param values: the values of a fact; empty for a sentence.
    :param standing: ``stated``, ``disputed``, ``party`` or ``deprecated``.
    :param remark: the standing in words, if it is not plainly stated.
    :param references: who says the sentence; for a fact they are with its values.
    :param other_sides: what rival claims say.
    :param details: facts about the act that the sentence tells.
    :param link: the edge that the sentence tells; None for facts and details.
    """

    text: str
    values: tuple[Value, ...]
    standing: Standing
    remark: str | None
    references: tuple[Reference, ...] = ()
    other_sides: tuple[OtherSide, ...] = ()
    details: tuple[Statement, ...] = ()
    link: LinkKey | None = None


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """Statements that belong together.

    :param title: what they have in common.
    :param statements: in the order in which they are read.
    """

    title: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A source at the foot of the page.

    :param number: what statements cite.
    :param title: its title.
    :param publisher: who put it out, if known.
    :param kind: its kind in words, such as ``official copy``.
    :param url: where it can be read, if anywhere.
    :param same_text_as: number of another source here with which it counts as one.
    :param published: when it came out, as precise as known.
    :param date: the same in words, or that it is not recorded; empty on a page where no source
        has a date.
    """

    number: int
    title: str
    publisher: str | None
    kind: str
    url: str | None
    same_text_as: int | None
    published: str | None = None
    date: str = ""

    @property
    def credit(self) -> str | None:
        """Who put it out, unless the title says so."""
        return self.publisher if self.publisher and self.publisher not in self.title else None

    @property
    def full_title(self) -> str:
        """Its title and who put it out."""
        return f"{self.title}, {self.credit}" if self.credit else self.title

    @property
    def about(self) -> str:
        """Its kind and its date, such as ``news, published 8 October 2019``."""
        return f"{self.kind}, {self.date}" if self.date else self.kind


@dataclass(frozen=True, slots=True)
class Extent:
    """Which of the links of an entity are on a page.

    :param first: number of the first one, from 1; 0 if there are none.
    :param last: number of the last one.
    :param total: how many there are in all.
    :param page: number of the page.
    :param pages: number of the last page.
    """

    first: int
    last: int
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class EntityPage:
    """All that is recorded about one entity, or a page of it.

    :param iri: its identifier.
    :param curie: the identifier, short.
    :param label: its name.
    :param type: its most specific class, in words.
    :param aliases: its other names.
    :param description: what it is, in a sentence; empty if not recorded.
    :param groups: the statements.
    :param sources: the sources, in the order of their numbers.
    :param period: the date or the dates of which the page tells.
    :param undated: number of its links that have no date.
    :param links_left_out: number of links that are not told since they did not hold then.
    :param facts_left_out: number of facts likewise.
    :param extent: which of the links are on this page.
    :param named: the entities to which these links lead, in the order of the network.
    :param language: language of the name, if it is recorded.
    """

    iri: str
    curie: str
    label: str
    type: str
    aliases: tuple[str, ...]
    description: str
    groups: tuple[StatementGroup, ...]
    sources: tuple[SourceNote, ...]
    period: Period = ALWAYS
    undated: int = 0
    links_left_out: int = 0
    facts_left_out: int = 0
    extent: Extent = Extent(0, 0, 0, 1, 1)
    named: tuple[Named, ...] = ()
    language: str | None = None
