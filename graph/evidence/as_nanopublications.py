"""Claims written as nanopublications: four named graphs each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Triple

from graph.evidence.named_graphs import NP
from graph.evidence.records import Claim
from graph.evidence.serialise import serialise
from graph.evidence.writing import cited_triples, claim_triples, statement
from graph.terms import DCTERMS, JG, PROV, RDF
from graph.terms.nodes import Node, node_term

__all__ = ["nanopublication_quads", "write_nanopublications"]


def nanopublication_quads(claims: Iterable[Claim]) -> Iterator[Quad]:
    """Write each claim as a nanopublication, whose assertion is the claim.

    A nanopublication asserts its triple.  What is deprecated, a party's, or only mentioned must
    not be asserted: there the assertion is that the claim is made, with the triple named.

    :param claims: any claims.
    :returns: the quads of head, assertion, provenance and publication info, claim by claim.
    """
    for claim in claims:
        yield from _head(claim)
        yield _assertion(claim)
        yield from (_in(claim, "provenance", said) for said in _provenance(claim))
        info = Triple(_part(claim, "nanopublication"), DCTERMS.conformsTo, NamedNode(str(JG)))
        yield _in(claim, "info", info)


def write_nanopublications(claims: Iterable[Claim], prefixes: Mapping[str, str]) -> bytes:
    """Write claims as nanopublications in TriG.

    :param claims: any claims.
    :param prefixes: prefixes to be declared.
    :returns: the file, in UTF-8.
    """
    return serialise(nanopublication_quads(claims), RdfFormat.TRIG, {"np": str(NP), **prefixes})


def _head(claim: Claim) -> Iterator[Quad]:
    publication = _part(claim, "nanopublication")
    said = (
        (RDF.type, NP.Nanopublication),
        (NP.hasAssertion, node_term(claim.iri)),
        (NP.hasProvenance, _part(claim, "provenance")),
        (NP.hasPublicationInfo, _part(claim, "info")),
    )
    return (_in(claim, "head", Triple(publication, *pair)) for pair in said)


def _assertion(claim: Claim) -> Quad:
    node = node_term(claim.iri)
    if claim.asserted:
        return _quad(statement(claim), node)
    return Quad(node, RDF.reifies, statement(claim), node)


def _provenance(claim: Claim) -> Iterator[Triple]:
    node = node_term(claim.iri)
    for citation in claim.citations:
        yield Triple(node, PROV.wasDerivedFrom, node_term(citation.source.iri))
    yield from claim_triples(claim)
    yield from cited_triples([claim])


def _in(claim: Claim, part: str, triple: Triple) -> Quad:
    return _quad(triple, _part(claim, part))


def _quad(triple: Triple, graph: Node) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def _part(claim: Claim, part: str) -> Node:
    """Name a part of a nanopublication after its claim."""
    node = node_term(claim.iri)
    if isinstance(node, BlankNode):
        return BlankNode(f"{node.value}-{part}")
    return NamedNode(f"{node.value}.{part}")
