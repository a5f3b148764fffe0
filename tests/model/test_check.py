"""Each fault that an ontology can have is found and names its term."""

from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat, parse

from graph.errors import OntologyError
from graph.model import load_model

PREFIXES = """
@prefix jg: <https://w3id.org/justice-graph/ns#> .
@prefix ex: <http://example.org/ns#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

SOUND = {
    "Person": """ex:Person a owl:Class ; rdfs:label "person"@en ; skos:definition "One."@en ;
        jg:group ex:people .""",
    "Act": """ex:Act a owl:Class ; rdfs:label "act"@en ; skos:definition "A deed."@en ;
        jg:isRelation true .""",
    "Gift": """ex:Gift a owl:Class ; rdfs:label "gift"@en ; skos:definition "A gift."@en ;
        rdfs:subClassOf ex:Act ; jg:sourceEnd ex:giver ; jg:targetEnd ex:taker ;
        jg:phrase "{source} gave to {target}"@en ;
        jg:inversePhrase "{target} took from {source}"@en .""",
    "giver": """ex:giver a owl:ObjectProperty ; rdfs:label "giver"@en ;
        skos:definition "Who gave."@en ; rdfs:domain ex:Gift ; rdfs:range ex:Person ;
        jg:phrase "{subject} came from {object}"@en ;
        jg:inversePhrase "{object} made {subject}"@en .""",
    "taker": """ex:taker a owl:ObjectProperty ; rdfs:label "taker"@en ;
        skos:definition "Who took."@en ;
        rdfs:domain [ a owl:Class ; owl:unionOf ( ex:Gift ex:Act ) ] ;
        jg:phrase "{subject} went to {object}"@en ;
        jg:inversePhrase "{object} received {subject}"@en .""",
    "day": """ex:day a owl:DatatypeProperty ; rdfs:label "day"@en ; skos:definition "When."@en ;
        rdfs:domain ex:Act ; rdfs:range rdfs:Literal ; schema:rangeIncludes xsd:date ;
        jg:timeRole "at" .""",
    "people": """ex:people a jg:Group ; rdfs:label "people"@en ; skos:notation "person" ;
        jg:colour "#0072B2" ; jg:shape "dot" .""",
}


def faults(**changes: str) -> list[str]:
    """Load the sound ontology with some terms replaced, and list what the error names."""
    text = PREFIXES + "\n".join({**SOUND, **changes}.values())
    try:
        load_model(parse(text, format=RdfFormat.TURTLE))
    except OntologyError as error:
        return [line.strip() for line in str(error).splitlines()[1:]]
    return []


def changed(term: str, old: str, new: str) -> dict[str, str]:
    assert old in SOUND[term]
    return {term: SOUND[term].replace(old, new)}


def test_a_sound_ontology_has_no_fault() -> None:
    assert faults() == []


@pytest.mark.parametrize(
    ("term", "old", "new", "fault"),
    [
        ("Person", 'rdfs:label "person"@en ;', "", "ex:Person has no label; add rdfs:label."),
        (
            "day",
            'skos:definition "When."@en ;',
            "",
            "ex:day has no definition; add skos:definition.",
        ),
        (
            "Gift",
            "jg:sourceEnd ex:giver ;",
            "",
            "ex:Gift is a relation without its source end; add jg:sourceEnd.",
        ),
        (
            "Gift",
            "jg:targetEnd ex:taker ;",
            "",
            "ex:Gift is a relation without its target end; add jg:targetEnd.",
        ),
        (
            "Gift",
            "jg:targetEnd ex:taker",
            "jg:targetEnd ex:day",
            "ex:Gift has the target end ex:day, which is no linking property.",
        ),
        (
            "giver",
            "rdfs:domain ex:Gift",
            "rdfs:domain ex:Person",
            "ex:Gift has the source end ex:giver, whose domain leaves it out.",
        ),
        (
            "Gift",
            'jg:phrase "{source} gave to {target}"@en ;',
            "",
            "ex:Gift has no sentence; add jg:phrase.",
        ),
        (
            "Gift",
            "{source} gave to {target}",
            "{subject} gave to {target}",
            "ex:Gift has the jg:phrase '{subject} gave to {target}'; "
            "it must hold {source} and {target} and nothing more.",
        ),
        (
            "giver",
            'jg:inversePhrase "{object} made {subject}"@en',
            "rdfs:comment 'none'",
            "ex:giver has no sentence; add jg:inversePhrase.",
        ),
        (
            "giver",
            "{subject} came from {object}",
            "{subject} came from",
            "ex:giver has the jg:phrase '{subject} came from'; "
            "it must hold {object} and {subject} and nothing more.",
        ),
        (
            "giver",
            "{subject} came from {object}",
            "{subject} came from {object",
            "ex:giver has the jg:phrase '{subject} came from {object'; "
            "it must hold {object} and {subject} and nothing more.",
        ),
        (
            "giver",
            "{subject} came from {object}",
            "{subject} came from {object}.",
            "ex:giver has the jg:phrase '{subject} came from {object}.'; "
            "it must end without a stop or a space.",
        ),
        (
            "day",
            "rdfs:domain ex:Act",
            "rdfs:domain ex:Deed",
            "ex:day has the domain ex:Deed, which does not exist.",
        ),
        (
            "giver",
            "rdfs:range ex:Person",
            "rdfs:range ex:Giver",
            "ex:giver has the range ex:Giver, which does not exist.",
        ),
        (
            "day",
            "schema:rangeIncludes xsd:date",
            "schema:rangeIncludes ex:Date",
            "ex:day has the range ex:Date, which does not exist.",
        ),
        (
            "giver",
            "jg:phrase",
            'jg:pastPhrase "{subject} had come from {object}"@en ; jg:phrase',
            "ex:giver has no sentence; add jg:inversePastPhrase.",
        ),
        (
            "Gift",
            "jg:phrase",
            'jg:inversePastPhrase "{target} had taken"@en ; '
            'jg:pastPhrase "{source} had given to {target}"@en ; jg:phrase',
            "ex:Gift has the jg:inversePastPhrase '{target} had taken'; "
            "it must hold {source} and {target} and nothing more.",
        ),
        (
            "Act",
            "jg:isRelation true",
            'jg:isRelation true ; jg:pastPhrase "{source} did {target}"@en ; '
            'jg:inversePastPhrase "{target} was done by {source}"@en',
            "ex:Act tells of the past only; add jg:phrase.",
        ),
        (
            "day",
            "jg:timeRole",
            "jg:endsObject true ; jg:timeRole",
            "ex:day ends its object, but links nothing; remove jg:endsObject.",
        ),
        (
            "Person",
            "jg:group ex:people",
            'jg:group ex:people ; jg:isBroad "maybe"',
            "ex:Person has the jg:isBroad 'maybe'; write true or false.",
        ),
        ("day", '"at"', '"when"', "ex:day has the time role 'when'; use from, until or at."),
        (
            "Act",
            "jg:isRelation true",
            "rdfs:subClassOf ex:Gift ; jg:isRelation true",
            "ex:Act, ex:Gift are superclasses of each other; break the circle.",
        ),
        (
            "Act",
            "jg:isRelation true",
            "rdfs:subClassOf ex:Thing ; jg:isRelation true",
            "ex:Act is below ex:Thing, which does not exist.",
        ),
        (
            "Person",
            "jg:group ex:people",
            "jg:group ex:folk",
            "ex:Person is in the group ex:folk, which is unknown.",
        ),
        ("people", 'rdfs:label "people"@en ;', "", "ex:people has no label; add rdfs:label."),
        (
            "people",
            "#0072B2",
            "blue",
            "ex:people has the colour 'blue'; write it as #rrggbb.",
        ),
        (
            "people",
            '"dot"',
            '"ball"',
            "ex:people has the shape 'ball'; use one of diamond, dot, hexagon, square, star, "
            "triangle, triangleDown.",
        ),
    ],
)
def test_a_fault_is_named(term: str, old: str, new: str, fault: str) -> None:
    found = [
        line.replace("http://example.org/ns#", "ex:") for line in faults(**changed(term, old, new))
    ]
    assert found == [fault]


def test_two_groups_that_look_alike_are_a_fault() -> None:
    twin = SOUND["people"].replace("ex:people", "ex:twins")
    assert faults(twins=twin) == [
        "http://example.org/ns#twins looks like http://example.org/ns#people; "
        "change its colour or its shape."
    ]


def test_all_faults_come_in_one_error() -> None:
    found = faults(**changed("Person", 'rdfs:label "person"@en ;', ""), day="ex:day a owl:Class .")
    assert [line.rsplit("#")[1] for line in found] == [
        "Person has no label; add rdfs:label.",
        "day has no definition; add skos:definition.",
        "day has no label; add rdfs:label.",
    ]


def test_terms_outside_the_ontology_are_left_alone() -> None:
    header = "<http://example.org/ns> a owl:Ontology ."
    stranger = "schema:Place a owl:Class . schema:about a owl:ObjectProperty ."
    assert faults(header=header, stranger=stranger) == []
    assert faults(stranger=stranger) != []
