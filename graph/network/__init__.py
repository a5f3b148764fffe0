"""The network: a store projected to a NetworkX graph, with its evidence."""

from graph.network.build import build_network
from graph.network.entities import Found, find_entities, resolve_entity
from graph.network.payload import EdgeData, EvidenceData, FactData, NodeData, SideData, Standing
from graph.network.view import View

__all__ = [
    "EdgeData",
    "EvidenceData",
    "FactData",
    "Found",
    "NodeData",
    "SideData",
    "Standing",
    "View",
    "build_network",
    "find_entities",
    "resolve_entity",
]
