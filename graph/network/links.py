"""Edges: plain links and acts, with their sentences and their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.evidence import Claim
from graph.network.backing import back, evidence_data
from graph.network.payload import EdgeData
from graph.network.sides import Sides
from graph.network.vocabulary import Wording

__all__ = ["plain_edge", "support"]


def plain_edge(wording: Wording, graph: str | None = None) -> EdgeData:
    """Make an edge that nobody claims, still without its sentences.

    :param wording: words of the property or of the class of acts.
    :param graph: named graph that says so.
    :returns: the dictionary, to be copied for each link; the lists must not be shared.
    """
    return {
        "predicate": wording.curie,
        "label": wording.label,
        "sentence": "",
        "inverse_sentence": "",
        "act": None,
        "claim": [],
        "rank": None,
        "kind": None,
        "standing": "stated",
        "reason": None,
        "dispute": None,
        "dispute_kind": None,
        "other_sides": [],
        "from": None,
        "until": None,
        "ended": False,
        "sources": 0,
        "citations": [],
        "facts": [],
        "graph": graph,
    }


def support(
    data: EdgeData, statements: Iterable[Sequence[Claim]], sides: Sides, cited: bool
) -> None:
    """Write what the claims of a link say into the link.

    :param data: the edge to be completed.
    :param statements: the claims of each statement that makes the link.
    :param sides: tells the other sides of a dispute.
    :param cited: whether citations are attached too.
    """
    backing = back(statements)
    lead, disputed = backing.lead, backing.disputed
    if lead is None:
        return
    dispute = disputed.dispute if disputed else None
    data["claim"] = [claim.iri for claim in backing.claims]
    data["rank"] = lead.rank
    data["kind"] = lead.kind
    data["standing"] = backing.standing
    data["reason"] = lead.reason
    data["dispute"] = dispute.label if dispute else None
    data["dispute_kind"] = dispute.kind if dispute else None
    data["other_sides"] = sides.of_link(backing.claims)
    data["from"] = data["from"] or backing.period.start
    data["until"] = data["until"] or backing.period.end
    data["sources"] = backing.sources
    data["citations"] = evidence_data(backing.citations) if cited else []
