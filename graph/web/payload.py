"""Networks as the front end takes them: nodes and edges with their keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from graph.network.as_of import undated
from graph.network.payload import EdgeData, NodeData
from graph.web.cut import Cut

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["NetworkAnswer", "NetworkEdge", "NetworkNode", "edges_of", "network_answer", "nodes_of"]


class NetworkNode(NodeData):
    """A node with its key: an IRI, or ``_:`` and the name of a blank node."""

    key: str


class NetworkEdge(EdgeData):
    """An edge with the keys of its ends, and one that is unique between the two."""

    source: str
    target: str
    key: str


@dataclass(frozen=True, slots=True)
class NetworkAnswer:
    """A network.

    :param nodes: the entities.
    :param edges: the links between them.
    :param undated: number of links without a date, which are shown at any date.
    :param cut: set where there is more.
    """

    nodes: list[NetworkNode]
    edges: list[NetworkEdge]
    undated: int
    cut: Cut | None


def nodes_of(network: nx.MultiDiGraph[str]) -> list[NetworkNode]:
    """List the nodes of a network.

    :param network: what :func:`graph.network.build_network` returned.
    :returns: its nodes, in its order.
    """
    return [cast(NetworkNode, {**data, "key": key}) for key, data in network.nodes(data=True)]


def edges_of(network: nx.MultiDiGraph[str]) -> list[NetworkEdge]:
    """List the edges of a network.

    :param network: what :func:`graph.network.build_network` returned.
    :returns: its edges, in its order.
    """
    return [
        cast(NetworkEdge, {**data, "source": source, "target": target, "key": key})
        for source, target, key, data in network.edges(keys=True, data=True)
    ]


def network_answer(network: nx.MultiDiGraph[str], cut: Cut | None) -> NetworkAnswer:
    """Write a network as an answer.

    :param network: what :func:`graph.network.build_network` returned.
    :param cut: why it is not whole, if it is not.
    :returns: the answer.
    """
    return NetworkAnswer(nodes_of(network), edges_of(network), undated(network), cut)
