"""The part of a network that a query selects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

import networkx as nx
from pyoxigraph import Literal, NamedNode

from graph.sparql import Answer, Solutions, Statements, Term
from graph.store import Store
from graph.terms import LABEL_PROPERTIES

__all__ = ["act_labels", "most_linked", "select"]


def select(
    network: nx.MultiDiGraph[str],
    answer: Answer,
    common: Sequence[Term] = (),
    acts: Mapping[str, set[str]] = MappingProxyType({}),
) -> nx.MultiDiGraph[str]:
    """Keep what a query names: entities, entities in one row, or the ends of triples.

    A row names an entity by its IRI or, as named queries do, by its label.  If no row names two
    entities, all links among the named ones are kept; else only links whose two ends stand in
    one row.  A named act keeps its own link, with its two ends.

    :param network: all that could be kept; it is not changed.
    :param answer: what the query answered.
    :param common: terms that belong to every row.
    :param acts: the acts that carry a label, as :func:`act_labels` tells.
    :returns: a part of the network.

    >>> network = nx.MultiDiGraph([("urn:a", "urn:b"), ("urn:b", "urn:c")])
    >>> rows = ((NamedNode("urn:a"),), (NamedNode("urn:b"),))
    >>> sorted(select(network, Solutions(("x",), rows)).edges())
    [('urn:a', 'urn:b')]
    """
    labelled = defaultdict[str, set[str]](set, {name: set(iris) for name, iris in acts.items()})
    for node, data in network.nodes(data=True):
        labelled[data.get("label", node)].add(node)
    rows = [
        set[str]().union(*(_named(term, labelled) for term in (*row, *common)))
        for row in _rows(answer)
    ]
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


def act_labels(store: Store, network: nx.MultiDiGraph[str]) -> Mapping[str, set[str]]:
    """Tell which acts of the network's links carry a label.

    :param store: where the labels are.
    :param network: its links may stand for acts.
    :returns: IRIs by label.
    """
    labels = defaultdict[str, set[str]](set)
    for act in {data["act"] for _, _, data in network.edges(data=True) if data.get("act")}:
        for predicate in LABEL_PROPERTIES:
            for quad in store.quads(NamedNode(act), predicate):
                if isinstance(quad.object, Literal):
                    labels[quad.object.value].add(act)
    return labels


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
