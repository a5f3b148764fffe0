"""Records written back as triples of this ontology, of which nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from graph.evidence import properties as say
from graph.evidence.period import moment
from graph.evidence.records import Citation, Claim, Dispute, Source
from graph.sparql.answer import Term
from graph.terms import JG, RDF, RDFS, XSD
from graph.terms.nodes import Node, node_term

__all__ = ["cited_triples", "claim_triples", "statement"]

_Said = Iterable[tuple[str, Term | None]]
_DATES = {1: XSD.gYear, 2: XSD.gYearMonth, 3: XSD.date}


def statement(claim: Claim) -> Triple:
    """Make the triple that a claim says.

    :param claim: any claim.
    :returns: its subject, predicate and object.
    """
    return Triple(node_term(claim.subject), NamedNode(claim.predicate), claim.object)


def claim_triples(claim: Claim) -> Iterator[Triple]:
    """Write what is said about a claim, but for the triple that it says.

    :param claim: any claim.
    :returns: its rank, kind, dates, dispute, reason and citations.
    """
    dispute = claim.dispute
    said: _Said = (
        (RDF.type.value, JG.Claim),
        (say.RANK[0], _named(claim.rank)),
        (say.KIND, _named(claim.kind)),
        (say.FROM[0], _date(claim.start)),
        (say.UNTIL[0], _date(claim.end)),
        (say.REASON, _text(claim.reason)),
        (say.DISPUTE, node_term(dispute.iri) if dispute else None),
        *((say.CITATION, node_term(citation.iri)) for citation in claim.citations),
    )
    return _triples(node_term(claim.iri), said)


def cited_triples(claims: Iterable[Claim]) -> Iterator[Triple]:
    """Write the citations, sources and disputes of some claims.

    :param claims: any claims.
    :returns: what is said about each, once.
    """
    every = list(claims)
    citations = {cited.iri: cited for claim in every for cited in claim.citations}
    sources = {cited.source.iri: cited.source for cited in citations.values()}
    disputes = {claim.dispute.iri: claim.dispute for claim in every if claim.dispute}
    for iri in sorted(citations):
        yield from _triples(node_term(iri), _of_citation(citations[iri]))
    for iri in sorted(sources):
        yield from _triples(node_term(iri), _of_source(sources[iri]))
    for iri in sorted(disputes):
        yield from _triples(node_term(iri), _of_dispute(disputes[iri]))


def _of_citation(citation: Citation) -> _Said:
    source = citation.source.iri
    return (
        (RDF.type.value, JG.Citation),
        (say.SOURCE, None if source == citation.iri else node_term(source)),
        (say.SAYS, _text(citation.says or None)),
        (say.QUOTED, _text(citation.quoted)),
        (say.LOCATOR, _text(citation.locator)),
        (say.SEEN, _date(citation.seen)),
    )


def _of_source(source: Source) -> _Said:
    return (
        (RDF.type.value, JG.Source),
        (RDFS.label.value, _text(source.label)),
        (say.SOURCE_KIND, None if source.kind == "source" else _named(source.kind)),
        (say.URL[0], _address(source.url)),
        (say.PUBLISHER[0], _text(source.publisher)),
        (say.PUBLISHED[0], _date(source.published)),
        (say.COPY_OF, None if source.original == source.iri else node_term(source.original)),
    )


def _of_dispute(dispute: Dispute) -> _Said:
    return (
        (RDF.type.value, JG.Dispute),
        (RDFS.label.value, _text(dispute.label)),
        (say.DISPUTE_KIND, _named(dispute.kind)),
    )


def _triples(node: Node, said: _Said) -> Iterator[Triple]:
    return (Triple(node, NamedNode(name), term) for name, term in said if term is not None)


def _named(name: str) -> NamedNode:
    """Write a term of the ontology by its local name, or another's by its IRI."""
    return NamedNode(name) if ":" in name else JG[name]


def _text(text: str | None) -> Literal | None:
    return None if text is None else Literal(text)


def _address(url: str | None) -> Literal | None:
    return None if url is None else Literal(url, datatype=XSD.anyURI)


def _date(text: str | None) -> Literal | None:
    """Write a date at its own precision; what is no plain date stays the text that it is."""
    if text is None:
        return None
    read = moment(text)
    plain = read is not None and len(text) == len("-".join(f"{part:02}" for part in read))
    return Literal(text, datatype=_DATES[len(read)]) if read and plain else Literal(text)
