"""What a check of the data finds: broken shapes and broken editorial rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal as OneOf

from pyoxigraph import NamedNode

from graph.dataset.problems import QUOTED_WORDS
from graph.dataset.tables import Row, Tables
from graph.evidence import Evidence, read_evidence
from graph.evidence.records import Claim
from graph.model import packaged_model
from graph.resources import ontology_folder
from graph.store.base import Store
from graph.store.shapes import validate
from graph.terms import ID, JG, RDF

__all__ = ["Finding", "check_data"]

Severity = OneOf["error", "warning"]


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One breach of a rule.

    :param severity: ``error`` or ``warning``.
    :param rule: short name of the rule.
    :param subject: CURIE or IRI of the claim, citation or entity at fault.
    :param message: what is wrong, a sentence.
    :param remedy: what to do, a sentence.
    :param file: table in which the subject is written, if known.
    :param line: its line there.
    """

    severity: Severity
    rule: str
    subject: str
    message: str
    remedy: str
    file: str | None = None
    line: int | None = None


def check_data(store: Store, tables: Tables | None = None) -> list[Finding]:
    """Check a store against the SHACL shapes and the editorial rules.

    :param store: the data.
    :param tables: the tables they were compiled from, to say file and line.
    :returns: findings, errors first, each once.
    """
    evidence = read_evidence(store)
    places = _places(tables)
    found = [*_shapes(store), *_editorial(store, evidence)]
    return sorted({_placed(finding, store, places) for finding in found})


def _shapes(store: Store) -> Iterator[Finding]:
    for broken in validate(store, ontology_folder() / "shapes.ttl"):
        severity: Severity = "error" if broken.severity == "Violation" else "warning"
        # A rule about all claims has the class as its focus, and the claim as its value.
        subject = broken.value if broken.focus == JG.Claim.value else broken.focus
        remedy = "Mend the table that it comes from, and compile."
        yield Finding(severity, "shape", subject, broken.message, remedy)


def _editorial(store: Store, evidence: Evidence) -> Iterator[Finding]:
    for claim in evidence.claims:
        yield from _preferred_side(claim)
        yield from _long_quotations(claim)
    if evidence.claims:
        yield from _links_without_claim(store, evidence)
    yield from _kinds_of_clemency(store)
    yield from _revocations(store)


def _preferred_side(claim: Claim) -> Iterator[Finding]:
    if claim.dispute and claim.dispute.kind == "TrueDispute" and claim.rank == "Preferred":
        yield Finding(
            "error",
            "no-winner",
            claim.iri,
            f"A side of the true dispute “{claim.dispute.label}” is preferred.",
            "Give every side of a true dispute the rank Normal.",
        )


def _long_quotations(claim: Claim) -> Iterator[Finding]:
    for citation in claim.citations:
        words = len((citation.quoted or "").split())
        if words > QUOTED_WORDS:
            yield Finding(
                "error",
                "short-quotations",
                citation.iri,
                f"{words} words are quoted.",
                f"Quote at most {QUOTED_WORDS} words, and only where the wording is the point.",
            )


def _links_without_claim(store: Store, evidence: Evidence) -> Iterator[Finding]:
    model = packaged_model()
    recorded = {
        quad.subject
        for kind in (JG.Claim, JG.Citation, JG.Source, JG.Dispute)
        for quad in store.quads(None, RDF.type, kind)
    }
    for quad in store.quads():
        subject, term = quad.subject, model.properties.get(quad.predicate.value)
        if term is None or not isinstance(subject, NamedNode) or quad.predicate not in JG:
            continue
        if quad.predicate in {JG.nameInSentence, JG.shortName}:
            continue
        if subject in recorded or subject not in ID:
            continue
        if not evidence.saying(subject.value, quad.predicate.value, quad.object):
            yield Finding(
                "error",
                "no-statement-without-source",
                subject.value,
                f"“{term.label}: {quad.object}” has no claim.",
                "Add a claim with a citation, or remove the statement.",
            )


def _kinds_of_clemency(store: Store) -> Iterator[Finding]:
    pardons = {quad.subject for quad in store.quads(None, RDF.type, JG.Pardon)}
    for quad in store.quads(None, RDF.type, JG.Commutation):
        if quad.subject in pardons and isinstance(quad.subject, NamedNode):
            yield Finding(
                "error",
                "commutation-is-no-pardon",
                quad.subject.value,
                "One act is asserted to be a commutation and a pardon.",
                "Record two acts with their own dates, or deprecate the wrong kind.",
            )


def _revocations(store: Store) -> Iterator[Finding]:
    for quad in store.quads(None, JG.revokes):
        act = quad.object
        if isinstance(act, NamedNode) and not any(store.quads(act, JG.endDate)):
            yield Finding(
                "error",
                "revoked-is-not-in-force",
                act.value,
                "A revoked act of clemency has no end date, so it would be shown as in force.",
                "Give the act an endDate with the day, month or year of its revocation.",
            )


def _places(tables: Tables | None) -> Mapping[str, Row]:
    if tables is None:
        return {}
    prefixes = {
        "": tables.entities,
        "claim-": tables.claims,
        "citation-": tables.citations,
        "source-": tables.sources,
        "dispute-": tables.disputes,
    }
    return {f"{ID}{prefix}{row['id']}": row for prefix, rows in prefixes.items() for row in rows}


def _placed(finding: Finding, store: Store, places: Mapping[str, Row]) -> Finding:
    row = places.get(finding.subject)
    return replace(
        finding,
        subject=store.prefixes.curie(finding.subject),
        file=row.file if row else None,
        line=row.line if row else None,
    )
