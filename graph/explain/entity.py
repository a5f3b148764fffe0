"""The page of one entity: everything that is said of it, in sentences with numbered sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import cast

import networkx as nx

from graph.errors import UnknownEntityError
from graph.evidence import Evidence, read_evidence
from graph.explain.beside import acts_beside
from graph.explain.facts import fact_statements
from graph.explain.kinds import other_kinds
from graph.explain.links import Links, Seen
from graph.explain.naming import Naming
from graph.explain.numbering import Numbering
from graph.explain.records import EntityPage, Statement, StatementGroup
from graph.explain.sides import Sides
from graph.explain.terms import FactTerms
from graph.explain.wording import capital, sentence
from graph.model import Model
from graph.network import View, build_network
from graph.network.payload import EdgeData, NodeData
from graph.store.base import Store

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
    evidence = read_evidence(store, model=model)
    beside = acts_beside(store, iri, evidence, Naming(store, evidence, model))
    for acts in ("edge", "node"):
        network = build_network(store, View(focus=(iri, *beside), hops=1, acts=acts), model)
        if iri in network:
            return page_of(network, iri, evidence, model, store)
    raise UnknownEntityError(store.prefixes.curie(iri))


def page_of(
    network: nx.MultiDiGraph[str], iri: str, evidence: Evidence, model: Model, store: Store
) -> EntityPage:
    """Tell what a network holds about one of its nodes.

    :param network: what :func:`graph.network.build_network` returned.
    :param iri: key of the node.
    :param evidence: the claims of the store.
    :param model: the ontology, which knows how values are written.
    :param store: the store behind the network, where names and revocations are looked up.
    :returns: the page.
    """
    node = cast(NodeData, network.nodes[iri])
    numbering, prefixes = Numbering(), store.prefixes
    terms, naming = FactTerms(model, prefixes), Naming(store, evidence, model)
    beside = acts_beside(store, iri, evidence, naming)
    seen = sorted(_seen(network, iri, beside), key=lambda one: _reading_order(network, one))
    sides = Sides(evidence, naming, terms, _told(iri, seen))
    facts = [*node["facts"], *other_kinds(iri, evidence, model)]
    told = fact_statements(facts, terms, numbering, lambda data: sides.of_fact(iri, data))
    groups = {FACTS: list(told)}
    teller = Links(
        label=node["label"],
        store=store,
        evidence=evidence,
        claims={claim.iri: claim for claim in evidence.claims},
        model=model,
        naming=naming,
        terms=terms,
        numbering=numbering,
        sides=sides,
    )
    for one in seen:
        groups.setdefault(_title(network, one), []).append(teller.statement(one))
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


def _seen(network: nx.MultiDiGraph[str], iri: str, beside: Collection[str]) -> Iterator[Seen]:
    for start, end, attributes in network.edges(data=True):
        data = cast(EdgeData, attributes)
        if iri in {start, end} or data["act"] in beside:
            where = cast(NodeData, network.nodes[end])
            yield Seen(data, start, end, iri != end or start == end, where)


def _title(network: nx.MultiDiGraph[str], seen: Seen) -> str:
    if seen.data["act"]:
        return EVENTS
    return capital(cast(NodeData, network.nodes[seen.other])["group"])


def _reading_order(
    network: nx.MultiDiGraph[str], seen: Seen
) -> tuple[bool, str, bool, str, str, str]:
    """Put what happened first, by date; then the rest by what it leads to; what is wrong last."""
    title, data = _title(network, seen), seen.data
    date = data["from"] or data["until"] or "9999"
    wrong = data["standing"] == "deprecated"
    return (title != EVENTS, title, wrong, date, data["predicate"], seen.clause)


def _told(iri: str, seen: Iterable[Seen]) -> set[str]:
    """List what has its place on the page: the entity, its acts, and the claims of its links."""
    acts = {one.data["act"] for one in seen if one.data["act"]}
    return {iri, *(act for act in acts if act), *(c for one in seen for c in one.data["claim"])}


def _filled(groups: dict[str, list[Statement]]) -> tuple[StatementGroup, ...]:
    return tuple(StatementGroup(title, tuple(found)) for title, found in groups.items() if found)
