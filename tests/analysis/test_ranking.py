"""What a connection costs."""

from __future__ import annotations

import pytest

from graph.analysis.ranking import common_cost, evidence_cost, hub_cost
from graph.network.links import plain_edge
from graph.network.payload import Standing
from graph.network.phrases import plain_phrase
from graph.network.vocabulary import Wording

PHRASE = plain_phrase("knows")
KNOWS = Wording("ex:knows", "knows", PHRASE, PHRASE, PHRASE, PHRASE)


def test_more_links_cost_more_and_a_broad_thing_most() -> None:
    costs = [hub_cost(links) for links in (1, 10, 60, 500, 100_000)]
    assert costs == sorted(costs)
    assert [round(cost, 1) for cost in costs] == [0.1, 0.7, 2.0, 4.5, 15.3]
    assert hub_cost(10, broad=True) == hub_cost(10) + 3


def test_a_link_of_its_own_kind_costs_nothing() -> None:
    assert [common_cost(alike) for alike in (1, 2, 1024)] == [0, 0.1, 1]


@pytest.mark.parametrize(
    ("standing", "sources", "cost"),
    [
        ("stated", 2, 0),
        ("stated", 0, 0.5),
        ("disputed", 1, 0.5),
        ("disputed", 0, 1),
        ("party", 1, 1),
        ("deprecated", 1, 2),
    ],
)
def test_weak_evidence_costs(standing: Standing, sources: int, cost: float) -> None:
    edge = plain_edge(KNOWS)
    edge["standing"], edge["sources"] = standing, sources
    assert evidence_cost(edge) == cost
