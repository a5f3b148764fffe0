"""Links as statements: a sentence with its date, its standing, its rivals and its details."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.evidence import Evidence
from graph.explain.dating import Dating, date_act, date_link
from graph.explain.facts import fact_statements
from graph.explain.kinds import other_kinds
from graph.explain.numbering import Numbering
from graph.explain.records import Statement
from graph.explain.standing import standing_words
from graph.explain.terms import FactTerms
from graph.explain.wording import sentence
from graph.model import Model
from graph.network.payload import EdgeData

__all__ = ["Links"]


class Links:
    """Tells the links of one entity.

    :param links: every edge at the entity, with the label of the other end.
    :param evidence: the claims of the store.
    :param model: the ontology, which names kinds of acts.
    :param terms: knows how values are written.
    :param numbering: gives numbers to the sources.
    """

    def __init__(
        self,
        links: Sequence[EdgeData],
        evidence: Evidence,
        model: Model,
        terms: FactTerms,
        numbering: Numbering,
    ) -> None:
        self._evidence = evidence
        self._claims = {claim.iri: claim for claim in evidence.claims}
        self._model = model
        self._terms = terms
        self._numbering = numbering
        self._told = {link["sentence"] for link in links}

    def statement(self, link: EdgeData, outgoing: bool, other: str) -> Statement:
        """Tell one link from the side of the entity.

        :param link: the edge.
        :param outgoing: whether it starts at the entity.
        :param other: label of its other end.
        :returns: the statement.
        """
        dating = self._dating(link)
        remark = standing_words(
            link["standing"], link["kind"], link["dispute"], link["dispute_kind"], link["reason"]
        )
        references = self._numbering.cite(dating.citations)
        kinds = other_kinds(link["act"], self._evidence, self._model) if link["act"] else []
        facts = [*dating.facts, *kinds]
        details = fact_statements(facts, self._terms, self._numbering)
        return Statement(
            text=sentence(link["sentence" if outgoing else "inverse_sentence"], dating.words),
            values=(),
            standing=link["standing"],
            remark=remark,
            references=references,
            other_sides=self._other_sides(link, other),
            details=tuple(
                replace(detail, remark=None) if detail.remark == remark else detail
                for detail in details
            ),
        )

    def _dating(self, link: EdgeData) -> Dating:
        if link["act"]:
            return date_act(link, self._terms)
        return date_link(link, [self._claims[iri] for iri in link["claim"]])

    def _other_sides(self, link: EdgeData, other: str) -> tuple[str, ...]:
        """Keep the rivals that this page does not tell anyway, those about the other end first."""
        sides = [
            side
            for side in link["other_sides"]
            if not any(side == told or side.startswith(f"{told}:") for told in self._told)
        ]
        near = [side for side in sides if other in side]
        return tuple(sentence(side) for side in near or sides)
