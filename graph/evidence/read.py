"""Claims as they stand in a store, read with look-ups rather than one query per claim."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from graph.evidence.records import Citation, Claim, Dispute, Source
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import DCTERMS, JG, RDF, RDFS, choose_label, humanise

if TYPE_CHECKING:
    from graph.model import Model

__all__ = ["read_claims"]

_Node = NamedNode | BlankNode
_Description = dict[str, list[Term]]


def read_claims(
    store: Store, subject: str | None = None, model: Model | None = None
) -> list[Claim]:
    """Read the claims of a store, all of them or those about one subject.

    A claim that lacks its subject, predicate or object says nothing and is left out.

    :param store: where the claims are.
    :param subject: IRI of what the claims are about; None for every claim.
    :param model: the ontology that tells which kinds are a party's; None for the packaged one.
    :returns: claims in the order of their identifiers.

    >>> from graph.store import open_store
    >>> from pathlib import Path
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "no-claims.ttl")
    ...     _ = file.write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    ...     read_claims(open_store(file))
    []
    """
    nodes = _claim_nodes(store, subject)
    if not nodes:
        return []
    reader = _Reader(store, _party_kinds(model))
    found = (reader.claim(node) for node in nodes)
    return sorted((claim for claim in found if claim), key=lambda claim: claim.iri)


def _party_kinds(model: Model | None) -> frozenset[str]:
    from graph.model import packaged_model

    return (model or packaged_model()).party_kinds


def _claim_nodes(store: Store, subject: str | None) -> list[_Node]:
    if subject is None:
        return _subjects(store.quads(None, RDF.type, JG.Claim))
    about = _subjects(store.quads(None, RDF.subject, NamedNode(subject)))
    return [node for node in about if any(store.quads(node, RDF.type, JG.Claim))]


def _subjects(quads: Iterable[Quad]) -> list[_Node]:
    return list({quad.subject: None for quad in quads if isinstance(quad.subject, _Node)})


class _Reader:
    """Reads each source, citation and dispute once, however many claims share it."""

    def __init__(self, store: Store, party_kinds: frozenset[str]) -> None:
        self._store = store
        self._party_kinds = party_kinds
        self.citation = cache(self._citation)
        self.source = cache(self._source)
        self.dispute = cache(self._dispute)

    def claim(self, node: _Node) -> Claim | None:
        says = self._describe(node)
        subject, predicate = _iri(says, RDF.subject), _iri(says, RDF.predicate)
        objects = says.get(RDF.object.value)
        if not (subject and predicate and objects):
            return None
        kind = _local(says, JG.kind) or "Reported"
        dispute = _first(says, JG.dispute)
        citations = (self.citation(term) for term in _nodes(says, JG.citation))
        return Claim(
            iri=_key(node),
            subject=subject,
            predicate=predicate,
            object=min(objects, key=str),
            rank=_local(says, JG.rank) or "Normal",
            kind=kind,
            party=kind in self._party_kinds,
            start=_text(says, JG["from"]),
            end=_text(says, JG.until),
            dispute=self.dispute(dispute) if isinstance(dispute, _Node) else None,
            reason=_text(says, JG.deprecationReason),
            citations=tuple(sorted(citations, key=lambda citation: citation.iri)),
        )

    def _citation(self, node: _Node) -> Citation:
        says = self._describe(node)
        source = _first(says, JG.source)
        return Citation(
            iri=_key(node),
            source=self.source(source if isinstance(source, _Node) else node),
            says=_text(says, JG.says) or "",
            quoted=_text(says, JG.quoted),
            locator=_text(says, JG.locator),
            seen=_text(says, JG.seen),
        )

    def _source(self, node: _Node) -> Source:
        says = self._describe(node)
        return Source(
            iri=_key(node),
            label=_text(says, RDFS.label) or _text(says, DCTERMS.title) or humanise(_key(node)),
            kind=_local(says, JG.sourceKind) or "source",
            url=_text(says, JG.url),
            publisher=_text(says, JG.publisher),
            original=self._original(node),
        )

    def _original(self, node: _Node) -> str:
        seen = {node}
        while copies := [
            quad.object
            for quad in self._store.quads(node, JG.copyOf)
            if isinstance(quad.object, _Node) and quad.object not in seen
        ]:
            node = min(copies, key=str)
            seen.add(node)
        return _key(node)

    def _dispute(self, node: _Node) -> Dispute:
        says = self._describe(node)
        return Dispute(
            iri=_key(node),
            label=_text(says, RDFS.label) or humanise(_key(node)),
            kind=_local(says, JG.disputeKind) or "TrueDispute",
        )

    def _describe(self, node: _Node) -> _Description:
        description: _Description = {}
        for quad in self._store.quads(node):
            description.setdefault(quad.predicate.value, []).append(quad.object)
        return description


def _key(node: _Node) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)


def _first(says: _Description, predicate: NamedNode) -> Term | None:
    return min(says.get(predicate.value, ()), key=str, default=None)


def _nodes(says: _Description, predicate: NamedNode) -> list[_Node]:
    return [term for term in says.get(predicate.value, ()) if isinstance(term, _Node)]


def _iri(says: _Description, predicate: NamedNode) -> str | None:
    term = _first(says, predicate)
    return _key(term) if isinstance(term, _Node) else None


def _local(says: _Description, predicate: NamedNode) -> str | None:
    term = _first(says, predicate)
    return term.value.removeprefix(str(JG)) if isinstance(term, NamedNode) else None


def _text(says: _Description, predicate: NamedNode) -> str | None:
    terms = says.get(predicate.value, ())
    literal = choose_label(term for term in terms if isinstance(term, Literal))
    if literal is not None:
        return literal.value
    return next((term.value for term in terms if isinstance(term, NamedNode)), None)
