"""What the ontology promises beyond being well formed: words, colours, and its page."""

from __future__ import annotations

import itertools
import math
import re

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graph.model import packaged_model
from graph.model.statements import Statements
from graph.resources import data_folder, ontology_folder
from graph.terms import JG, OWL, RDF, RDFS, SKOS

MODEL = packaged_model()
STATEMENTS = Statements(parse(path=str(ontology_folder() / "justice.ttl")))
CLASSES = {iri: term for iri, term in MODEL.classes.items() if NamedNode(iri) in JG}
PROPERTIES = {iri: term for iri, term in MODEL.properties.items() if NamedNode(iri) in JG}
README = (ontology_folder() / "README.md").read_text(encoding="utf-8")


def local(iri: str | None) -> str:
    return (iri or "").removeprefix(str(JG))


@pytest.mark.parametrize("iri", [*CLASSES, *PROPERTIES])
def test_every_term_has_an_example_and_one_english_label(iri: str) -> None:
    node = NamedNode(iri)
    assert STATEMENTS.text(node, [SKOS.example])
    labels = STATEMENTS.objects(node, RDFS.label)
    assert [label.language for label in labels if isinstance(label, Literal)] == ["en"]


def test_no_two_terms_of_a_kind_share_a_label() -> None:
    for terms in (CLASSES.values(), [t for t in PROPERTIES.values() if t.kind == "object"]):
        labels = [term.label for term in terms]
        assert len(labels) == len(set(labels))


def test_every_class_is_on_the_page_of_the_ontology() -> None:
    assert {term.name for term in CLASSES.values() if f"`{term.name}`" not in README} == set()


def test_the_page_gives_the_ends_of_every_act() -> None:
    acts = [term for term in CLASSES.values() if term.source and term.target]
    missing = [
        term.name
        for term in acts
        if f"| `{term.name}` | `{local(term.source)}` | `{local(term.target)}` |" not in README
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("term", "source", "target", "sentence", "inverse"),
    [
        (
            "Commutation",
            "Donald Trump",
            "Alice Marie Johnson",
            "Donald Trump commuted the sentence of Alice Marie Johnson",
            "Alice Marie Johnson's sentence was commuted by Donald Trump",
        ),
        (
            "Conviction",
            "State v. Keith",
            "Kevin Keith",
            "In State v. Keith, Kevin Keith was convicted",
            "Kevin Keith was convicted in State v. Keith",
        ),
        (
            "Enactment",
            "Barack Obama",
            "Fair Sentencing Act of 2010",
            "Barack Obama signed Fair Sentencing Act of 2010 into law",
            "Fair Sentencing Act of 2010 was signed into law by Barack Obama",
        ),
    ],
)
def test_acts_read_as_sentences(
    term: str, source: str, target: str, sentence: str, inverse: str
) -> None:
    found = MODEL.classes[JG[term].value]
    assert (found.phrase or "").format(source=source, target=target) == sentence
    assert (found.inverse_phrase or "").format(source=source, target=target) == inverse


def test_links_read_as_sentences() -> None:
    shown = MODEL.properties[JG.broadcastBy.value]
    assert (shown.phrase, shown.inverse_phrase) == (
        "{subject} was broadcast by {object}",
        "{object} broadcast {subject}",
    )


def test_no_two_links_from_the_same_kind_of_thing_read_alike() -> None:
    told: dict[tuple[str | None, tuple[str, ...], tuple[str, ...]], str] = {}
    for term in PROPERTIES.values():
        if term.kind == "object":
            other = told.setdefault((term.phrase, term.domains, term.ranges), term.name)
            assert other == term.name


def test_a_kind_of_link_below_another_has_a_narrower_domain() -> None:
    for iri, term in PROPERTIES.items():
        for parent in STATEMENTS.iris(NamedNode(iri), RDFS.subPropertyOf):
            if parent in PROPERTIES:
                above = PROPERTIES[parent].domains
                assert all(set(MODEL.ancestors(domain)) & set(above) for domain in term.domains)


# Colours: linear RGB, the simulation of colour blindness by Machado, Oliveira and Fernandes
# (2009, full severity), and distances in CIE Lab.

SIGHTS = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
LOOKS = sorted(
    {
        (term.group, term.colour or "", term.shape or "")
        for term in CLASSES.values()
        if term.group is not None
    }
)


def linear(colour: str) -> list[float]:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    rgb = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, rgb, strict=True))))
        for row in SIGHTS[sight]
    )

    def root(value: float) -> float:
        return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116

    x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def test_there_are_thirteen_looks() -> None:
    assert len(LOOKS) == 13
    assert len({look[1:] for look in LOOKS}) == 13


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look[0])
def test_a_colour_is_readable_on_light_and_on_dark(look: tuple[str, str, str]) -> None:
    assert contrast(look[1], "#ffffff") >= 3
    assert contrast(look[1], "#121212") >= 3


@pytest.mark.parametrize("sight", SIGHTS)
def test_groups_of_one_shape_differ_in_colour_for_every_sight(sight: str) -> None:
    for one, other in itertools.combinations(LOOKS, 2):
        if one[2] == other[2]:
            assert math.dist(seen(one[1], sight), seen(other[1], sight)) > 35, (one, other)


def disjoint_sets() -> list[list[str]]:
    found = [
        [member.value for member in STATEMENTS.members(head) if isinstance(member, NamedNode)]
        for node in STATEMENTS.subjects()
        if OWL.AllDisjointClasses in STATEMENTS.objects(node, RDF.type)
        for head in STATEMENTS.objects(node, OWL.members)
    ]
    pairs = [
        [node.value, other]
        for node in STATEMENTS.subjects()
        if isinstance(node, NamedNode)
        for other in STATEMENTS.iris(node, OWL.disjointWith)
    ]
    return found + pairs


def test_no_entity_of_the_data_is_two_things_at_once() -> None:
    sets = disjoint_sets()
    assert len(sets) == 4
    types: dict[str, set[str]] = {}
    for quad in parse(path=str(data_folder() / "justice-graph.ttl"), format=RdfFormat.TURTLE):
        if quad.predicate == RDF.type and isinstance(quad.object, NamedNode):
            types.setdefault(str(quad.subject), set()).add(quad.object.value)
    clashes = [
        (subject, names)
        for subject, names in types.items()
        for members in sets
        if len(names & set(members)) > 1
    ]
    assert types
    assert clashes == []


def test_sections_keep_their_order() -> None:
    text = (ontology_folder() / "justice.ttl").read_text(encoding="utf-8")
    numbers = [int(number) for number in re.findall(r"^### (\d)  ", text, flags=re.MULTILINE)]
    assert numbers == [1, 2, 3, 4, 5, 6, 7, 8]
