"""Nodes and edges with all their attributes, made one after the other in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from pyoxigraph import NamedNode

from graph.evidence import Claim, Evidence
from graph.network.assemble import Edge
from graph.network.facts import own_copy
from graph.network.lifetimes import Lifetimes, has_ended
from graph.network.links import plain_edge, support
from graph.network.names import Names
from graph.network.payload import EdgeData, FactData, NodeData
from graph.network.roles import role_clause, role_title
from graph.network.sides import Sides
from graph.network.sieve import Column, Numbers
from graph.network.vocabulary import Look, Vocabulary, Wording
from graph.terms import RDF
from graph.terms.nodes import node_term

__all__ = ["Describer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Describer:
    """Makes the attributes of all that is drawn.  A place is a position among the nodes drawn.

    :param numbers: number of each node to draw, by place.
    :param places: place of each node, by number.
    :param titles: what each node is called, by place.
    :param spoken: what each node is called within a sentence, by place.
    :param keys: key of each node in the network, by number.
    :param raw: key of each node as the store names it, by number.
    :param looks: look of each node, by number.
    :param names: labels, descriptions and aliases, by number.
    :param facts: facts of nodes and acts, by number.
    :param lifetimes: from when until when acts last, by number.
    :param today: date of the data, if it is known: what ends later has not ended.
    :param vocabulary: the words.
    :param evidence: the claims.
    :param sides: tells the other sides of a dispute.
    :param cited: whether citations are attached.
    """

    numbers: Sequence[int]
    places: Numbers
    titles: Sequence[str]
    spoken: Sequence[str]
    keys: Sequence[str]
    raw: Sequence[str]
    looks: Sequence[Look]
    names: Names
    facts: Mapping[int, list[FactData]]
    lifetimes: Lifetimes
    today: str | None
    vocabulary: Vocabulary
    evidence: Evidence
    sides: Sides
    cited: bool

    def nodes(self) -> Iterator[tuple[str, NodeData]]:
        """Make the nodes.

        :returns: key and attributes, in order.
        """
        templates = {look: _node(look) for look in set(self.looks)}
        labels, descriptions = self.names.labels, self.names.descriptions
        aliases, facts = self.names.aliases, self.facts
        for number, title in zip(self.numbers, self.titles, strict=True):
            look = self.looks[number]
            data = templates[look].copy()
            label = labels.get(number)
            description = descriptions.get(number)
            data["label"] = title
            data["types"] = list(look.types)
            data["description"] = "" if description is None else description.value
            data["aliases"] = aliases.get(number) or []
            data["language"] = None if label is None else label.language
            data["facts"] = facts.get(number) or []
            yield self.keys[number], data

    def plain_edges(self, columns: Sequence[Column]) -> Iterator[Edge]:
        """Make an edge of each link.

        :param columns: links between nodes.
        :returns: edges in the order of their ends and properties.
        """
        wordings = [self.vocabulary.wording(column.predicate) for column in columns]
        kinds = [
            (
                plain_edge(wording, column.graph or None),
                wording.phrase.say,
                wording.inverse.say,
                f"{wording.curie} {column.graph}" if column.graph else wording.curie,
                column.predicate,
            )
            for wording, column in zip(wordings, columns, strict=True)
        ]
        spoken, claimed, dated = self.spoken, self._claimed(), self._dated_acts()
        for source, target, kind in self._sorted(columns):
            template, say, say_inverse, key, predicate = kinds[kind]
            subject, object = spoken[source], spoken[target]
            data = template.copy()
            data["sentence"] = say(subject, object)
            data["inverse_sentence"] = say_inverse(subject, object)
            data["claim"] = []
            data["other_sides"] = []
            data["citations"] = []
            data["facts"] = []
            if source in dated:
                self._date(data, self.numbers[source])
            if source in claimed:
                said = self._said(self.numbers[source], predicate, self.numbers[target])
                support(data, (said,), self.sides, self.cited)
            if data["until"]:
                self._close(data, wordings[kind], subject, object)
            yield source, target, key, data

    def act_edges(self, links: Iterable[tuple[int, int, int]]) -> Iterator[Edge]:
        """Make an edge of each act, for each pair of its ends.

        :param links: numbers of source, target and act.
        :returns: edges in the order of their ends and acts.
        """
        place, spoken, claims = self.places.tolist(), self.spoken, self.evidence.subjects
        kinds = {look: self._act_kind(look) for look in set(self.looks) if look.act}
        placed = [(place[source], place[target], act) for source, target, act in links]
        for source, target, act in sorted(placed, key=self._act_order):
            template, wording = kinds[self.looks[act]]
            subject, object = spoken[source], spoken[target]
            data = template.copy()
            data["sentence"] = wording.phrase.say(subject, object)
            data["inverse_sentence"] = wording.inverse.say(subject, object)
            data["act"] = self.keys[act]
            data["claim"] = []
            data["other_sides"] = []
            self._date(data, act)
            data["citations"] = []
            data["facts"] = [own_copy(fact) for fact in self.facts.get(act, ())]
            if self.raw[act] in claims:
                support(data, self._said_of_act(act, source, target), self.sides, self.cited)
            over = act in self.lifetimes.over or has_ended(data["until"], self.today)
            self._close(data, wording, subject, object, over)
            title = role_title(data)
            if title:
                types = self.looks[self.numbers[target]].types
                said = role_clause(title["value"], subject, object, types, over=over)
                data["sentence"] = data["inverse_sentence"] = said
            yield source, target, self.keys[act], data

    def _act_kind(self, look: Look) -> tuple[EdgeData, Wording]:
        wording = self.vocabulary.wording(look.iri)
        return plain_edge(wording), wording

    def _dated_acts(self) -> set[int]:
        """Place the acts that are nodes; their links hold while the act lasts."""
        starts, ends = self.lifetimes.starts, self.lifetimes.ends
        dated = [number for number in starts.keys() | ends.keys() if self.looks[number].act]
        return set(self.places[dated].tolist()) - {-1}

    def _date(self, data: EdgeData, act: int) -> None:
        data["from"] = self.lifetimes.starts.get(act) or data["from"]
        data["until"] = self.lifetimes.ends.get(act) or data["until"]

    def _close(
        self, data: EdgeData, wording: Wording, subject: str, object: str, over: bool = False
    ) -> None:
        """Mark a link that has ended, and tell it in the past."""
        data["ended"] = over or has_ended(data["until"], self.today)
        if data["ended"]:
            data["sentence"] = wording.past.say(subject, object)
            data["inverse_sentence"] = wording.inverse_past.say(subject, object)

    def _said_of_act(self, act: int, source: int, target: int) -> list[tuple[Claim, ...]]:
        """Find the claims of both ends of an act, and of what kind of act it is."""
        look = self.looks[act]
        term = look.act
        if term is None or term.source is None or term.target is None:
            return []
        return [
            self._said(act, term.source, self.numbers[source]),
            self._said(act, term.target, self.numbers[target]),
            self.evidence.saying(self.raw[act], RDF.type.value, NamedNode(look.iri)),
        ]

    def _act_order(self, link: tuple[int, int, int]) -> tuple[int, int, str]:
        return link[0], link[1], self.keys[link[2]]

    def _said(self, subject: int, predicate: str, object: int) -> tuple[Claim, ...]:
        return self.evidence.saying(self.raw[subject], predicate, node_term(self.raw[object]))

    def _claimed(self) -> set[int]:
        """Place the nodes about which there are claims."""
        subjects = self.evidence.subjects
        return {at for at, number in enumerate(self.numbers) if self.raw[number] in subjects}

    def _sorted(self, columns: Sequence[Column]) -> Iterator[tuple[int, int, int]]:
        """Give place of source, place of target and position of the column of every link."""
        if not columns:
            return iter(())
        sources = self.places[np.concatenate([column.subjects for column in columns])]
        targets = self.places[np.concatenate([column.objects for column in columns])]
        sizes = [len(column.subjects) for column in columns]
        kinds = np.repeat(np.arange(len(columns)), sizes)
        order = np.lexsort((kinds, targets, sources))
        return zip(
            sources[order].tolist(), targets[order].tolist(), kinds[order].tolist(), strict=True
        )


def _node(look: Look) -> NodeData:
    return {
        "label": "",
        "type": look.type,
        "type_label": look.type_label,
        "types": [],
        "group": look.group,
        "colour": look.colour,
        "shape": look.shape,
        "description": "",
        "aliases": [],
        "language": None,
        "facts": [],
    }
