"""Each shape lets sound data pass and names what is wrong."""

from __future__ import annotations

import re

import pyshacl
import pytest
import rdflib
from rdflib import RDF
from rdflib.namespace import SH

from graph.model import packaged_model
from graph.resources import data_folder, ontology_folder
from graph.terms import JG

MODEL = packaged_model()
TEXT = (ontology_folder() / "shapes.ttl").read_text(encoding="utf-8")
SHAPES = rdflib.Graph().parse(data=TEXT, format="turtle")

PREFIXES = """
@prefix jg: <https://w3id.org/justice-graph/ns#> .
@prefix id: <https://w3id.org/justice-graph/id/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
SOUND = """
id:governor a jg:Person ; rdfs:label "Governor"@en .
id:prisoner a jg:Person ; rdfs:label "Prisoner"@en .
id:act a jg:Act, jg:ClemencyAct, jg:Commutation ; rdfs:label "Commutation"@en ;
    jg:grantedBy id:governor ; jg:grantedTo id:prisoner ; jg:date "2018-06-06"^^xsd:date .
id:claim-1 a jg:Claim ; rdf:subject id:act ; rdf:predicate jg:grantedTo ; rdf:object id:prisoner ;
    jg:rank jg:Preferred ; jg:kind jg:Official ; jg:citation id:citation-1 .
id:claim-2 a jg:Claim ; rdf:subject id:act ; rdf:predicate jg:date ;
    rdf:object "2018-06-06"^^xsd:date ; jg:rank jg:Normal ; jg:kind jg:Reported ;
    jg:citation id:citation-1 ; jg:dispute id:dispute-1 .
id:claim-3 a jg:Claim ; rdf:subject id:act ; rdf:predicate jg:date ;
    rdf:object "2018-07"^^xsd:gYearMonth ; jg:rank jg:Deprecated ; jg:kind jg:Reported ;
    jg:deprecationReason "a slip"@en ; jg:citation id:citation-1 ; jg:dispute id:dispute-1 .
id:claim-4 a jg:Claim ; rdf:subject id:prisoner ; rdf:predicate jg:describedAs ;
    rdf:object "innocent"@en ; jg:rank jg:Normal ; jg:kind jg:DefenceClaim ;
    jg:citation id:citation-1 .
id:citation-1 a jg:Citation ; jg:source id:source-1 ; jg:says "gives the day"@en ;
    jg:quoted "one two three four five six seven eight nine" .
id:source-1 a jg:Source ; rdfs:label "A record"@en ; jg:sourceKind jg:official-copy ;
    jg:url "https://example.org/"^^xsd:anyURI .
id:dispute-1 a jg:Dispute ; rdfs:label "the day"@en ; jg:disputeKind jg:Error .
"""


def findings(old: str = "", new: str = "", added: str = "") -> set[tuple[str, str]]:
    """Check the sound data after a change; give what is wrong and the beginning of the message."""
    assert old in SOUND
    data = rdflib.Graph().parse(
        data=PREFIXES + SOUND.replace(old, new, 1 if old else 0) + added, format="turtle"
    )
    _, report, _ = pyshacl.validate(data, shacl_graph=SHAPES)
    assert isinstance(report, rdflib.Graph)
    return {
        (
            re.split("[/#]", str(report.value(result, SH.focusNode)))[-1],
            str(report.value(result, SH.resultMessage)),
        )
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }


def test_sound_data_pass() -> None:
    assert findings() == set()


def test_the_packaged_data_pass() -> None:
    data = rdflib.Graph().parse(data_folder() / "justice-graph.ttl")
    conforms, _, text = pyshacl.validate(data, shacl_graph=SHAPES)
    assert conforms, text


CLAIM_5 = """id:claim-5 a jg:Claim ; rdf:subject id:prisoner ; rdf:predicate jg:age ;
    rdf:object 30 ; jg:rank jg:Normal ; jg:kind jg:Reported ; jg:citation id:citation-1 ."""


@pytest.mark.parametrize(
    ("old", "new", "focus", "message"),
    [
        (" ; rdf:object id:prisoner", "", "claim-1", "A claim has exactly one rdf:object"),
        ("rdf:predicate jg:grantedTo", "jg:from '2018'^^xsd:gYear", "claim-1", "A claim has exact"),
        ("rdf:subject id:prisoner ;", "", "claim-4", "A claim has exactly one rdf:subject"),
        ("jg:rank jg:Preferred", "jg:rank jg:Best", "claim-1", "A claim has exactly one jg:rank"),
        ("; jg:kind jg:Official", "", "claim-1", "A claim has exactly one jg:kind"),
        ("; jg:citation id:citation-1 .", ".", "claim-1", "A claim has at least one jg:citation"),
        ('jg:deprecationReason "a slip"@en ; ', "", "claim-3", "A claim is deprecated with"),
        (
            "jg:kind jg:Official",
            'jg:kind jg:Official ; jg:deprecationReason "none"@en',
            "claim-1",
            "A claim is deprecated with a reason, or it has no reason",
        ),
        (
            "jg:kind jg:Official",
            'jg:kind jg:Official ; jg:until "2018"^^xsd:gYear, "2019"^^xsd:gYear',
            "claim-1",
            "A claim has at most one jg:until",
        ),
        ("; jg:source id:source-1", "", "citation-1", "A citation has exactly one jg:source"),
        ('jg:says "gives the day"@en ;', "", "citation-1", "A citation has exactly one jg:says"),
        ("seven eight nine", "seven eight nine ten", "citation-1", "Quoted words are fewer than t"),
        ('rdfs:label "A record"@en ; ', "", "source-1", "A source has an rdfs:label"),
        ("jg:official-copy", "jg:rumour", "source-1", "A source has exactly one jg:sourceKind"),
        ("^^xsd:anyURI", "", "source-1", "The jg:url of a source is an xsd:anyURI"),
        (
            "jg:sourceKind jg:official-copy",
            "jg:sourceKind jg:mirror ; jg:copyOf id:source-1",
            "source-1",
            "A source is no copy of itself",
        ),
        ("; jg:disputeKind jg:Error", "", "dispute-1", "A dispute has exactly one jg:disputeKind"),
        ("; jg:dispute id:dispute-1", "", "dispute-1", "A dispute has at least two claims"),
        ('jg:date "2018-06-06"^^xsd:date', 'jg:activity "x"@en', "Claim", "The claim is ranked"),
        (
            'rdfs:label "Prisoner"@en',
            'rdfs:label "Prisoner"@en ; jg:describedAs "innocent"@en',
            "Claim",
            "Only deprecated claims or a party's claims speak for an asserted triple",
        ),
        (
            'jg:date "2018-06-06"^^xsd:date',
            'jg:date "2018-06-06"^^xsd:date, "2018-07"^^xsd:gYearMonth',
            "Claim",
            "Only deprecated claims or a party's claims speak for an asserted triple",
        ),
        ("jg:grantedBy id:governor ; ", "", "act", "Clemency and relief have an authority"),
        (
            "jg:grantedTo id:prisoner ;",
            "jg:grantedTo id:prisoner, id:governor ;",
            "act",
            "Clemency and relief are granted to one person",
        ),
        ("jg:Commutation ;", "jg:Commutation, jg:Pardon ;", "act", "A commutation is no pardon"),
        ('rdfs:label "Prisoner"@en', 'jg:age "30"', "prisoner", "An entity has an rdfs:label"),
        ('"Prisoner"@en', '"Prisoner"@en, "Inmate"@en', "prisoner", "An entity has one rdfs:label"),
        (
            "id:prisoner a jg:Person",
            "id:prisoner a jg:Law",
            "act",
            "jg:grantedTo leads to a person",
        ),
        ('"2018-06-06"^^xsd:date', '"June 2018"', "act", "A date is an xsd:gYear"),
        ('"2018-06-06"^^xsd:date', '"2018-13-01"^^xsd:date', "act", "A date is an xsd:gYear"),
        ('"Prisoner"@en', '"Prisoner"@en ; jg:age "30"', "prisoner", "The value is an xsd:integer"),
        (
            '"Prisoner"@en',
            '"Prisoner"@en ; jg:identifier "7"@en',
            "prisoner",
            "Names and numbers of records are plain strings",
        ),
    ],
)
def test_what_breaks_a_rule_is_named(old: str, new: str, focus: str, message: str) -> None:
    found = findings(old, new)
    assert [text for where, text in found if where == focus and text.startswith(message)], found


def test_an_act_without_a_claim_is_found() -> None:
    found = findings(added='id:bare a jg:Act ; rdfs:label "bare"@en .')
    assert {focus for focus, _ in found} == {"bare"}


def test_an_end_may_be_claimed_without_being_asserted() -> None:
    claim = """id:claim-6 a jg:Claim ; rdf:subject id:act ; rdf:predicate jg:grantedBy ;
        rdf:object id:prisoner ; jg:rank jg:Deprecated ; jg:deprecationReason "wrong"@en ;
        jg:kind jg:Reported ; jg:citation id:citation-1 ."""
    assert findings("jg:grantedBy id:governor ; ", "", claim) == set()


def test_a_link_from_the_wrong_kind_of_thing_is_found() -> None:
    found = findings(added="id:source-1 jg:wroteTo id:governor .")
    assert found == {
        ("source-1", "These links start from a person; change the subject or its class.")
    }


def test_the_claim_that_breaks_the_rule_of_assertion_is_the_value() -> None:
    data = rdflib.Graph().parse(data=PREFIXES + SOUND + CLAIM_5, format="turtle")
    _, report, _ = pyshacl.validate(data, shacl_graph=SHAPES)
    assert isinstance(report, rdflib.Graph)
    assert [str(value).rpartition("/")[2] for value in report.objects(None, SH.value)] == [
        "claim-5"
    ]


def test_a_party_s_triple_may_stand_when_a_third_party_says_it_too() -> None:
    claim = CLAIM_5.replace("jg:age", "jg:describedAs").replace("30", '"innocent"@en')
    triple = 'id:prisoner jg:describedAs "innocent"@en .'
    assert findings(added=claim + triple) == set()


def test_a_true_dispute_has_no_winner() -> None:
    changed = SOUND.replace("jg:Error", "jg:TrueDispute")
    data = rdflib.Graph().parse(
        data=PREFIXES + changed.replace("jg:rank jg:Normal", "jg:rank jg:Preferred", 1),
        format="turtle",
    )
    conforms, _, text = pyshacl.validate(data, shacl_graph=SHAPES)
    assert not conforms
    assert "picks no winner" in str(text)


def test_every_message_is_a_sentence_with_a_remedy() -> None:
    messages = [str(message) for message in SHAPES.objects(None, SH.message)]
    assert len(messages) > 100
    for message in messages:
        assert re.fullmatch(r"[A-Zj][^;]*(; [^;]+)?\.", message), message
        assert "; " in message or message.startswith("Quoted"), message


def shapes_on(predicate: rdflib.URIRef) -> set[str]:
    return {str(node) for node in SHAPES.objects(None, predicate)}


def test_every_link_and_every_literal_of_data_has_a_shape() -> None:
    paths = shapes_on(SH.path) | shapes_on(SH.targetSubjectsOf)
    missing = {
        term.name
        for term in MODEL.properties.values()
        if term.kind != "annotation" and term.iri.startswith(str(JG)) and term.iri not in paths
    }
    assert missing == set()


def test_both_ends_of_every_act_are_asked_for() -> None:
    for term in MODEL.classes.values():
        if not (term.source and term.target):
            continue
        above = {rdflib.URIRef(iri) for iri in MODEL.ancestors(term.iri)}
        for end in (term.source, term.target):
            shape = rdflib.URIRef(end.replace("/ns#", "/shapes#") + "-end")
            assert above & set(SHAPES.objects(shape, SH.targetClass)), (term.name, end)


def test_lists_of_names_agree_with_the_ontology() -> None:
    parties = ", ".join(
        f"jg:{name}" for name in ("ProsecutionClaim", "DefenceClaim", "OwnStatement")
    )
    assert {name.removeprefix("jg:") for name in parties.split(", ")} == MODEL.party_kinds
    assert TEXT.count(f"({parties})") == 3
    for path, enumeration in {
        JG.rank: "Rank",
        JG.kind: "ClaimKind",
        JG.sourceKind: "SourceKind",
        JG.disputeKind: "DisputeKind",
    }.items():
        shape = next(
            node
            for node in SHAPES.subjects(SH.path, rdflib.URIRef(path.value))
            if (node, SH["in"], None) in SHAPES
        )
        head = SHAPES.value(shape, SH["in"])
        assert head is not None
        listed = {str(member).removeprefix(str(JG)) for member in SHAPES.items(head)}
        assert listed == MODEL.individuals(enumeration)
