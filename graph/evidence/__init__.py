"""Evidence: which claims there are, who makes them, and how they stand."""

from graph.evidence.index import Evidence, read_evidence
from graph.evidence.nodes import claim_nodes_in, claim_nodes_of
from graph.evidence.period import ALWAYS, Moment, Period, moment
from graph.evidence.quads import claim_quads, evidence_quads
from graph.evidence.read import read_claims
from graph.evidence.records import Citation, Claim, Dispute, Source

__all__ = [
    "ALWAYS",
    "Citation",
    "Claim",
    "Dispute",
    "Evidence",
    "Moment",
    "Period",
    "Source",
    "claim_nodes_in",
    "claim_nodes_of",
    "claim_quads",
    "evidence_quads",
    "moment",
    "read_claims",
    "read_evidence",
]
