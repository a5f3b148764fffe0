"""The part of a network that a query selects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

import networkx as nx
from pyoxigraph import Literal, NamedNode

from graph.sparql import Answer, Solutions, Statements, Term

__all__ = ["most_linked", "select"]


def select(network: nx.MultiDiGraph[str], answer: Answer) -> nx.MultiDiGraph[str]:
    """Keep what a query names: entities, entities in one row, or the ends of triples.

    A row names an entity by its IRI or, as named queries do, by its label.  If no row names two
    entities, all links among the named ones are kept; else only links whose two ends stand in
    one row.  A named act keeps its own link.

    :param network: all that could be kept; it is not changed.
    :param answer: what the query answered.
    :returns: a part of the network.

    >>> network = nx.MultiDiGraph([("urn:a", "urn:b"), ("urn:b", "urn:c")])
    >>> rows = ((NamedNode("urn:a"),), (NamedNode("urn:b"),))
    >>> sorted(select(network, Solutions(("x",), rows)).edges())
    [('urn:a', 'urn:b')]
    """
    labelled: dict[str, set[str]] = {}
    for node, data in network.nodes(data=True):
        labelled.setdefault(data.get("label", node), set()).add(node)
    rows = [set[str]().union(*(_named(term, labelled) for term in row)) for row in _rows(answer)]
    named = set[str]().union(*rows)
    pairs = {
        frozenset(pair)
        for row in rows
        for pair in combinations(sorted(node for node in row if node in network), 2)
    }
    links = [
        (start, end, key)
        for start, end, key, data in network.edges(keys=True, data=True)
        if data.get("act") in named
        or (frozenset((start, end)) in pairs if pairs else start in named and end in named)
    ]
    part: nx.MultiDiGraph[str] = nx.MultiDiGraph(**network.graph)
    nodes = named.union(*((start, end) for start, end, _ in links))
    part.add_nodes_from((node, data) for node, data in network.nodes(data=True) if node in nodes)
    for start, end, key in links:
        part.add_edge(start, end, key, **network.edges[start, end, key])
    return part


def _named(term: Term | None, labelled: Mapping[str, set[str]]) -> set[str]:
    if isinstance(term, NamedNode):
        return {term.value}
    return labelled.get(term.value, set()) if isinstance(term, Literal) else set()


def _rows(answer: Answer) -> Iterator[tuple[Term | None, ...]]:
    if isinstance(answer, Solutions):
        yield from answer.rows
    elif isinstance(answer, Statements):
        for triple in answer.triples:
            yield (triple.subject, triple.object)


def most_linked(network: nx.MultiDiGraph[str], count: int | None) -> nx.MultiDiGraph[str]:
    """Keep the nodes with the most links; of equals, those whose IRI comes first.

    :param network: it is not changed.
    :param count: the most nodes kept, or None for all.
    :returns: the network, or a part of it.
    """
    if count is None or len(network) <= count:
        return network
    ranked = sorted(network, key=lambda node: (-network.degree(node), node))
    return network.subgraph(ranked[:count]).copy()
