"""Which connections a gallery explains, chosen from what the graph says."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from graph.model import packaged_model
from graph.network import build_network
from graph.render.gallery_plans import Question, plans
from graph.store import open_store
from graph.store.base import Store

PREFIXES = """
@prefix jg: <https://w3id.org/justice-graph/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix : <https://w3id.org/justice-graph/id/> .
"""
FILM = """
:film a jg:Documentary ; jg:coversCase :case ; jg:inspiredBy :johnson .
:case a jg:Case ; jg:defendant :ann ; jg:appliesLaw :near .
:ann a jg:Person . :johnson a jg:Person . :governor a jg:Person . :judge a jg:Person .
:near a jg:Law . :far a jg:Law ; jg:amends :near .
:big a jg:Law ; jg:sponsoredBy :s1, :s2, :s3, :s4 .
:c1 a jg:Commutation ; jg:grantedBy :governor ; jg:grantedTo :ann .
:r1 a jg:Resentencing ; jg:grantedBy :judge ; jg:grantedTo :ann .
:a1 a jg:Advocacy ; jg:advocate :johnson ; jg:beneficiary :ann .
"""


def questions(store: Store) -> list[tuple[str, str]]:
    found = plans(build_network(store), packaged_model())
    return [
        (plan.start.rpartition("/")[2], plan.goal.rpartition("/")[2])
        for plan in found
        if isinstance(plan, Question)
    ]


def of(turtle: str) -> list[tuple[str, str]]:
    engine = ox.Store()
    engine.load((PREFIXES + turtle).encode("utf-8"), format=ox.RdfFormat.TURTLE)
    return questions(open_store(engine))


def test_the_graph_tells_what_matters_to_a_case() -> None:
    assert of(FILM) == [
        ("ann", "near"), ("ann", "governor"), ("ann", "judge"), ("ann", "big"), ("ann", "johnson"),
    ]  # fmt: skip


def test_who_is_wrongly_held_to_have_granted_relief_is_not_asked_about() -> None:
    wrong = """
    :c2 a jg:Claim ; rdf:subject :c1 ; rdf:predicate jg:grantedBy ; rdf:object :other ;
      jg:rank jg:Deprecated . :other a jg:Person .
    """
    assert of(FILM + wrong) == of(FILM)


def test_without_a_documentary_nothing_is_asked() -> None:
    assert of(":case a jg:Case ; jg:defendant :ann . :ann a jg:Person .") == []


@pytest.fixture(scope="module")
def packaged() -> Iterator[Store]:
    with open_store() as store:
        yield store


def test_the_four_cases_of_the_documentary_are_explained(packaged: Store) -> None:
    goals = {
        "david-sheppard": ["pennsylvania-felony-murder-rule", "tom-wolf"],
        "dawn-jackson": ["njsa-2c-11-3", "phil-murphy"],
        "momolu-stewart": ["iraa", "robert-salerno"],
        "alexis-martin": ["ohio-safe-harbor-law", "mike-dewine"],
    }
    assert questions(packaged) == [
        (start, goal)
        for start, own in goals.items()
        for goal in (*own, "first-step-act", "alice-marie-johnson")
    ]
