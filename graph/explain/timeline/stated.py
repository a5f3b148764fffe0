"""Entries of facts: those whose value is a date, and those that were so at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from pyoxigraph import Literal, NamedNode

from graph.evidence import Claim, Evidence
from graph.evidence.period import Period
from graph.explain.dates import date_words, period_words
from graph.explain.naming import Naming
from graph.explain.records import Named
from graph.explain.sides import Sides, claims_saying
from graph.explain.terms import FactTerms
from graph.explain.timeline.accounts import Account, Saying, accounts_of
from graph.explain.timeline.clauses import dated_clause, others_words, when_words, wrong_words
from graph.explain.timeline.drafts import Draft, remark_of, variants
from graph.explain.timeline.finding import DATATYPES
from graph.explain.timeline.moments import known, readable
from graph.explain.timeline.records import Extent
from graph.explain.wording import sentence
from graph.model import PropertyTerm
from graph.network.backing import evidence_data, independent
from graph.network.payload import FactData
from graph.network.phrases import Phrase, read_phrase
from graph.store.base import Store
from graph.terms import RDF

__all__ = ["FactEntries"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactEntries:
    """Tells dated facts.

    :param store: tells which values are dates where no ontology does.
    :param evidence: the claims of the store.
    :param naming: knows names and phrases.
    :param terms: knows how values are written.
    :param sides: tells the other sides.
    :param named: describes the entity with a key.
    """

    store: Store
    evidence: Evidence
    naming: Naming
    terms: FactTerms
    sides: Sides
    named: Callable[[str], Named]

    def drafts(self, key: str, facts: Iterable[FactData]) -> Iterator[Draft]:
        """Tell the dated facts of one entity or act.

        :param key: what the facts are about.
        :param facts: literal statements about it.
        :returns: a draft for each date that sources give.
        """
        dates: dict[str, list[FactData]] = {}
        for data in facts:
            if self._is_date(data):
                dates.setdefault(data["predicate"], []).append(data)
            else:
                yield from self._timed(key, data)
        for alike in dates.values():
            yield from self._dates(key, alike)

    def _dates(self, key: str, facts: Sequence[FactData]) -> Iterator[Draft]:
        """Tell dates with the same label; where only one can be true they are rivals."""
        sayings = [Saying(data["value"], None, claims=self._claims(key, data)) for data in facts]
        together = self._single(facts[0]) or _share_a_dispute(sayings)
        accounts = (
            accounts_of(sayings)
            if together
            else [account for saying in sayings for account in accounts_of([saying])]
        )
        for account in accounts:
            date = date_words(account.date)
            happened = self._happened(key, facts[0], date)
            yield self._draft(key, facts[0], account, happened, self._said(key, facts[0], date))

    def _timed(self, key: str, data: FactData) -> Iterator[Draft]:
        """Tell what was so at a time."""
        sayings = (
            Saying(known(claim.start), known(claim.end), claims=(claim,))
            for claim in self._claims(key, data)
        )
        for account in accounts_of(sayings):
            said = self._said(key, data, self.terms.words(data))
            when = period_words(account.start, account.end)
            yield self._draft(key, data, account, said, said, when)

    def _draft(
        self, key: str, data: FactData, account: Account, clause: str, full: str, when: str = ""
    ) -> Draft:
        """Put a draft together; what is held to be wrong needs its date in full."""
        backing, curie = account.backing, self.store.prefixes.curie
        citations = evidence_data(backing.citations)
        extent: Extent = "period" if account.end else "event"
        words = (clause, when_words(account, extent), others_words(account.others))
        text = sentence(" ".join(filter(None, words)))
        if backing.standing == "deprecated":
            text = wrong_words(full, self._name(key), independent(citations), when)
        return Draft(
            start=account.start,
            end=account.end,
            extent=extent,
            text=text,
            standing=backing.standing,
            remark=remark_of(account),
            other_dates=tuple(other.date for other in account.others),
            other_sides=partial(self.sides.of_fact, key, data),
            citations=citations,
            variants=variants(account),
            kind=data["label"],
            term=data["predicate"],
            event=f"{curie(key)} {data['predicate']}",
            entities=self._concerned(key),
            claims=tuple(claim.iri for claim in account.claims),
            lifetime=Period(account.start, account.end),
        )

    def _happened(self, key: str, data: FactData, date: str) -> str:
        """Tell a date as what happened on it."""
        if self.naming.ends(key):
            return f"{self._name(key)}: {data['label']}"
        return dated_clause(self._phrase(data), data["label"], self._name(key), date)

    def _said(self, key: str, data: FactData, value: str) -> str:
        """Tell a fact with its value."""
        phrase = None if self.naming.ends(key) else self._phrase(data)
        if phrase is None:
            return f"{self._name(key)}: {data['label']} {value}"
        return phrase.say(self._name(key), value)

    def _phrase(self, data: FactData) -> Phrase | None:
        term = self._term(data)
        return read_phrase(term.phrase) if term and term.phrase else None

    def _name(self, key: str) -> str:
        if key.startswith("_:"):
            return self.named(key).label
        return self.naming.speech.act(key) or self.naming.in_sentence(key)

    def _concerned(self, key: str) -> tuple[Named, ...]:
        """Name the entity, or the ends of an act."""
        ends = self.naming.ends(key)
        keys = (*ends.sources, *ends.targets) if ends else (key,)
        return tuple(self.named(one) for one in dict.fromkeys(keys))

    def _is_date(self, data: FactData) -> bool:
        """Tell whether a value is a date, by the ontology or by its datatype in the store."""
        if not readable(data["value"]):
            return False
        if self.terms.is_date(data):
            return True
        predicate = NamedNode(self.store.prefixes.iri(data["predicate"]))
        literals = [Literal(data["value"], datatype=datatype) for datatype in DATATYPES]
        places = ((predicate, literal) for literal in literals)
        claimed = ((RDF.object, literal) for literal in literals)
        return any(
            next(self.store.quads(None, *place), None) is not None for place in (*places, *claimed)
        )

    def _single(self, data: FactData) -> bool:
        term = self._term(data)
        return term is not None and term.single_valued

    def _term(self, data: FactData) -> PropertyTerm | None:
        iri = self.store.prefixes.iri(data["predicate"])
        return self.naming.vocabulary.model.properties.get(iri)

    def _claims(self, key: str, data: FactData) -> tuple[Claim, ...]:
        return claims_saying(self.evidence, self.store.prefixes.curie, key, data)


def _share_a_dispute(sayings: Sequence[Saying]) -> bool:
    """Tell whether several dates are sides of one dispute."""
    disputes = [
        {claim.dispute.iri for claim in saying.claims if claim.dispute} for saying in sayings
    ]
    return len(disputes) > 1 and bool(set.intersection(*disputes))
