"""Claims written as RDF 1.2 reifiers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Quad, RdfFormat

from graph.evidence.records import Claim
from graph.evidence.serialise import serialise
from graph.evidence.writing import cited_triples, claim_triples, statement
from graph.terms import RDF
from graph.terms.nodes import node_term

__all__ = ["reifier_quads", "write_reifiers"]


def reifier_quads(claims: Iterable[Claim]) -> Iterator[Quad]:
    """Write claims as reifiers: the claim names the triple, which stands only if it is asserted.

    :param claims: any claims.
    :returns: triples of the default graph, claim by claim, then what they cite.
    """
    every = list(claims)
    for claim in every:
        triple = statement(claim)
        if claim.asserted:
            yield Quad(*triple)
        yield Quad(node_term(claim.iri), RDF.reifies, triple)
        yield from (Quad(*said) for said in claim_triples(claim))
    yield from (Quad(*said) for said in cited_triples(every))


def write_reifiers(claims: Iterable[Claim], prefixes: Mapping[str, str]) -> bytes:
    """Write claims as reifiers in Turtle 1.2.

    :param claims: any claims.
    :param prefixes: prefixes to be declared.
    :returns: the file, in UTF-8.
    """
    return serialise(reifier_quads(claims), RdfFormat.TURTLE, prefixes)
