"""Links as statements: a sentence with its date, its standing, its rivals and its details."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.evidence import Claim, Evidence
from graph.explain.dating import Dating, date_act, date_link
from graph.explain.endings import Endings
from graph.explain.facts import fact_statements
from graph.explain.kinds import other_kinds
from graph.explain.naming import Naming
from graph.explain.numbering import Numbering
from graph.explain.records import LinkKey, Statement
from graph.explain.sides import Sides
from graph.explain.standing import standing_words
from graph.explain.terms import FactTerms
from graph.explain.wording import joined, sentence, wrongly
from graph.model import Model
from graph.network.backing import evidence_data, independent
from graph.network.payload import EdgeData, EvidenceData, FactData, NodeData
from graph.network.roles import role_clause, role_title

__all__ = ["Links", "Seen"]


@dataclass(frozen=True, slots=True)
class Seen:
    """An edge as seen from the entity of a page.

    :param data: the edge.
    :param start: key of the node where it starts.
    :param end: key of the node where it ends.
    :param outgoing: whether it is told from its start.
    :param where: the node where it ends.
    :param key: what tells it from others between its ends.
    """

    data: EdgeData
    start: str
    end: str
    outgoing: bool
    where: NodeData
    key: str = ""

    @property
    def clause(self) -> str:
        """The sentence from the side of the entity, without a full stop."""
        return self.data["sentence" if self.outgoing else "inverse_sentence"]

    @property
    def link(self) -> LinkKey:
        """The keys of its ends, and its own."""
        return self.start, self.end, self.key

    @property
    def other(self) -> str:
        """Key of the end that it leads to."""
        return self.end if self.outgoing else self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Tells the links of one entity.

    :param label: name of the entity.
    :param endings: tells how acts ended.
    :param evidence: the claims of the store.
    :param claims: the same, by their IRIs.
    :param model: the ontology, which names kinds of acts.
    :param naming: knows names, and the ends of acts.
    :param terms: knows how values are written.
    :param numbering: gives numbers to the sources.
    :param sides: tells the other sides.
    """

    label: str
    endings: Endings
    evidence: Evidence
    claims: Mapping[str, Claim]
    model: Model
    naming: Naming
    terms: FactTerms
    numbering: Numbering
    sides: Sides

    def statement(self, seen: Seen) -> Statement:
        """Tell one link from the side of the entity.

        :param seen: the edge.
        :returns: the statement; what is held to be wrong is told without rivals and details.
        """
        told, link = self.bare(seen), seen.data
        if link["standing"] == "deprecated":
            return told
        title, facts = role_title(link), self._dating(link).facts
        more = [data for data in facts if data != title and not self._told_elsewhere(data)]
        return replace(told, details=self._details(more, link["act"], told.remark))

    def bare(self, seen: Seen) -> Statement:
        """Tell one link from the side of the entity, without its details.

        :param seen: the edge.
        :returns: the statement; what is held to be wrong is told without rivals.
        """
        link = seen.data
        if link["standing"] == "deprecated":
            return self._wrong(seen)
        dating = self._dating(link)
        ending, enders = self._ending(link)
        title = role_title(link)
        cited = [*dating.citations, *enders]
        cited += title["citations"] if title else []
        return Statement(
            text=sentence(self._clause(seen, title, dating, ending)),
            values=(),
            standing=link["standing"],
            remark=_remark(link),
            references=self.numbering.cite(cited),
            other_sides=self.sides.of_link(self._claims(link), seen.other),
        )

    def repeated(self, seen: Sequence[Seen]) -> Statement | None:
        """Tell in one sentence what happened several times.

        :param seen: edges with the same clause.
        :returns: a statement with all their dates; None unless each is plainly stated, dated, and
            not ended by another.
        """
        datings = [self._dating(one.data) for one in seen]
        for one, dating in zip(seen, datings, strict=True):
            plain = one.data["standing"] == "stated" and not _remark(one.data)
            if not plain or not dating.words or role_title(one.data) or self._ending(one.data)[0]:
                return None
        cited = [item for dating in datings for item in dating.citations]
        when = joined(list(dict.fromkeys(dating.words for dating in datings)))
        return Statement(
            text=sentence(f"{seen[0].clause} {when}"),
            values=(),
            standing="stated",
            remark=None,
            references=self.numbering.cite(cited),
        )

    def _wrong(self, seen: Seen) -> Statement:
        """Tell what is held to be wrong, without more ado; only who says so is cited for it."""
        link = seen.data
        claims = [claim for claim in self._claims(link) if not claim.asserted]
        cited = {one.iri: one for claim in claims for one in claim.citations}
        citations = evidence_data(cited[iri] for iri in sorted(cited))
        names = [self.naming.in_sentence(key) for key in (seen.start, seen.end)]
        text = sentence(f"{seen.clause} {self._dating(link).words}")
        return Statement(
            text=wrongly(text, names, independent(citations)),
            values=(),
            standing=link["standing"],
            remark=_remark(link),
            references=self.numbering.cite(citations),
        )

    def _clause(self, seen: Seen, title: FactData | None, dating: Dating, ending: str) -> str:
        if title:
            holder, place = (self.naming.in_sentence(key) for key in (seen.start, seen.end))
            return role_clause(title["value"], holder, place, seen.where["types"], dating.words)
        if not ending:
            return f"{seen.clause} {dating.words}".rstrip()
        began = "" if dating.words.startswith("until ") else dating.words.partition("; ended")[0]
        return f"{seen.clause} {began}".rstrip() + f"; {ending}"

    def _ending(self, link: EdgeData) -> tuple[str, Sequence[EvidenceData]]:
        """Say how an act was ended by another, and who says so."""
        found = self.endings.of(link)
        return (found.beside, found.citations) if found and found.by_act else ("", ())

    def _dating(self, link: EdgeData) -> Dating:
        if link["act"]:
            return date_act(link, self.terms)
        return date_link(link, self._claims(link))

    def _claims(self, link: EdgeData) -> list[Claim]:
        return [self.claims[iri] for iri in link["claim"]]

    def _told_elsewhere(self, data: FactData) -> bool:
        """Tell whether a detail only names the case of the page, or an act that tells its end."""
        is_case = data["predicate"] == "jg:inCase" and data["value"] == self.label
        return is_case or self.terms.ends(data)

    def _details(
        self, facts: list[FactData], act: str | None, remark: str | None
    ) -> tuple[Statement, ...]:
        kinds = other_kinds(act, self.evidence, self.model) if act else []
        told = fact_statements(
            [*facts, *kinds],
            self.terms,
            self.numbering,
            lambda data: self.sides.of_fact(act or "", data),
        )
        return tuple(replace(one, remark=None) if one.remark == remark else one for one in told)


def _remark(link: EdgeData) -> str | None:
    return standing_words(
        link["standing"], link["kind"], link["dispute"], link["dispute_kind"], link["reason"]
    )
