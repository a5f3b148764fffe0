"""From tables to RDF: the same tables always give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from graph.dataset.dates import date_literal
from graph.dataset.problems import find_problems
from graph.dataset.tables import Row, Tables
from graph.dataset.values import literal
from graph.dataset.vocabulary import Vocabulary
from graph.errors import TableError
from graph.terms import DCTERMS, ID, JG, RDF, RDFS, SKOS, XSD

__all__ = ["compile_tables"]


def compile_tables(tables: Tables, vocabulary: Vocabulary) -> list[Triple]:
    """Turn the tables into sorted triples: entities, asserted links and the evidence for them.

    A triple is asserted when at least one of its claims is preferred or normal and is not a
    party's; every claim is recorded, with its citations, whether asserted or not.

    :param tables: tables as people edit them.
    :param vocabulary: what the cells may name.
    :returns: distinct triples in the order of their text.
    :raises TableError: if the tables have any problem; all are listed.
    """
    problems = find_problems(tables, vocabulary)
    if problems:
        raise TableError(problems)
    compiler = _Compiler(tables, vocabulary)
    return sorted(set(compiler.triples()), key=_order)


def _order(triple: Triple) -> tuple[str, bool, str, str]:
    kind_last = triple.predicate != RDF.type
    return (str(triple.subject), kind_last, triple.predicate.value, str(triple.object))


class _Compiler:
    def __init__(self, tables: Tables, vocabulary: Vocabulary) -> None:
        self.tables, self.words = tables, vocabulary
        self.citations: Mapping[str, list[str]] = _citations_of(tables.citations)

    def triples(self) -> Iterator[Triple]:
        makers = {
            self._entity: self.tables.entities,
            self._claim: self.tables.claims,
            self._citation: self.tables.citations,
            self._source: self.tables.sources,
            self._dispute: self.tables.disputes,
        }
        for make, rows in makers.items():
            for row in rows:
                yield from make(row)

    def _entity(self, row: Row) -> Iterator[Triple]:
        node = ID[row["id"]]
        for iri in self.words.types[row["class"]]:
            yield Triple(node, RDF.type, NamedNode(iri))
        yield Triple(node, RDFS.label, _english(row["label"]))
        if row["in_sentence"]:
            yield Triple(node, JG.nameInSentence, _english(row["in_sentence"]))
        if row["short"]:
            yield Triple(node, JG.shortName, _english(row["short"]))
        for alias in filter(None, map(str.strip, row["aliases"].split("|"))):
            yield Triple(node, SKOS.altLabel, _english(alias))
        if row["description"]:
            yield Triple(node, DCTERMS.description, _english(row["description"]))

    def _claim(self, row: Row) -> Iterator[Triple]:
        node, subject = ID[f"claim-{row['id']}"], ID[row["subject"]]
        predicate, value = self._statement(row)
        if row["rank"] != "Deprecated" and row["kind"] not in self.words.party_kinds:
            yield Triple(subject, predicate, value)
        yield Triple(node, RDF.type, JG.Claim)
        yield Triple(node, RDF.subject, subject)
        yield Triple(node, RDF.predicate, predicate)
        yield Triple(node, RDF.object, value)
        yield Triple(node, JG.rank, JG[row["rank"]])
        yield Triple(node, JG.kind, JG[row["kind"]])
        for column in ("from", "until"):
            if row[column]:
                yield Triple(node, JG[column], date_literal(row[column]))
        if row["dispute"]:
            yield Triple(node, JG.dispute, ID[f"dispute-{row['dispute']}"])
        if row["reason"]:
            yield Triple(node, JG.deprecationReason, _english(row["reason"]))
        for citation in self.citations[row["id"]]:
            yield Triple(node, JG.citation, ID[f"citation-{citation}"])

    def _statement(self, row: Row) -> tuple[NamedNode, NamedNode | Literal]:
        if row["predicate"] == "rdf:type":
            return RDF.type, JG[row["object"]]
        form = self.words.properties[row["predicate"]].form
        value = ID[row["object"]] if form == "entity" else literal(row["object"], form)
        return JG[row["predicate"]], value

    def _citation(self, row: Row) -> Iterator[Triple]:
        node = ID[f"citation-{row['id']}"]
        yield Triple(node, RDF.type, JG.Citation)
        yield Triple(node, DCTERMS.identifier, Literal(row["id"]))
        yield Triple(node, JG.source, ID[f"source-{row['source']}"])
        yield Triple(node, JG.says, _english(row["says"]))
        if row["quoted"]:
            yield Triple(node, JG.quoted, Literal(row["quoted"]))
        if row["locator"]:
            yield Triple(node, JG.locator, Literal(row["locator"]))
        if row["seen"]:
            yield Triple(node, JG.seen, date_literal(row["seen"]))

    def _source(self, row: Row) -> Iterator[Triple]:
        node = ID[f"source-{row['id']}"]
        yield Triple(node, RDF.type, JG.Source)
        yield Triple(node, RDFS.label, Literal(row["label"]))
        yield Triple(node, JG.sourceKind, JG[row["kind"]])
        if row["publisher"]:
            yield Triple(node, JG.publisher, Literal(row["publisher"]))
        if row["published"]:
            yield Triple(node, JG.published, date_literal(row["published"]))
        if row["url"]:
            yield Triple(node, JG.url, Literal(row["url"], datatype=XSD.anyURI))
        if row["copy_of"]:
            yield Triple(node, JG.copyOf, ID[f"source-{row['copy_of']}"])

    def _dispute(self, row: Row) -> Iterator[Triple]:
        node = ID[f"dispute-{row['id']}"]
        yield Triple(node, RDF.type, JG.Dispute)
        yield Triple(node, RDFS.label, _english(row["label"]))
        yield Triple(node, DCTERMS.description, _english(row["question"]))
        yield Triple(node, JG.disputeKind, JG[row["kind"]])


def _citations_of(rows: Iterable[Row]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in rows:
        for claim in row["claims"].split():
            found.setdefault(claim, []).append(row["id"])
    return found


def _english(text: str) -> Literal:
    return Literal(text, language="en")
