"""How passing acts ended: by a date of their own, or by an act that took them back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode

from graph.evidence import Evidence, standing
from graph.evidence.period import moment
from graph.explain.beside import revocation
from graph.explain.dates import date_words, on_date
from graph.explain.naming import Naming
from graph.explain.wording import capital, sentence
from graph.network.backing import evidence_data
from graph.network.blank import blank_keys
from graph.network.payload import EdgeData, EvidenceData
from graph.store.base import Store
from graph.terms import JG
from graph.terms.articles import with_article
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["Ending", "Endings"]


@dataclass(frozen=True, slots=True)
class Ending:
    """How an act ended.

    :param date: when, as written; None if no day, month or year of it is known.
    :param beside: how, to be added to the sentence of its beginning.
    :param alone: how, to begin a sentence on the day of its end.
    :param citations: who says so.
    :param elsewhere: whether the act that ended it has an entry of its own.
    :param by_act: whether another act ended it, and not just a date of its own.
    """

    date: str | None
    beside: str
    alone: str
    citations: Sequence[EvidenceData]
    elsewhere: bool
    by_act: bool

    def told(self, link: EdgeData, clause: str) -> str:
        """Tell the end as what happened on its day.

        :param link: the act that ended.
        :param clause: what it was, without a full stop.
        :returns: a sentence.
        """
        begun = f" {on_date(link['from'])}" if link["from"] else ""
        return sentence(f"{capital(self.alone)}: {clause}{begun}")


class Endings:
    """Finds out how acts ended.

    :param store: where the acts are.
    :param evidence: the claims of the store.
    :param naming: knows names, and the ends of acts.
    :param acts: IRIs of the acts that have entries of their own.
    """

    def __init__(
        self, store: Store, evidence: Evidence, naming: Naming, acts: Collection[str] = ()
    ) -> None:
        self._store, self._evidence, self._naming, self._acts = store, evidence, naming, acts
        properties = naming.vocabulary.model.properties.items()
        self._properties = [NamedNode(iri) for iri, term in properties if term.ends]

    def of(self, link: EdgeData) -> Ending | None:
        """Tell how an act ended.

        :param link: an edge that may stand for an act.
        :returns: the ending; None if there is none.
        """
        if link["act"] is None:
            return None
        act = self._in_store(link["act"])
        until = link["until"] if moment(link["until"]) else None
        what = f"the {link['label']}"
        enders = sorted(self._enders(act), key=lambda one: (not self._dated(one[0], until), one))
        elsewhere = any(key in self._elsewhere for key, _ in enders)
        taken_back = revocation(self._store, act, self._evidence, self._naming)
        if taken_back:
            when = f" {on_date(until)}" if until else ""
            alone = f"{what} was {taken_back.words.replace(when, '')}"
            return Ending(until, taken_back.words, alone, taken_back.citations, elsewhere, True)
        if enders:
            key, predicate = enders[0]
            said = self._said(key, predicate, what, until)
            return Ending(until, said, said, self._citations(key, predicate, act), elsewhere, True)
        if until:
            said = f"{what} ended {on_date(until)}"
            return Ending(until, said, f"{what} ended", (), False, False)
        return None

    def _in_store(self, act: str) -> str:
        return self._blank.get(act, act) if act.startswith("_:") else act

    @cached_property
    def _elsewhere(self) -> frozenset[str]:
        """The acts that have entries of their own, by their keys in the store."""
        return frozenset(map(self._in_store, self._acts))

    @cached_property
    def _blank(self) -> dict[str, str]:
        """The key in the store of each blank node that a network names otherwise."""
        return {key: raw for raw, key in blank_keys(self._store).items()}

    def _enders(self, act: str) -> Iterator[tuple[str, str]]:
        """Give the acts that ended one, each with the property that says so.

        That one act ended another decides nothing where it is in dispute.
        """
        node = node_term(act)
        for predicate in self._properties:
            for quad in self._store.quads(None, predicate, node):
                if not isinstance(quad.subject, Node):
                    continue
                key = node_key(quad.subject)
                if standing(self._evidence.saying(key, predicate.value, node)) == "stated":
                    yield key, predicate.value

    def _dated(self, ender: str, date: str | None) -> bool:
        """Tell whether an act has a date, as it is written."""
        quads = self._store.quads(node_term(ender), JG.date)
        return any(isinstance(quad.object, Literal) and quad.object.value == date for quad in quads)

    def _said(self, ender: str, predicate: str, what: str, until: str | None) -> str:
        ends, vocabulary = self._naming.ends(ender), self._naming.vocabulary
        kind = vocabulary.label(ends.kind) if ends else "act"
        by = f"the {kind} of {date_words(until)}" if until else with_article(kind)
        said = vocabulary.wording(predicate).inverse.say(by, what)
        return said[:1].lower() + said[1:]

    def _citations(self, ender: str, predicate: str, act: str) -> list[EvidenceData]:
        claims = self._evidence.saying(ender, predicate, node_term(act))
        return evidence_data(cited for claim in claims for cited in claim.citations)
