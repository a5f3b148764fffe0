"""Claims written as reifiers and as nanopublications, and read back with nothing lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.evidence import (
    Citation,
    Claim,
    Dispute,
    Source,
    claims_json,
    read_claims,
    write_nanopublications,
    write_reifiers,
)
from graph.model import packaged_model
from graph.store import LocalStore, open_store

Trig = Callable[[str], LocalStore]
Export = Callable[[list[Claim], Mapping[str, str]], bytes]

EX = "http://example.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
EXPORTS = pytest.mark.parametrize(
    ("export", "format"),
    [(write_reifiers, ox.RdfFormat.TURTLE), (write_nanopublications, ox.RdfFormat.TRIG)],
    ids=["reifiers", "nanopublications"],
)
CLAIM = Claim(
    iri=f"{EX}c",
    subject=f"{EX}ann",
    predicate=f"{EX}knows",
    object=ox.NamedNode(f"{EX}bob"),
)

TEXTS = st.text(min_size=1, max_size=12).filter(str.strip)
NAMES = st.sampled_from("abcde").map(lambda name: EX + name)
DATES = st.none() | st.sampled_from(["2018", "2018-06", "2018-06-06", "spring", "2018-02-30"])
OBJECTS = st.one_of(
    NAMES.map(ox.NamedNode),
    TEXTS.map(ox.Literal),
    TEXTS.map(lambda text: ox.Literal(text, language="en")),
    st.integers().map(ox.Literal),
    st.just(ox.Literal("2018-06", datatype=ox.NamedNode(f"{XSD}gYearMonth"))),
)


def source(number: int, **details: object) -> Source:
    iri = f"{EX}source{number}"
    return Source(iri=iri, original=iri, **details)


def drawn_sources(draw: st.DrawFn) -> list[Source]:
    """Draw sources, of which the later ones may copy the first."""
    sources = [
        draw(
            st.builds(
                source,
                st.just(number),
                label=TEXTS,
                kind=st.sampled_from(["source", "news", "official-copy", "urn:kind"]),
                url=st.none() | st.just("https://news.example/1?a=b#c"),
                publisher=st.none() | TEXTS,
                published=DATES,
            )
        )
        for number in range(3)
    ]
    copies = [
        replace(one, original=sources[0].iri) if draw(st.booleans()) else one for one in sources[1:]
    ]
    return [sources[0], *copies]


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    """Draw claims that share sources, citations and disputes."""
    sources = drawn_sources(draw)
    citations = [
        Citation(
            iri=f"{EX}citation{number}",
            source=draw(st.sampled_from(sources)),
            says=draw(st.just("") | TEXTS),
            quoted=draw(st.none() | TEXTS),
            locator=draw(st.none() | TEXTS),
            seen=draw(DATES),
        )
        for number in range(3)
    ]
    disputes = [
        Dispute(
            f"{EX}dispute{number}", draw(TEXTS), draw(st.sampled_from(["Error", "TrueDispute"]))
        )
        for number in range(2)
    ]
    kinds = ["Reported", "CourtFinding", "DefenceClaim"]
    made = [
        Claim(
            iri=f"{EX}claim{number}",
            subject=draw(NAMES),
            predicate=draw(NAMES),
            object=draw(OBJECTS),
            rank=draw(st.sampled_from(["Preferred", "Normal", "Deprecated"])),
            kind=(kind := draw(st.sampled_from(kinds))),
            party=kind == "DefenceClaim",
            start=draw(DATES),
            end=draw(DATES),
            dispute=draw(st.none() | st.sampled_from(disputes)),
            reason=draw(st.none() | TEXTS),
            citations=tuple(
                sorted(
                    draw(st.lists(st.sampled_from(citations), unique_by=lambda one: one.iri)),
                    key=lambda one: one.iri,
                )
            ),
        )
        for number in range(draw(st.integers(1, 4)))
    ]
    asserted = {(one.subject, one.predicate, one.object) for one in made if one.asserted}
    return [
        replace(one, mentioned=True)
        if not one.asserted
        and one.rank != "Deprecated"
        and not one.party
        and (one.subject, one.predicate, one.object) not in asserted
        else one
        for one in made
    ]


def parsed(data: bytes, format: ox.RdfFormat) -> LocalStore:
    engine = ox.Store()
    engine.extend(ox.parse(data, format=format))
    return LocalStore(engine)


@EXPORTS
@settings(max_examples=60, deadline=None)
@given(made=claims())
def test_nothing_is_lost(export: Export, format: ox.RdfFormat, made: list[Claim]) -> None:
    assert read_claims(parsed(export(made, {"ex": EX}), format)) == made


@EXPORTS
def test_the_packaged_claims_are_read_back_whole(
    tmp_path: Path, export: Export, format: ox.RdfFormat
) -> None:
    model = packaged_model()
    with open_store() as store:
        written = read_claims(store, model=model)
        data = export(written, dict(store.prefixes))
    file = tmp_path / f"claims.{format.file_extension}"
    file.write_bytes(data)
    with open_store(file) as again:
        assert read_claims(again, model=model) == written != []


@EXPORTS
@pytest.mark.parametrize(
    "changes",
    [{}, {"rank": "Deprecated"}, {"kind": "DefenceClaim", "party": True}, {"mentioned": True}],
)
def test_only_what_is_asserted_is_written_as_a_triple(
    export: Export, format: ox.RdfFormat, changes: dict[str, object]
) -> None:
    claim = replace(CLAIM, **changes)
    store = parsed(export([claim], {}), format)
    triple = (ox.NamedNode(f"{EX}ann"), ox.NamedNode(f"{EX}knows"), ox.NamedNode(f"{EX}bob"))
    assert bool(list(store.quads(*triple))) is claim.asserted
    assert read_claims(store) == [claim]


@EXPORTS
def test_a_claim_without_a_name_stays_a_claim(export: Export, format: ox.RdfFormat) -> None:
    (claim,) = read_claims(parsed(export([replace(CLAIM, iri="_:c")], {}), format))
    assert replace(claim, iri="_:c") == replace(CLAIM, iri="_:c")


def test_a_reifier_is_written_beside_its_triple() -> None:
    assert write_reifiers([CLAIM], {"ex": EX}).decode() == (
        "@prefix ex: <http://example.org/> .\n\n"
        "ex:ann ex:knows ex:bob .\n"
        "ex:c <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>"
        " <<( ex:ann ex:knows ex:bob )>> ;\n"
        "\ta <https://w3id.org/justice-graph/ns#Claim> ;\n"
        "\t<https://w3id.org/justice-graph/ns#rank> <https://w3id.org/justice-graph/ns#Normal> ;\n"
        "\t<https://w3id.org/justice-graph/ns#kind>"
        " <https://w3id.org/justice-graph/ns#Reported> .\n"
    )


def test_claims_are_written_as_the_records_are() -> None:
    cited = Citation(f"{EX}cited", Source(f"{EX}s", "A report", "news", None, None, f"{EX}s"), "so")
    claim = replace(CLAIM, citations=(cited,))
    (written,) = json.loads(claims_json([claim], {}))
    assert written == {
        "iri": f"{EX}c",
        "subject": f"{EX}ann",
        "predicate": f"{EX}knows",
        "object": {"type": "uri", "value": f"{EX}bob"},
        "rank": "Normal",
        "kind": "Reported",
        "party": False,
        "mentioned": False,
        "asserted": True,
        "start": None,
        "end": None,
        "dispute": None,
        "reason": None,
        "independent_sources": 1,
        "citations": [
            {
                "iri": f"{EX}cited",
                "source": {
                    "iri": f"{EX}s",
                    "label": "A report",
                    "kind": "news",
                    "url": None,
                    "publisher": None,
                    "original": f"{EX}s",
                    "published": None,
                },
                "says": "so",
                "quoted": None,
                "locator": None,
                "seen": None,
            }
        ],
    }


@pytest.mark.parametrize(
    ("term", "written"),
    [
        (ox.BlankNode("b"), {"type": "bnode", "value": "_:b"}),
        (ox.Literal("x", language="en"), {"type": "literal", "value": "x", "xml:lang": "en"}),
        (ox.Literal(1), {"type": "literal", "value": "1", "datatype": f"{XSD}integer"}),
    ],
)
def test_terms_are_written_as_sparql_results_do(term: object, written: object) -> None:
    assert json.loads(claims_json([replace(CLAIM, object=term)], {}))[0]["object"] == written


def test_a_nanopublication_has_its_four_graphs() -> None:
    paper = Source(f"{EX}s", "A report", "news", None, None, f"{EX}s")
    claim = replace(CLAIM, citations=(Citation(f"{EX}cited", paper, "so"),))
    store = parsed(write_nanopublications([claim], {}), ox.RdfFormat.TRIG)
    lines = [
        f"{quad.graph_name.value.removeprefix(EX)}: {quad.subject.value.removeprefix(EX)}"
        f" {quad.predicate.value.split('/')[-1].split('#')[-1]}"
        for quad in store.quads()
    ]
    assert sorted(lines) == [
        "c.head: c.nanopublication hasAssertion",
        "c.head: c.nanopublication hasProvenance",
        "c.head: c.nanopublication hasPublicationInfo",
        "c.head: c.nanopublication type",
        "c.info: c.nanopublication conformsTo",
        "c.provenance: c citation",
        "c.provenance: c kind",
        "c.provenance: c rank",
        "c.provenance: c type",
        "c.provenance: c wasDerivedFrom",
        "c.provenance: cited says",
        "c.provenance: cited source",
        "c.provenance: cited type",
        "c.provenance: s label",
        "c.provenance: s sourceKind",
        "c.provenance: s type",
        "c: ann knows",
    ]


FOREIGN = [
    "GRAPH ex:g { ex:ann ex:knows ex:bob } ex:g dcterms:title 'A report' ; dcterms:source ex:p .",
    "ex:ann ex:knows ex:bob {| dcterms:source 'a book', ex:p |} . ex:p dcterms:issued '2018' .",
    """
    PREFIX pr: <http://www.wikidata.org/prop/reference/>
    ex:ann <http://www.wikidata.org/prop/P1> ex:st .
    ex:st <http://www.wikidata.org/prop/statement/P1> ex:bob ;
      <http://wikiba.se/ontology#rank> <http://wikiba.se/ontology#DeprecatedRank> ;
      <http://www.wikidata.org/prop/qualifier/P1310> ex:paper ;
      <http://www.w3.org/ns/prov#wasDerivedFrom> ex:ref .
    ex:ref pr:P854 <https://news.example/1> ; pr:P813 "2024-05-06T00:00:00Z" .
    """,
]


@EXPORTS
@pytest.mark.parametrize("text", FOREIGN, ids=["named graphs", "reifiers", "wikidata"])
def test_claims_of_other_notations_are_written_as_ours(
    trig: Trig, export: Export, format: ox.RdfFormat, text: str
) -> None:
    written = read_claims(trig(text))
    assert written
    assert read_claims(parsed(export(written, {}), format)) == written
