"""The JSON-LD context knows every term, and what is written with it comes back as RDF."""

from __future__ import annotations

import json

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from graph.model import PropertyTerm, packaged_model
from graph.resources import ontology_folder
from graph.terms import ID, JG, RDF, RDFS, XSD

CONTEXT = json.loads((ontology_folder() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
MODEL = packaged_model()
PROPERTIES = [term for term in MODEL.properties.values() if NamedNode(term.iri) in JG]
BY_NAME = {"rank", "kind", "sourceKind", "disputeKind"}


def triples(document: dict[str, object]) -> set[Triple]:
    text = json.dumps({"@context": CONTEXT, **document})
    return {quad.triple for quad in parse(text, format=RdfFormat.JSON_LD)}


def expected(term: PropertyTerm) -> dict[str, str]:
    """What the context says of a property, beside its IRI."""
    if term.kind == "object":
        return {"@type": "@vocab" if term.name in BY_NAME else "@id"}
    if term.ranges == (RDF.PlainLiteral.value,):
        return {"@language": "en"}
    if term.kind == "datatype" and len(term.ranges) == 1 and term.ranges != (XSD.string.value,):
        return {"@type": term.ranges[0].replace(str(XSD), "xsd:")}
    return {}


@pytest.mark.parametrize("term", PROPERTIES, ids=[term.name for term in PROPERTIES])
def test_every_property_is_in_the_context_with_its_type(term: PropertyTerm) -> None:
    entry = CONTEXT[term.name]
    entry = {"@id": entry} if isinstance(entry, str) else entry
    if term.kind == "annotation":
        assert entry["@id"] == f"jg:{term.name}"
    else:
        assert entry == {"@id": f"jg:{term.name}", **expected(term)}


def test_every_class_is_in_the_context() -> None:
    classes = [term.name for term in MODEL.classes.values() if NamedNode(term.iri) in JG]
    assert {name: CONTEXT.get(name) for name in classes} == {name: f"jg:{name}" for name in classes}


def test_the_context_names_nothing_that_does_not_exist() -> None:
    known = {term.name for term in MODEL.classes.values()} | {term.name for term in PROPERTIES}
    ours = {
        key
        for key, value in CONTEXT.items()
        if str(value["@id"] if isinstance(value, dict) else value).startswith("jg:")
    }
    assert ours <= known


def test_a_claim_is_read_as_it_is_meant() -> None:
    claim, act = ID["claim-1"], ID["act-1"]
    found = triples(
        {
            "@id": "id:claim-1",
            "@type": "Claim",
            "subject": {"@id": "id:act-1", "@type": ["Act", "Vote"], "label": "a vote", "ayes": 87},
            "predicate": "ayes",
            "object": 87,
            "rank": "Preferred",
            "kind": "Official",
            "from": {"@value": "2018", "@type": "xsd:gYear"},
            "citation": "id:citation-1",
        }
    )
    assert found == {
        Triple(claim, RDF.type, JG.Claim),
        Triple(claim, RDF.subject, act),
        Triple(claim, RDF.predicate, JG.ayes),
        Triple(claim, RDF.object, Literal(87)),
        Triple(claim, JG.rank, JG.Preferred),
        Triple(claim, JG.kind, JG.Official),
        Triple(claim, JG["from"], Literal("2018", datatype=XSD.gYear)),
        Triple(claim, JG.citation, ID["citation-1"]),
        Triple(act, RDF.type, JG.Act),
        Triple(act, RDF.type, JG.Vote),
        Triple(act, RDFS.label, Literal("a vote", language="en")),
        Triple(act, JG.ayes, Literal(87)),
    }


def test_typed_values_go_to_turtle_and_back() -> None:
    found = triples(
        {
            "@id": "id:x",
            "duration": "PT2H",
            "isBipartisan": True,
            "publicLawNumber": "115-391",
            "aim": ["to reduce recidivism", {"@value": "Rückfälle mindern", "@language": "de"}],
            "url": "https://example.org/a?b=ü",
            "sourceKind": "official-copy",
        }
    )
    assert Triple(ID.x, JG.duration, Literal("PT2H", datatype=XSD.duration)) in found
    assert Triple(ID.x, JG.aim, Literal("to reduce recidivism", language="en")) in found
    assert Triple(ID.x, JG.aim, Literal("Rückfälle mindern", language="de")) in found
    assert Triple(ID.x, JG.publicLawNumber, Literal("115-391")) in found
    assert Triple(ID.x, JG.sourceKind, JG["official-copy"]) in found
    turtle = serialize(found, format=RdfFormat.TURTLE)
    assert {quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE)} == found
