"""Rules on single claims and on the statements that they speak for."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph.dataset.problems import QUOTED_WORDS
from graph.dataset.rules.checked import NAMING, Checked
from graph.dataset.rules.rule import Fault, rule
from graph.evidence import Claim
from graph.terms import ID, JG
from graph.terms.nodes import node_key, node_term

__all__ = [
    "claim_has_citation",
    "deprecated_is_not_fact",
    "no_statement_without_source",
    "party_is_not_fact",
    "short_quotations",
    "source_has_kind",
]

_EVIDENCE = (JG.Claim, JG.Citation, JG.Source, JG.Dispute)


@rule(
    "claim-has-citation",
    "error",
    "Every claim cites a source.",
    "Cite a source, or leave the claim out.",
)
def claim_has_citation(checked: Checked) -> Iterator[Fault]:
    """Find claims that cite nothing."""
    for claim in checked.evidence.claims:
        if not claim.citations:
            yield Fault(claim.iri, "The claim has no citation.")


@rule(
    "no-statement-without-source",
    "error",
    "Where there are claims, every statement of the ontology has one.",
    "Add a claim with a citation, or remove the statement.",
)
def no_statement_without_source(checked: Checked) -> Iterator[Fault]:
    """Find statements about entities that no claim makes."""
    if not checked.evidence.claims:
        return
    properties = checked.model.properties
    recorded = {node for kind in _EVIDENCE for node in checked.instances(kind)}
    for quad in checked.store.quads():
        subject, predicate = quad.subject, quad.predicate
        if predicate not in JG or predicate in NAMING or predicate.value not in properties:
            continue
        if not isinstance(subject, NamedNode) or subject not in ID or subject in recorded:
            continue
        if not checked.evidence.saying(subject.value, predicate.value, quad.object):
            label = properties[predicate.value].label
            yield Fault(subject.value, f"“{label}: {checked.told(quad.object)}” has no claim.")


@rule(
    "party-is-not-fact",
    "error",
    "What only a party claims is recorded and cited, and not asserted.",
    "Remove the plain statement, or cite someone who is no party.",
)
def party_is_not_fact(checked: Checked) -> Iterator[Fault]:
    """Find a party's claims whose statement stands as a fact."""
    for claim in _wrongly_asserted(checked):
        if claim.rank != "Deprecated":
            yield Fault(
                claim.iri,
                "Its statement is asserted, and nobody but a party claims it.",
            )


@rule(
    "deprecated-is-not-fact",
    "error",
    "What is held to be wrong is recorded with the reason, and not asserted.",
    "Remove the plain statement, or give the claim another rank.",
)
def deprecated_is_not_fact(checked: Checked) -> Iterator[Fault]:
    """Find deprecated claims whose statement stands as a fact."""
    for claim in _wrongly_asserted(checked):
        if claim.rank == "Deprecated":
            yield Fault(
                claim.iri,
                "Its statement is asserted, and no claim of it stands.",
            )


def _wrongly_asserted(checked: Checked) -> Iterator[Claim]:
    for claim in checked.evidence.claims:
        says = (claim.subject, claim.predicate, claim.object)
        if not any(one.asserted for one in checked.evidence.saying(*says)) and any(
            checked.store.quads(node_term(claim.subject), NamedNode(claim.predicate), claim.object)
        ):
            yield claim


@rule(
    "short-quotations",
    "error",
    f"At most {QUOTED_WORDS} words of a source are quoted.",
    f"Quote at most {QUOTED_WORDS} words, and only where the wording is the point.",
)
def short_quotations(checked: Checked) -> Iterator[Fault]:
    """Find citations that quote too much."""
    citations = {one for claim in checked.evidence.claims for one in claim.citations}
    for citation in citations:
        words = len((citation.quoted or "").split())
        if words > QUOTED_WORDS:
            yield Fault(citation.iri, f"{words} words are quoted.")


@rule(
    "source-has-kind",
    "error",
    "Every source says what kind of text it is.",
    "Choose one of the kinds of the ontology, such as news, court or official.",
)
def source_has_kind(checked: Checked) -> Iterator[Fault]:
    """Find sources without a kind, be they cited or only described."""
    cited = {node_term(source.iri) for source in checked.evidence.sources}
    for source in cited.union(checked.instances(JG.Source)):
        if not checked.values(source, JG.sourceKind):
            yield Fault(node_key(source), "The source has no kind.")
