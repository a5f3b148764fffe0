"""The page of one entity: everything that is said of it, in sentences with numbered sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import networkx as nx

from graph.errors import UnknownEntityError
from graph.evidence import Evidence, read_evidence
from graph.explain.facts import fact_statements
from graph.explain.kinds import other_kinds
from graph.explain.links import Links
from graph.explain.numbering import Numbering
from graph.explain.records import EntityPage, Statement, StatementGroup
from graph.explain.terms import FactTerms
from graph.explain.wording import capital, sentence
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
            evidence = read_evidence(store, model=model)
            return page_of(network, iri, evidence, model, store.prefixes)
    raise UnknownEntityError(store.prefixes.curie(iri))


def page_of(
    network: nx.MultiDiGraph[str], iri: str, evidence: Evidence, model: Model, prefixes: Prefixes
) -> EntityPage:
    """Tell what a network holds about one of its nodes.

    :param network: what :func:`graph.network.build_network` returned.
    :param iri: key of the node.
    :param evidence: the claims of the store behind the network.
    :param model: the ontology, which knows how values are written.
    :param prefixes: shortens and expands IRIs.
    :returns: the page.
    """
    node = cast(NodeData, network.nodes[iri])
    numbering = Numbering()
    terms = FactTerms(model, prefixes)
    facts = [*node["facts"], *other_kinds(iri, evidence, model)]
    groups = {FACTS: list(fact_statements(facts, terms, numbering))}
    links = sorted(_links(network, iri), key=_Link.reading_order)
    teller = Links([link.data for link in links], evidence, model, terms, numbering)
    for link in links:
        statement = teller.statement(link.data, link.outgoing, link.other)
        groups.setdefault(link.title, []).append(statement)
    return EntityPage(
        iri=iri,
        curie=prefixes.curie(iri),
        label=node["label"],
        type=node["type_label"],
        aliases=tuple(node["aliases"]),
        description=sentence(node["description"]) if node["description"] else "",
        groups=_filled(groups),
        sources=numbering.notes(),
    )


@dataclass(frozen=True, slots=True)
class _Link:
    """An edge as seen from the entity: its data, whether it starts there, and its other end."""

    title: str
    data: EdgeData
    outgoing: bool
    other: str

    def reading_order(self) -> tuple[bool, str, str, str, str]:
        """Put what happened first, by date; then the rest by what it leads to."""
        date = self.data["from"] or self.data["until"] or "9999"
        text = self.data["sentence" if self.outgoing else "inverse_sentence"]
        return (self.title != EVENTS, self.title, date, self.data["predicate"], text)


def _links(network: nx.MultiDiGraph[str], iri: str) -> Iterator[_Link]:
    for start, end, attributes in network.edges(data=True):
        if iri in {start, end}:
            data = cast(EdgeData, attributes)
            other = cast(NodeData, network.nodes[end if start == iri else start])
            title = EVENTS if data["act"] else capital(other["group"])
            yield _Link(title, data, start == iri, other["label"])


def _filled(groups: dict[str, list[Statement]]) -> tuple[StatementGroup, ...]:
    return tuple(StatementGroup(title, tuple(found)) for title, found in groups.items() if found)
