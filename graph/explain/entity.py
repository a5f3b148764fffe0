"""The page of one entity: everything that is said of it, in sentences with numbered sources."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import cast

import networkx as nx

from graph.errors import UnknownEntityError
from graph.evidence import Evidence, read_evidence
from graph.evidence.period import ALWAYS, Period
from graph.explain.beside import acts_beside
from graph.explain.endings import Endings
from graph.explain.facts import fact_statements
from graph.explain.kinds import other_kinds
from graph.explain.links import Links, Seen
from graph.explain.naming import Naming
from graph.explain.numbering import Numbering
from graph.explain.records import EntityPage, Extent, Named, Statement, StatementGroup
from graph.explain.sides import Sides
from graph.explain.terms import FactTerms
from graph.explain.wording import capital, sentence
from graph.model import Model
from graph.network import View, build_network
from graph.network.adjacency import Adjacency
from graph.network.as_of import period_of
from graph.network.excerpt import excerpt
from graph.network.link_page import read_link_page
from graph.network.payload import EdgeData, NodeData
from graph.network.vocabulary import Vocabulary
from graph.store.base import Store

__all__ = ["LINKS_ON_A_PAGE", "entity_page", "page_of"]

LINKS_ON_A_PAGE = 80
"""So many are told at once, which a page in a store of millions takes a tenth of a second for."""

FACTS = "Facts"
EVENTS = "What happened"


def entity_page(
    store: Store,
    iri: str,
    model: Model,
    period: Period = ALWAYS,
    limit: int = LINKS_ON_A_PAGE,
    page: int = 1,
) -> EntityPage:
    """Tell what a store knows about one entity, however large both are.

    :param store: where to read; only what the page tells is read.
    :param iri: the entity; an act may be named too.
    :param model: the ontology with labels and phrases.
    :param period: the date or the dates of which to tell; what has no date is always told.
    :param limit: the most links of a page.
    :param page: number of the page, from 1; each has some links of every property.
    :returns: the page.
    :raises UnknownEntityError: if the store has no such entity.
    :raises InputError: if there is no such page.
    """
    adjacency = Adjacency(store, Vocabulary(store, model, ("en",)), claimed=True)
    links = read_link_page(store, adjacency, iri, limit, page)
    part = excerpt(store, adjacency, links.links, (iri,), links.beside)
    evidence = read_evidence(part, model=model)
    for acts in ("edge", "node"):
        view = View(focus=(iri, *links.beside), hops=1, acts=acts)
        network = build_network(part, view, model)
        if iri in network:
            told = page_of(network, iri, evidence, model, part, period)
            pages = max(-(-links.total // limit), 1)
            extent = Extent(links.first, links.last, links.total, page, pages)
            return replace(told, extent=extent)
    raise UnknownEntityError(store.prefixes.curie(iri))


def page_of(
    network: nx.MultiDiGraph[str],
    iri: str,
    evidence: Evidence,
    model: Model,
    store: Store,
    period: Period = ALWAYS,
) -> EntityPage:
    """Tell what a network holds about one of its nodes.

    :param network: what :func:`graph.network.build_network` returned.
    :param iri: key of the node.
    :param evidence: the claims of the store.
    :param model: the ontology, which knows how values are written.
    :param store: the store behind the network, where names and revocations are looked up.
    :param period: the date or the dates of which to tell.
    :returns: the page.
    """
    node = cast(NodeData, network.nodes[iri])
    numbering, prefixes = Numbering(), store.prefixes
    terms, naming = FactTerms(model, prefixes), Naming(store, evidence, model)
    beside = acts_beside(store, iri, evidence, naming)
    every = sorted(_seen(network, iri, beside), key=lambda one: _reading_order(network, one))
    seen = [one for one in every if period_of(one.data).meets(period)]
    sides = Sides(evidence, naming, terms, _told(iri, seen), numbering)
    known = [*node["facts"], *other_kinds(iri, evidence, model)]
    facts = [data for data in known if period_of(data).meets(period)]
    told = fact_statements(facts, terms, numbering, lambda data: sides.of_fact(iri, data))
    groups = {FACTS: list(told)}
    teller = Links(
        label=node["label"],
        endings=Endings(store, evidence, naming),
        evidence=evidence,
        claims={claim.iri: claim for claim in evidence.claims},
        model=model,
        naming=naming,
        terms=terms,
        numbering=numbering,
        sides=sides,
    )
    for one in seen:
        groups.setdefault(_title(network, one), []).append(
            replace(teller.statement(one), link=one.link)
        )
    return EntityPage(
        iri=iri,
        curie=prefixes.curie(iri),
        label=node["label"],
        type=node["type_label"],
        aliases=tuple(node["aliases"]),
        description=sentence(node["description"]) if node["description"] else "",
        groups=_filled(groups),
        sources=numbering.notes(),
        period=period,
        undated=sum(not period_of(one.data).dated for one in seen),
        links_left_out=len(every) - len(seen),
        facts_left_out=len(known) - len(facts),
        named=tuple(_named(network, seen, iri, prefixes.curie)),
        language=node["language"],
    )


def _seen(network: nx.MultiDiGraph[str], iri: str, beside: Collection[str]) -> Iterator[Seen]:
    for start, end, key, attributes in network.edges(keys=True, data=True):
        data = cast(EdgeData, attributes)
        if iri in {start, end} or data["act"] in beside:
            where = cast(NodeData, network.nodes[end])
            yield Seen(data, start, end, iri != end or start == end, where, key)


def _named(
    network: nx.MultiDiGraph[str], seen: Iterable[Seen], iri: str, curie: Callable[[str], str]
) -> Iterator[Named]:
    met = {end for one in seen for end in (one.start, one.end)} - {iri}
    for key in network:
        if key in met:
            node = cast(NodeData, network.nodes[key])
            yield Named(key, curie(key), node["label"], node["type_label"])


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
