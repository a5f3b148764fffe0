"""How long acts last: by their own dates, and by the acts that end them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.evidence.period import Period
from graph.model import packaged_model
from graph.network import View, build_network
from graph.network.as_of import network_in
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
GRANT = """
ex:act a jg:Commutation ; jg:grantedBy ex:gov ; jg:grantedTo ex:ann ; jg:date "2020-04-17" .
"""
REVOKING = "ex:end a jg:Revocation ; jg:revokedBy ex:board ; jg:concerns ex:ann ; "
TODAY = 'ex:data a <http://rdfs.org/ns/void#Dataset> ; dcterms:issued "2026-11-23"^^xsd:date . '
CLAIMED = """
ex:claim a jg:Claim ; rdf:subject ex:end ; rdf:predicate jg:revokes ; rdf:object ex:act ;
"""


def grant(g: Any) -> Any:
    return g.edges[f"{EX}gov", f"{EX}ann", f"{EX}act"]


@pytest.mark.parametrize(
    ("more", "until"),
    [
        ('jg:revokes ex:act ; jg:date "2022-02" .', "2022-02"),
        ('jg:revokes ex:act ; jg:date "2022-02" . ex:act jg:endDate "2022-01" .', "2022-01"),
        ('jg:revokes ex:act ; jg:date "2022-02" . ex:act jg:endDate "soon" .', "2022-02"),
        ('jg:revokes ex:act ; jg:date "soon" .', None),
        ("jg:revokes ex:act .", None),
        ('jg:date "2022-02" .' + CLAIMED + "jg:kind jg:ProsecutionClaim .", None),
        ('jg:revokes ex:act ; jg:date "2022-02" .' + CLAIMED + "jg:dispute ex:question .", None),
        (
            'jg:revokes ex:act ; jg:date "2022-02" .'
            + CLAIMED
            + "jg:dispute ex:question . ex:question jg:disputeKind jg:Precision .",
            "2022-02",
        ),
        (
            'jg:revokes ex:act ; jg:date "2022-02" . ex:more jg:revokes ex:act ; jg:date "2021" .',
            "2021",
        ),
    ],
)
def test_an_act_ends_when_another_ends_it(trig: Trig, more: str, until: str | None) -> None:
    store = trig(GRANT + REVOKING + more)
    for view in (View(), View(evidence=False), View(focus=(f"{EX}gov",))):
        assert grant(build_network(store, view))["until"] == until


def test_the_end_of_an_act_does_not_hang_on_what_else_is_shown(trig: Trig) -> None:
    """The act that ends it need not be in the view."""
    store = trig(GRANT + REVOKING + 'jg:revokes ex:act ; jg:date "2022-02" .')
    view = View(focus=(f"{EX}gov",), properties=("https://w3id.org/justice-graph/ns#Commutation",))
    g = build_network(store, view)
    assert sorted(g) == [f"{EX}ann", f"{EX}gov"]
    assert grant(g)["until"] == "2022-02"


def test_an_act_that_is_a_node_gives_its_dates_to_its_links(trig: Trig) -> None:
    store = trig(GRANT + REVOKING + 'jg:revokes ex:act ; jg:date "2022-02" . ex:ann ex:p ex:gov .')
    g = build_network(store, View(acts="node"))
    dates = {
        (u.removeprefix(EX), v.removeprefix(EX)): (data["from"], data["until"])
        for u, v, data in g.edges(data=True)
    }
    assert dates == {
        ("act", "ann"): ("2020-04-17", "2022-02"),
        ("act", "gov"): ("2020-04-17", "2022-02"),
        ("ann", "gov"): (None, None),
        ("end", "act"): ("2022-02", None),
        ("end", "ann"): ("2022-02", None),
        ("end", "board"): ("2022-02", None),
    }
    before = network_in(g, Period.asked("2020-04-16"))
    assert list(before) == [f"{EX}ann", f"{EX}gov"]


PAST = """
ex:p a owl:ObjectProperty ; jg:phrase "{subject} runs {object}" ;
  jg:inversePhrase "{object} is run by {subject}" ; jg:pastPhrase "{subject} ran {object}" ;
  jg:inversePastPhrase "{object} was run by {subject}" .
ex:ann ex:p ex:mill ; rdfs:label "Ann" . ex:mill rdfs:label "the mill" .
ex:claim a jg:Claim ; rdf:subject ex:ann ; rdf:predicate ex:p ; rdf:object ex:mill ;
"""


@pytest.mark.parametrize(
    ("dates", "said", "other"),
    [
        ('jg:from "2011" .', "Ann runs the mill", "The mill is run by Ann"),
        ('jg:until "2015" .', "Ann ran the mill", "The mill was run by Ann"),
        ('jg:until "soon" .', "Ann runs the mill", "The mill is run by Ann"),
        ('jg:until "2031" .', "Ann ran the mill", "The mill was run by Ann"),
        ('jg:until "2031" .' + TODAY, "Ann runs the mill", "The mill is run by Ann"),
        ('jg:until "2026-11" .' + TODAY, "Ann ran the mill", "The mill was run by Ann"),
    ],
)
def test_what_has_ended_is_told_in_the_past(trig: Trig, dates: str, said: str, other: str) -> None:
    store = trig(PAST + dates)
    g = build_network(store, model=packaged_model().extended(store))
    ((_, _, data),) = g.edges(f"{EX}ann", data=True)
    assert (data["sentence"], data["inverse_sentence"]) == (said, other)


OFFICE = "ex:office a jg:Role ; jg:holder ex:gov ; jg:heldAt ex:state ; "


@pytest.mark.parametrize(
    ("dates", "period"),
    [
        ('jg:date "2010-09-02" .', ("2010-09-02", "2010-09-02")),
        ('jg:date "2010", "2012" .', ("2010", "2012")),
        ('jg:startDate "2010" ; jg:date "2012" .', ("2010", None)),
        ('jg:startDate "2010" .', ("2010", None)),
        ('jg:date "2010" ; jg:endDate "2015" .', ("2010", "2015")),
    ],
)
def test_an_office_that_is_only_seen_holds_when_it_is_seen(
    trig: Trig, dates: str, period: tuple[str, str | None]
) -> None:
    """Nobody was governor ever after because a source shows him as one on one day."""
    edge = build_network(trig(OFFICE + dates)).edges[f"{EX}gov", f"{EX}state", f"{EX}office"]
    assert (edge["from"], edge["until"]) == period


def test_what_happened_on_one_day_stays_so(trig: Trig) -> None:
    assert grant(build_network(trig(GRANT)))["until"] is None
