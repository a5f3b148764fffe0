"""The sources of an entity, of the links between two, or of a claim, ready to be cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Quad

from graph.errors import InputError
from graph.evidence import (
    STANDINGS,
    Citation,
    Claim,
    ClaimReader,
    Source,
    Standing,
    claim_nodes_of,
    standing,
)
from graph.evidence.nodes import fewer
from graph.model import Model
from graph.network.adjacency import Adjacency
from graph.network.vocabulary import Vocabulary
from graph.store.base import Store
from graph.terms import RDF
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["CitedSource", "claims_between", "claims_of", "sources_of"]


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source with what it is cited for.

    :param source: the source.
    :param citations: what it says, in the order of the identifiers.
    :param standing: how the best founded statement stands that it is cited for.
    """

    source: Source
    citations: tuple[Citation, ...]
    standing: Standing

    @property
    def seen(self) -> str | None:
        """The last day on which it was read, if that is recorded."""
        return max((citation.seen for citation in self.citations if citation.seen), default=None)


def claims_of(store: Store, iri: str, model: Model) -> list[Claim]:
    """Read the claims that are cited for an entity.

    :param store: where they are.
    :param iri: an entity, a claim or a dispute.
    :param model: the ontology, which tells acts from other things.
    :returns: the claim itself; or all sides of the dispute; or all that is said about the entity,
        with what leads to it and what is said about its acts.
    """
    reader = ClaimReader(store, model)
    known = reader.named(iri) or reader.sides(iri)
    if known:
        return known
    links = _adjacency(store, Vocabulary(store, model, ("en",))).links(iri)
    acts = {link.act for link in links.found if link.act} | set(links.beside)
    about = [reader.claims(key) for key in sorted({iri, *acts})]
    return _each_once([*about, reader.claims(object=node_term(iri))])


def claims_between(store: Store, one: str, other: str, model: Model) -> list[Claim]:
    """Read the claims that are cited for the links between two entities.

    :param store: where they are.
    :param one: an entity.
    :param other: another one.
    :param model: the ontology, which tells acts from other things.
    :returns: the claims of the plain links, and all that is said about the acts between them.
    :raises InputError: if no link between the two is recorded, or they are the same.
    """
    vocabulary = Vocabulary(store, model, ("en",))
    names = [vocabulary.name(iri) or store.prefixes.curie(iri) for iri in (one, other)]
    if one == other:
        raise InputError(f"Both ends are {names[0]}; name two entities.")
    reader = ClaimReader(store, model)
    ends = [(one, other), (other, one)]
    acts = _acts_between(store, _adjacency(store, vocabulary), one, other)
    claims = _each_once(
        [
            *(reader.claims(subject, object=node_term(object)) for subject, object in ends),
            *(reader.claims(act) for act in sorted(acts)),
        ]
    )
    linked = acts or any(_links(store, *pair) for pair in ends)
    if not (claims or linked):
        raise InputError(
            f"No link between {' and '.join(names)} is recorded;"
            " `justice path` explains how they are connected through others."
        )
    return claims


def sources_of(claims: Iterable[Claim]) -> tuple[CitedSource, ...]:
    """Gather the sources that some claims cite.

    :param claims: any claims.
    :returns: each source once, in the order of their titles.
    """
    cited: dict[str, list[tuple[Citation, Standing]]] = {}
    for claim in claims:
        for citation in claim.citations:
            cited.setdefault(citation.source.iri, []).append((citation, standing([claim])))
    found = (_cited_source(uses) for uses in cited.values())
    return tuple(sorted(found, key=lambda one: (one.source.label.casefold(), one.source.iri)))


def _links(store: Store, subject: str, object: str) -> bool:
    return any(store.quads(node_term(subject), None, node_term(object)))


def _acts_between(store: Store, adjacency: Adjacency, one: str, other: str) -> set[str]:
    """Find the acts that link two nodes, from the one that fewer statements lead to."""
    nodes = (node_term(one), node_term(other))
    naming = (
        near
        for near in fewer(*(_subjects(store.quads(None, None, node)) for node in nodes))
        if all(any(store.quads(near, None, node)) for node in nodes)
    )
    claims = fewer(*(claim_nodes_of(store, object=node) for node in nodes))
    claimed = (quad.object for claim in claims for quad in store.quads(claim, RDF.subject))
    maybe = {node_key(node) for node in (*naming, *claimed) if isinstance(node, Node)}
    return {
        key
        for key in maybe
        if any({one, other} == {link.source, link.target} for link in adjacency.of_act(key))
    }


def _subjects(quads: Iterable[Quad]) -> Iterator[Node]:
    return (quad.subject for quad in quads if isinstance(quad.subject, Node))


def _cited_source(uses: list[tuple[Citation, Standing]]) -> CitedSource:
    citations = {citation.iri: citation for citation, _ in uses}
    return CitedSource(
        source=uses[0][0].source,
        citations=tuple(citations[iri] for iri in sorted(citations)),
        standing=min((use for _, use in uses), key=STANDINGS.index),
    )


def _adjacency(store: Store, vocabulary: Vocabulary) -> Adjacency:
    return Adjacency(store, vocabulary, claimed=True)


def _each_once(groups: Iterable[Iterable[Claim]]) -> list[Claim]:
    found: dict[str, Claim] = {claim.iri: claim for claim in _all(groups)}
    return [found[iri] for iri in sorted(found)]


def _all(groups: Iterable[Iterable[Claim]]) -> Iterator[Claim]:
    for group in groups:
        yield from group
