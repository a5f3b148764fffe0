"""The contract between the network and everything that draws or exports it."""

from __future__ import annotations

from typing_extensions import TypedDict  # pydantic reads those of typing from Python 3.12 on

from graph.evidence import Standing

__all__ = ["EdgeData", "EvidenceData", "FactData", "NodeData", "SideData", "Standing"]


class EvidenceData(TypedDict):
    """One citation of a link or of a fact, ready to be shown.

    ``source`` is the title, ``kind`` the kind of source, ``original`` the IRI that copies share,
    ``published`` when it came out, as precise as known.
    """

    says: str
    quoted: str | None
    source: str
    source_iri: str
    publisher: str | None
    url: str | None
    kind: str
    original: str
    published: str | None


class SideData(TypedDict):
    """What stands against a link or a fact: the sentence, whose it is, how it stands, who says so.

    ``kind`` and ``rank`` are those of the claim that leads, ``reason`` why it is deprecated.
    """

    sentence: str
    kind: str
    rank: str
    standing: Standing
    reason: str | None
    citations: list[EvidenceData]


FactData = TypedDict(
    "FactData",
    {
        "predicate": str,
        "label": str,
        "value": str,
        "standing": Standing,
        "reason": str | None,
        "dispute": str | None,
        "dispute_kind": str | None,
        "kind": str | None,
        "from": str | None,  # when it began to hold, or was so, as precise as known
        "until": str | None,
        "citations": list[EvidenceData],
        "other_sides": list[SideData],  # rival claims that are not facts of the same entity or act
    },
)
"""A literal statement about a node, with its standing, its time and its evidence."""


class NodeData(TypedDict):
    """Attributes of a node; the key in the graph is the IRI.

    ``type`` is the most specific class as a CURIE, ``types`` all of them, ``group`` the legend's
    name for it.  Colours and shapes come from the ontology.
    """

    label: str
    type: str
    type_label: str
    types: list[str]
    group: str
    colour: str
    shape: str
    description: str
    aliases: list[str]
    language: str | None
    facts: list[FactData]


EdgeData = TypedDict(
    "EdgeData",
    {
        "predicate": str,  # CURIE of the property, or of the act's class when act is set
        "label": str,
        "sentence": str,  # the ontology's phrase with both names filled in; of a role, its title
        "inverse_sentence": str,
        "act": str | None,  # IRI of the act that this edge stands for
        "claim": list[str],  # IRIs of the claims behind it
        "rank": str | None,
        "kind": str | None,
        "standing": Standing,
        "reason": str | None,
        "dispute": str | None,  # the question, in words
        "dispute_kind": str | None,
        "other_sides": list[SideData],  # the rival claims
        "from": str | None,
        "until": str | None,
        "ended": bool,  # by the date of the data; the sentences then speak of the past
        "sources": int,  # number of independent sources
        "citations": list[EvidenceData],
        "facts": list[FactData],  # literal statements about the act, when act is set
        "graph": str | None,  # named graph, if any
    },
)
"""Attributes of an edge; the key in the MultiDiGraph is deterministic and unique per node pair."""
