"""Evidence: which claims there are, who makes them, and how they stand."""

from graph.evidence.as_json import claims_json
from graph.evidence.as_nanopublications import nanopublication_quads, write_nanopublications
from graph.evidence.as_reifiers import reifier_quads, write_reifiers
from graph.evidence.dossier import DisputeSides, Dossier, evidence_about, evidence_of, with_sides
from graph.evidence.index import Evidence, read_evidence
from graph.evidence.nodes import claim_nodes_in, claim_nodes_of
from graph.evidence.order import STANDINGS, Standing, in_order, may_lack_triple, standing
from graph.evidence.period import ALWAYS, Moment, Period, moment
from graph.evidence.quads import evidence_quads
from graph.evidence.read import ClaimReader, may_have_claims, read_claims
from graph.evidence.records import Citation, Claim, Dispute, Source, independent_sources

__all__ = [
    "ALWAYS",
    "STANDINGS",
    "Citation",
    "Claim",
    "ClaimReader",
    "Dispute",
    "DisputeSides",
    "Dossier",
    "Evidence",
    "Moment",
    "Period",
    "Source",
    "Standing",
    "claim_nodes_in",
    "claim_nodes_of",
    "claims_json",
    "evidence_about",
    "evidence_of",
    "evidence_quads",
    "in_order",
    "independent_sources",
    "may_have_claims",
    "may_lack_triple",
    "moment",
    "nanopublication_quads",
    "read_claims",
    "read_evidence",
    "reifier_quads",
    "standing",
    "with_sides",
    "write_nanopublications",
    "write_reifiers",
]
