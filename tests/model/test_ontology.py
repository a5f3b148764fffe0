"""What the model tells of the packaged ontology, and of stores with classes of their own."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, parse
from pyoxigraph import Store as Oxigraph

from graph.model import ClassTerm, Model, packaged_model
from graph.resources import ontology_folder
from graph.sparql.answer import Term
from graph.terms import JG, Prefixes, humanise

MODEL = packaged_model()


def jg(name: str) -> str:
    return JG[name].value


class FewQuads:
    """The part of a store that the model reads."""

    prefixes = Prefixes({"ex": "http://example.org/"})

    def __init__(self, text: str) -> None:
        self._store = Oxigraph()
        self._store.extend(
            parse(
                "@prefix ex: <http://example.org/> ."
                "@prefix jg: <https://w3id.org/justice-graph/ns#> ."
                "@prefix owl: <http://www.w3.org/2002/07/owl#> ."
                "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ."
                "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ." + text,
                format=RdfFormat.TURTLE,
            )
        )

    def quads(
        self,
        subject: NamedNode | BlankNode | None = None,
        predicate: NamedNode | None = None,
        object: Term | None = None,
        graph: NamedNode | BlankNode | DefaultGraph | None = None,
    ) -> Iterator[Quad]:
        return self._store.quads_for_pattern(subject, predicate, object, graph)


def extended(text: str) -> Model:
    return MODEL.extended(FewQuads(text))


def test_a_pardon_inherits_its_ends_and_its_group_and_has_its_own_sentence() -> None:
    assert MODEL.classes[jg("Pardon")] == ClassTerm(
        iri=jg("Pardon"),
        name="Pardon",
        label="pardon",
        definition=MODEL.classes[jg("Pardon")].definition,
        parents=(jg("ClemencyAct"),),
        group="act",
        group_label="acts",
        colour="#6E6E6E",
        shape="triangleDown",
        source=jg("grantedBy"),
        target=jg("grantedTo"),
        phrase="{source} pardoned {target}",
        inverse_phrase="{target} was pardoned by {source}",
        past_phrase=None,
        inverse_past_phrase=None,
        evidence=False,
        broad=False,
        lasting=False,
    )


def test_evidence_is_told_from_entities() -> None:
    evidence = {term.name for term in MODEL.classes.values() if term.evidence}
    assert evidence == {
        *("Claim", "Citation", "Source", "Dispute", "Group"),
        *("Rank", "ClaimKind", "SourceKind", "DisputeKind"),
    }


def test_broad_is_what_a_class_or_else_its_nearest_ancestor_says() -> None:
    broad = {term.name for term in MODEL.classes.values() if term.broad}
    assert broad == {"Theme", "Place", "Jurisdiction"}
    model = extended(
        "ex:Jail a owl:Class ; rdfs:subClassOf jg:Prison . ex:Town rdfs:subClassOf jg:Place ."
    )
    ex = "http://example.org/"
    assert (model.classes[ex + "Jail"].broad, model.classes[ex + "Town"].broad) == (False, True)


def test_what_ends_its_object() -> None:
    assert {term.name for term in MODEL.properties.values() if term.ends} == {
        "carriesOut",
        "revokes",
        "supersedes",
    }


def test_a_class_with_a_sentence_of_its_own_does_not_speak_of_the_past_as_its_parent_does() -> None:
    model = extended(
        'ex:Stay a owl:Class ; jg:phrase "{source} hosts {target}"@en ;'
        'jg:pastPhrase "{source} hosted {target}"@en ;'
        'jg:inversePastPhrase "{target} was hosted by {source}"@en .'
        "ex:Long a owl:Class ; rdfs:subClassOf ex:Stay ."
        'ex:Short a owl:Class ; rdfs:subClassOf ex:Stay ; jg:phrase "{source} saw {target}"@en .'
    )
    past = {
        name: model.classes[f"http://example.org/{name}"].past_phrase
        for name in ("Stay", "Long", "Short")
    }
    hosted = "{source} hosted {target}"
    assert past == {"Stay": hosted, "Long": hosted, "Short": None}
    long = model.classes["http://example.org/Long"]
    assert long.inverse_past_phrase == "{target} was hosted by {source}"


def test_every_entity_class_of_ours_has_a_look() -> None:
    for iri, term in MODEL.classes.items():
        if iri in MODEL.classes and NamedNode(iri) in JG and not term.evidence:
            assert term.group, iri
            assert term.colour, iri
            assert term.shape, iri


def test_ranges_of_dates_and_texts_name_what_data_use() -> None:
    xsd = "http://www.w3.org/2001/XMLSchema#"
    ranges = {
        name: MODEL.properties[jg(name)].ranges for name in ("date", "duration", "counts", "aim")
    }
    assert ranges == {
        "date": (xsd + "date", xsd + "gYear", xsd + "gYearMonth"),
        "duration": (xsd + "duration",),
        "counts": (xsd + "integer",),
        "aim": ("http://www.w3.org/1999/02/22-rdf-syntax-ns#PlainLiteral",),
    }


def test_time_roles() -> None:
    roles = {term.name: term.time_role for term in MODEL.properties.values() if term.time_role}
    assert roles == {"date": "at", "startDate": "from", "endDate": "until"}


def test_a_union_becomes_several_domains() -> None:
    assert MODEL.properties[jg("grantedBy")].domains == (jg("ClemencyAct"), jg("CourtRelief"))


def test_party_kinds_and_individuals() -> None:
    assert MODEL.party_kinds == {"ProsecutionClaim", "DefenceClaim", "OwnStatement"}
    assert MODEL.individuals("Rank") == {"Preferred", "Normal", "Deprecated"}
    assert "official-copy" in MODEL.individuals("SourceKind")
    assert MODEL.individuals("Nothing") == frozenset()


def test_names_are_unique() -> None:
    for terms in (MODEL.classes.values(), MODEL.properties.values()):
        names = [term.name for term in terms]
        assert len(names) == len(set(names))


def test_the_most_specific_type_does_not_depend_on_the_order() -> None:
    types = [*MODEL.ancestors(jg("StayOfExecution")), "http://www.w3.org/2002/07/owl#Thing"]
    for order in itertools.islice(itertools.permutations(types), 200):
        assert MODEL.most_specific(order) == jg("StayOfExecution")


@pytest.mark.parametrize(
    ("types", "best"),
    [
        ([], None),
        (["http://example.org/X"], "http://example.org/X"),
        (["http://www.w3.org/2002/07/owl#NamedIndividual", jg("Court")], jg("Court")),
        (["http://example.org/X", jg("Court")], jg("Court")),
        (["http://example.org/Y", "http://example.org/X"], "http://example.org/X"),
        ([jg("Person"), jg("StayOfExecution")], jg("StayOfExecution")),
    ],
)
def test_most_specific(types: list[str], best: str | None) -> None:
    assert MODEL.most_specific(types) == best


def test_a_store_without_classes_leaves_the_model_as_it_is() -> None:
    assert extended("ex:a ex:p ex:b . ex:a a ex:C .") is MODEL


def test_a_store_that_carries_the_ontology_itself_leaves_the_model_as_it_is() -> None:
    text = (ontology_folder() / "justice.ttl").read_text(encoding="utf-8")
    assert extended(text) is MODEL


def test_a_store_does_not_change_what_the_ontology_says() -> None:
    model = extended('jg:Law a owl:Class ; rdfs:label "act of God"@en . ex:A a owl:Class .')
    assert model.classes[jg("Law")] == MODEL.classes[jg("Law")]
    assert "http://example.org/A" in model.classes


def test_a_store_adds_classes_that_inherit_from_ours() -> None:
    model = extended(
        'ex:Judge a rdfs:Class ; rdfs:label "judge"@en, "juge"@fr ; rdfs:subClassOf jg:Person .'
    )
    judge = model.classes["http://example.org/Judge"]
    assert (judge.name, judge.label, judge.group) == ("ex:Judge", "judge", "person")
    assert model.ancestors(judge.iri)[:2] == (judge.iri, jg("Person"))
    assert judge.iri not in MODEL.classes
    assert model.classes[jg("Person")] == MODEL.classes[jg("Person")]


def test_a_store_is_read_leniently() -> None:
    model = extended(
        "ex:A rdfs:subClassOf ex:BigThing . ex:BigThing rdfs:subClassOf ex:A ."
        "ex:p a rdf:Property ; rdfs:domain [ owl:unionOf ( ex:A ex:BigThing ) ] ."
        "ex:q a rdf:Property ; rdfs:range rdfs:Literal ."
    )
    ex = "http://example.org/"
    assert model.classes[ex + "BigThing"].label == humanise(ex + "BigThing")
    assert model.ancestors(ex + "A") == (ex + "A", ex + "BigThing")
    assert model.most_specific([ex + "A", ex + "BigThing"]) == ex + "A"
    assert model.properties[ex + "p"].domains == (ex + "A", ex + "BigThing")
    assert (model.properties[ex + "p"].kind, model.properties[ex + "q"].kind) == (
        "object",
        "datatype",
    )


def test_a_store_may_bring_groups_of_its_own() -> None:
    model = extended(
        'ex:Bird a owl:Class ; jg:group ex:birds . ex:birds a jg:Group ; rdfs:label "birds"@en ;'
        'jg:colour "#123456" ; jg:shape "star" .'
    )
    bird = model.classes["http://example.org/Bird"]
    assert (bird.group_label, bird.colour, bird.shape) == ("birds", "#123456", "star")


def test_a_store_may_bring_relations_of_its_own() -> None:
    model = extended(
        "ex:Loan a owl:Class ; rdfs:subClassOf jg:Act ; jg:sourceEnd ex:from ; jg:targetEnd ex:to ."
    )
    loan = model.classes["http://example.org/Loan"]
    assert (loan.source, loan.target) == ("http://example.org/from", "http://example.org/to")
    assert loan.group == "act"
