"""Literal statements about nodes and acts, with their standing and evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import groupby

from pyoxigraph import Literal

from graph.evidence import Claim, Evidence
from graph.network.backing import back, evidence_data
from graph.network.names import NAMING, speaks
from graph.network.payload import FactData, SideData
from graph.network.reading import Reading
from graph.network.sides import Sides
from graph.network.vocabulary import Vocabulary
from graph.sparql.answer import Term

__all__ = ["Facts", "fact", "own_copy"]


def fact(predicate: str, label: str, value: str, claims: Sequence[Claim] = ()) -> FactData:
    """Make one fact.

    :param predicate: CURIE of the property.
    :param label: its label.
    :param value: the value as text.
    :param claims: the claims that say so.
    :returns: the dictionary.

    >>> fact("jg:age", "age", "63")["standing"]
    'stated'
    """
    backing = back((claims,))
    lead, disputed = backing.lead, backing.disputed
    dispute = disputed.dispute if disputed else None
    return {
        "predicate": predicate,
        "label": label,
        "value": value,
        "standing": backing.standing,
        "reason": lead.reason if lead else None,
        "dispute": dispute.label if dispute else None,
        "dispute_kind": dispute.kind if dispute else None,
        "kind": lead.kind if lead else None,
        "from": backing.period.start,
        "until": backing.period.end,
        "citations": evidence_data(backing.citations),
        "other_sides": [],
    }


def own_copy(data: FactData) -> FactData:
    """Copy a fact, so that two edges of one act share nothing.

    :param data: a fact.
    :returns: an equal one.
    """
    copy = data.copy()
    copy["citations"] = [cited.copy() for cited in data["citations"]]
    copy["other_sides"] = [_own_side(side) for side in data["other_sides"]]
    return copy


def _own_side(data: SideData) -> SideData:
    copy = data.copy()
    copy["citations"] = [cited.copy() for cited in data["citations"]]
    return copy


def _order(data: FactData) -> tuple[str, str, str, str]:
    return (data["label"], data["predicate"], data["value"], data["standing"])


class Facts:
    """Collects the facts of each node by its number.

    :param reading: the columns.
    :param vocabulary: the words.
    :param evidence: the claims.
    :param languages: wished languages; a fact in another one is left out where it has a sibling.
    """

    def __init__(
        self,
        reading: Reading,
        vocabulary: Vocabulary,
        evidence: Evidence,
        languages: Sequence[str],
    ) -> None:
        self._reading = reading
        self._vocabulary = vocabulary
        self._evidence = evidence
        self._languages = languages
        self._names = reading.names
        subjects = (reading.numbers.get(subject) for subject in evidence.subjects)
        self._claimed = {number for number in subjects if number is not None}
        self._told: defaultdict[int, list[tuple[FactData, Sequence[Claim]]]] = defaultdict(list)
        self.of: defaultdict[int, list[FactData]] = defaultdict(list)

    def collect(self, wanted: Set[int]) -> None:
        """Make a fact of every literal that does not merely name its subject.

        :param wanted: numbers of the nodes whose facts are needed.
        """
        for predicate in sorted(self._reading.literals.keys() - NAMING):
            wording = self._vocabulary.wording(predicate)
            plain = fact(wording.curie, wording.label, "")
            for subject, literal in self._said(predicate):
                if subject not in wanted:
                    continue
                if subject in self._claimed:
                    claims = self._evidence.saying(self._names[subject], predicate, literal)
                    data = fact(wording.curie, wording.label, literal.value, claims)
                    self._told[subject].append((data, claims))
                else:
                    data = plain.copy()
                    data["value"] = literal.value
                    data["citations"] = []
                    data["other_sides"] = []
                self.of[subject].append(data)

    def add(self, subject: str, predicate: str, object: Term, value: str) -> None:
        """Add one fact that is no literal triple of the store.

        :param subject: node key.
        :param predicate: IRI of the property.
        :param object: the value.
        :param value: the value as text.
        """
        wording = self._vocabulary.wording(predicate)
        claims = self._evidence.saying(subject, predicate, object)
        data = fact(wording.curie, wording.label, value, claims)
        number = self._reading.numbers[subject]
        self._told[number].append((data, claims))
        self.of[number].append(data)

    def finish(self, sides: Sides) -> None:
        """Add the other sides of disputes, and put the facts of each node in order, each once.

        :param sides: tells them.
        """
        for told in self._told.values():
            beside = {claim.iri for _, claims in told for claim in claims}
            for data, claims in told:
                data["other_sides"] = sides.of_fact(claims, beside)
        for facts in self.of.values():
            if len(facts) > 1:
                facts.sort(key=_order)
                facts[:] = [data for data, _ in groupby(facts)]

    def _said(self, predicate: str) -> Iterable[tuple[int, Literal]]:
        subjects, literals = self._reading.literals[predicate]
        said = list(zip(subjects, literals, strict=True))
        if len(set(subjects)) == len(subjects):
            return said
        understood = {subject for subject, text in said if speaks(text, self._languages)}
        return [
            (subject, text)
            for subject, text in said
            if speaks(text, self._languages) or subject not in understood
        ]
