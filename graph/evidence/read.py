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

_CLAIM, _COPY_OF, _JG = JG.Claim, JG.copyOf, str(JG)
_SUBJECT, _PREDICATE, _OBJECT = RDF.subject.value, RDF.predicate.value, RDF.object.value
_RANK, _KIND, _CITATION, _DISPUTE = (JG[n].value for n in ("rank", "kind", "citation", "dispute"))
_FROM, _UNTIL, _REASON = (JG[name].value for name in ("from", "until", "deprecationReason"))
_SOURCE, _SAYS, _QUOTED, _LOCATOR = (JG[n].value for n in ("source", "says", "quoted", "locator"))
_SEEN, _URL, _PUBLISHER = JG.seen.value, JG.url.value, JG.publisher.value
_SOURCE_KIND, _DISPUTE_KIND = JG.sourceKind.value, JG.disputeKind.value
_LABEL, _TITLE = RDFS.label.value, DCTERMS.title.value

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
        return _subjects(store.quads(None, RDF.type, _CLAIM))
    about = _subjects(store.quads(None, RDF.subject, NamedNode(subject)))
    return [node for node in about if any(store.quads(node, RDF.type, _CLAIM))]


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
        subject, predicate = _iri(says, _SUBJECT), _iri(says, _PREDICATE)
        objects = says.get(_OBJECT)
        if not (subject and predicate and objects):
            return None
        kind = _local(says, _KIND) or "Reported"
        dispute = _first(says, _DISPUTE)
        citations = (self.citation(term) for term in _nodes(says, _CITATION))
        return Claim(
            iri=_key(node),
            subject=subject,
            predicate=predicate,
            object=min(objects, key=str),
            rank=_local(says, _RANK) or "Normal",
            kind=kind,
            party=kind in self._party_kinds,
            start=_text(says, _FROM),
            end=_text(says, _UNTIL),
            dispute=self.dispute(dispute) if isinstance(dispute, _Node) else None,
            reason=_text(says, _REASON),
            citations=tuple(sorted(citations, key=lambda citation: citation.iri)),
        )

    def _citation(self, node: _Node) -> Citation:
        says = self._describe(node)
        source = _first(says, _SOURCE)
        return Citation(
            iri=_key(node),
            source=self.source(source if isinstance(source, _Node) else node),
            says=_text(says, _SAYS) or "",
            quoted=_text(says, _QUOTED),
            locator=_text(says, _LOCATOR),
            seen=_text(says, _SEEN),
        )

    def _source(self, node: _Node) -> Source:
        says = self._describe(node)
        return Source(
            iri=_key(node),
            label=_text(says, _LABEL) or _text(says, _TITLE) or humanise(_key(node)),
            kind=_local(says, _SOURCE_KIND) or "source",
            url=_text(says, _URL),
            publisher=_text(says, _PUBLISHER),
            original=self._original(node),
        )

    def _original(self, node: _Node) -> str:
        """Follow copies to their original; of copies of each other the first by name is it."""
        trail: list[_Node] = []
        while node not in trail:
            trail.append(node)
            quads = self._store.quads(node, _COPY_OF)
            originals = [quad.object for quad in quads if isinstance(quad.object, _Node)]
            if not originals:
                return _key(node)
            node = min(originals, key=str)
        return min(_key(copy) for copy in trail[trail.index(node) :])

    def _dispute(self, node: _Node) -> Dispute:
        says = self._describe(node)
        return Dispute(
            iri=_key(node),
            label=_text(says, _LABEL) or humanise(_key(node)),
            kind=_local(says, _DISPUTE_KIND) or "TrueDispute",
        )

    def _describe(self, node: _Node) -> _Description:
        description: _Description = {}
        for quad in self._store.quads(node):
            description.setdefault(quad.predicate.value, []).append(quad.object)
        return description


def _key(node: _Node) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)


def _first(says: _Description, predicate: str) -> Term | None:
    terms = says.get(predicate, ())
    return terms[0] if len(terms) == 1 else min(terms, key=str, default=None)


def _nodes(says: _Description, predicate: str) -> list[_Node]:
    return [term for term in says.get(predicate, ()) if isinstance(term, _Node)]


def _iri(says: _Description, predicate: str) -> str | None:
    term = _first(says, predicate)
    return _key(term) if isinstance(term, _Node) else None


def _local(says: _Description, predicate: str) -> str | None:
    term = _first(says, predicate)
    return term.value.removeprefix(_JG) if isinstance(term, NamedNode) else None


def _text(says: _Description, predicate: str) -> str | None:
    terms = says.get(predicate, ())
    literal = choose_label(term for term in terms if isinstance(term, Literal))
    if literal is not None:
        return literal.value
    return next((term.value for term in terms if isinstance(term, NamedNode)), None)
