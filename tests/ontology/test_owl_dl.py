"""The ontology keeps to OWL 2 DL and contradicts nothing; the checker sees what does not."""

from __future__ import annotations

import owlrl
import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from rdflib import RDF, RDFS, Literal, Namespace, URIRef

from graph.model.profile import profile_faults
from graph.resources import ontology_folder

JUSTICE = ontology_folder() / "justice.ttl"
JG = Namespace("https://w3id.org/justice-graph/ns#")
ERRORS = Namespace("http://www.daml.org/2002/03/agents/agent-ont#")  # where owlrl puts them

PREFIXES = """
@prefix ex: <http://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:o a owl:Ontology .
ex:A a owl:Class . ex:B a owl:Class .
ex:p a owl:ObjectProperty ; rdfs:domain ex:A ;
    rdfs:range [ a owl:Class ; owl:unionOf ( ex:A ex:B ) ] .
ex:q a owl:DatatypeProperty ; rdfs:range rdfs:Literal .
ex:note a owl:AnnotationProperty .
ex:a a owl:NamedIndividual, ex:A ; ex:p ex:b ; ex:q "five" ; ex:note "seen"@en .
ex:b a owl:NamedIndividual, ex:B .
"""


def faults(text: str) -> list[str]:
    found = profile_faults(parse(PREFIXES + text, format=RdfFormat.TURTLE))
    return [fault.replace("http://example.org/", "ex:") for fault in found]


def test_the_ontology_keeps_the_profile() -> None:
    assert profile_faults(parse(path=str(JUSTICE))) == ()


def test_a_sound_ontology_has_no_fault() -> None:
    assert faults("") == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("ex:p a owl:DatatypeProperty .", "ex:p is declared as object property and as datatype"),
        ("ex:p a owl:AnnotationProperty .", "ex:p is declared as object property and as annot"),
        ("ex:A a rdfs:Datatype .", "ex:A is declared as class and as datatype; choose one."),
        ("ex:A rdfs:subClassOf ex:C .", "ex:C is no declared class."),
        ("ex:A rdfs:subClassOf [ owl:unionOf ( ex:A ex:B ) ] .", "An unnamed node stands for a"),
        ("ex:c a ex:C .", "ex:C is no declared class."),
        ("ex:A owl:disjointWith ex:C .", "ex:C is no declared class."),
        ("[] a owl:AllDisjointClasses ; owl:members ( ex:A ex:C ) .", "ex:C is no declared class."),
        ("ex:a ex:r ex:b .", "ex:r is no declared property."),
        ("ex:a rdf:subject ex:b .", "rdf:subject is reserved vocabulary; no statement"),
        ("rdf:Statement a owl:Class .", "rdf:Statement is reserved vocabulary; leave it"),
        ("xsd:date a rdfs:Datatype .", "xsd:date is reserved vocabulary; leave it undeclared."),
        ("ex:q rdfs:range xsd:gYear .", "xsd:gYear is no declared datatype."),
        ("ex:q rdfs:range ex:A .", "ex:A is no declared datatype."),
        ("ex:p rdfs:range xsd:string .", "xsd:string is no declared class."),
        ("ex:p rdfs:domain ex:C .", "ex:C is no declared class."),
        ('ex:a ex:note "2018"^^xsd:gYear .', "xsd:gYear types the literal '2018', but is not in"),
        ('ex:a ex:p "b" .', "ex:p links to the literal 'b'; it needs an individual."),
        ("ex:a ex:q ex:b .", "ex:q leads to ex:b; it needs a literal."),
        ("ex:note rdfs:domain [ a owl:Class ; owl:oneOf ( ex:a ) ] .", "ex:note is an annotation"),
        ("ex:p rdfs:subPropertyOf ex:q .", "ex:p and ex:q are properties of different sorts."),
        ("ex:p rdfs:subPropertyOf ex:r .", "ex:r is no declared property."),
        ("ex:q a owl:TransitiveProperty .", "<ex:q> has owl:TransitiveProperty, but is no"),
        (
            "ex:p a owl:TransitiveProperty, owl:IrreflexiveProperty .",
            "ex:p is not simple, so it cannot have owl:IrreflexiveProperty.",
        ),
        (
            "ex:r a owl:ObjectProperty, owl:TransitiveProperty ; rdfs:subPropertyOf ex:p ."
            "ex:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty ex:p ; "
            "owl:maxCardinality 1 ] .",
            "ex:p is not simple, so it cannot be counted.",
        ),
        (
            "ex:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty ex:q ; "
            "owl:someValuesFrom ex:B ] .",
            "ex:B is no declared datatype.",
        ),
        (
            "ex:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty ex:note ; "
            "owl:someValuesFrom ex:B ] .",
            "ex:note is restricted, but is no object or datatype property.",
        ),
        (
            "ex:A rdfs:subClassOf [ a owl:Class ; owl:unionOf _:l ] ."
            "_:l rdf:first ex:B, ex:A ; rdf:rest () .",
            "A list cell does not have exactly one rdf:first and one rdf:rest.",
        ),
        (
            "ex:A rdfs:subClassOf [ a owl:Class ; owl:unionOf _:l ] ."
            "_:l rdf:first ex:B ; rdf:rest _:l .",
            "A list is circular, or used by more or less than one statement.",
        ),
        (
            "ex:A rdfs:subClassOf [ a owl:Class ; owl:unionOf ex:l ] ."
            "ex:l rdf:first ex:B ; rdf:rest () .",
            "<ex:l> is a named list cell; lists are written with brackets.",
        ),
        (
            "_:c a owl:Class ; owl:complementOf ex:B . ex:A rdfs:subClassOf _:c ."
            "ex:A owl:disjointWith _:c .",
            "An unnamed class expression is used more than once; write it out each time.",
        ),
        (
            "ex:A rdfs:subClassOf [ a owl:Class ; owl:complementOf ex:B ; owl:oneOf ( ex:a ) ] .",
            "An unnamed class expression says more than one thing.",
        ),
        ("ex:other a owl:Ontology .", "The ontology has 2 headers; give it exactly one"),
    ],
)
def test_what_breaks_the_profile_is_named(text: str, fault: str) -> None:
    found = faults(text)
    assert [line for line in found if line.startswith(fault)], found


def closure(*individuals: tuple[URIRef, URIRef, URIRef | Literal]) -> rdflib.Graph:
    graph = rdflib.Graph()
    graph.parse(JUSTICE)
    for triple in individuals:
        graph.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def contradictions(graph: rdflib.Graph) -> list[str]:
    return [str(text) for text in graph.objects(None, ERRORS.error)]


def test_a_reasoner_finds_no_contradiction_and_infers_what_is_meant() -> None:
    act, person, governor = (URIRef(f"http://example.org/{name}") for name in ("act", "p", "g"))
    graph = closure(
        (act, RDF.type, JG.Pardon),
        (act, JG.grantedTo, person),
        (act, JG.grantedBy, governor),
        (act, JG.date, Literal("2020", datatype=rdflib.XSD.gYear)),
        (act, JG.condition, Literal("none", lang="en")),
        (person, JG.metWith, governor),
    )
    assert contradictions(graph) == []
    assert (act, RDF.type, JG.ClemencyAct) in graph
    assert (act, JG.concerns, person) in graph
    assert (person, RDF.type, URIRef("https://schema.org/Person")) in graph
    assert (governor, JG.metWith, person) in graph


def test_the_reasoner_sees_a_pardon_that_is_also_a_commutation() -> None:
    act = URIRef("http://example.org/act")
    graph = closure((act, RDF.type, JG.Pardon), (act, RDF.type, JG.Commutation))
    assert len(contradictions(graph)) >= 1
    assert (JG.Pardon, RDFS.subClassOf, JG.Commutation) not in graph
