"""The page of one entity: everything that is said of it, in sentences with numbered sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import networkx as nx

from graph.errors import UnknownEntityError
from graph.explain.numbering import Numbering
from graph.explain.records import EntityPage, Statement, StatementGroup
from graph.explain.sentences import fact_statement, link_statement
from graph.model import Model
from graph.network import View, build_network
from graph.network.payload import EdgeData, NodeData
from graph.store.base import Store
from graph.terms import Prefixes

__all__ = ["entity_page", "page_of"]

FACTS = "Facts"
EVENTS = "What happened"


def entity_page(store: Store, iri: str, model: Model) -> EntityPage:
    """Tell what a store knows about one entity.

    :param store: where to read.
    :param iri: the entity; an act may be named too.
    :param model: the ontology with labels and phrases.
    :returns: the page.
    :raises UnknownEntityError: if the store has no such entity.
    """
    for acts in ("edge", "node"):
        network = build_network(store, View(focus=(iri,), hops=1, acts=acts), model)
        if iri in network:
            return page_of(network, iri, model, store.prefixes)
    raise UnknownEntityError(store.prefixes.curie(iri))


def page_of(network: nx.MultiDiGraph, iri: str, model: Model, prefixes: Prefixes) -> EntityPage:
    """Tell what a network holds about one of its nodes.

    :param network: what :func:`graph.network.build_network` returned.
    :param iri: key of the node.
    :param model: the ontology, which knows how values are written.
    :param prefixes: shortens and expands IRIs.
    :returns: the page.
    """
    node = cast(NodeData, network.nodes[iri])
    numbering = Numbering()
    groups = _Groups()
    for fact in node["facts"]:
        groups.add(FACTS, fact_statement(fact, numbering, model, prefixes))
    for title, link, outgoing in sorted(_links(network, iri), key=_reading_order):
        groups.add(title, link_statement(link, outgoing, numbering, model, prefixes))
    return EntityPage(
        iri=iri,
        curie=prefixes.curie(iri),
        label=node["label"],
        type=node["type_label"],
        aliases=tuple(node["aliases"]),
        description=node["description"],
        groups=groups.in_order(),
        sources=numbering.notes(),
    )


_Link = tuple[str, EdgeData, bool]


def _links(network: nx.MultiDiGraph, iri: str) -> Iterator[_Link]:
    for _, other, data in network.out_edges(iri, data=True):
        yield _title(network, other, data), cast(EdgeData, data), True
    for other, _, data in network.in_edges(iri, data=True):
        if other != iri:
            yield _title(network, other, data), cast(EdgeData, data), False


def _title(network: nx.MultiDiGraph, other: str, data: EdgeData) -> str:
    return EVENTS if data["act"] else cast(NodeData, network.nodes[other])["group"]


def _reading_order(link: _Link) -> tuple[bool, str, str, str, str]:
    title, data, outgoing = link
    date = data["from"] or data["until"] or "9999"
    sentence = data["sentence"] if outgoing else data["inverse_sentence"]
    return (title != EVENTS, title, date, data["predicate"], sentence)


class _Groups:
    """Statements by title, in the order in which the titles came up."""

    def __init__(self) -> None:
        self._statements: dict[str, list[Statement]] = {}

    def add(self, title: str, statement: Statement) -> None:
        self._statements.setdefault(title, []).append(statement)

    def in_order(self) -> tuple[StatementGroup, ...]:
        return tuple(
            StatementGroup(title, tuple(statements))
            for title, statements in self._statements.items()
        )
