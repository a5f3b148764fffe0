"""The shell, Python and the filter of a network agree on every date."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import View, build_network, find_entities, open_store
from graph.cli.group import justice
from graph.evidence.period import Period
from graph.network.as_of import network_in, period_of, undated
from graph.store import Store

HEAD = """\
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX id: <https://w3id.org/justice-graph/id/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
PEOPLE = "".join(f'id:p{n} a jg:Person ; rdfs:label "Person {n}" .\n' for n in range(4))
PERSON = st.integers(0, 3).map("id:p{}".format)
DATE = st.builds(
    lambda date, precision: date.isoformat()[:precision],
    st.dates(dt.date(2017, 1, 1), dt.date(2020, 12, 31)),
    st.sampled_from([4, 7, 10]),
)
ANY_DATE = st.one_of(DATE, st.just("soon"))
ENDING = st.sampled_from(["revokes", "supersedes"])


def some(**dates: str) -> Any:
    """Write a few of the given properties, each with a date."""
    return st.dictionaries(st.sampled_from(sorted(dates.values())), ANY_DATE, max_size=2).map(
        lambda said: "".join(f' ; {name} "{date}"' for name, date in said.items())
    )


ACT = st.builds(
    "a jg:Commutation ; jg:grantedBy {} ; jg:grantedTo {}{} .".format,
    PERSON,
    PERSON,
    some(at="jg:date", end="jg:endDate"),
)
ENDED = st.builds("jg:{} id:act-{}{} .".format, ENDING, st.integers(0, 3), some(at="jg:date"))
LINK = st.builds(
    "{} jg:metWith {} .\nid:claim-{{0}} a jg:Claim ; rdf:subject {} ; rdf:predicate jg:metWith ;"
    " rdf:object {} ; jg:rank jg:{} ; jg:kind jg:{}{} .".format,
    PERSON,
    PERSON,
    PERSON,
    PERSON,
    st.sampled_from(["Normal", "Preferred", "Deprecated"]),
    st.sampled_from(["Reported", "DefenceClaim"]),
    some(start="jg:from", end="jg:until"),
)


@st.composite
def stores(draw: Any) -> str:
    """A small graph with acts, acts that end them, and links with dated claims."""
    acts = draw(st.lists(ACT, max_size=4))
    ended = draw(st.lists(ENDED, max_size=2))
    links = draw(st.lists(LINK, max_size=5))
    lines = [f"id:act-{number} {act}" for number, act in enumerate(acts)]
    lines += [f"id:act-{draw(st.integers(0, 5))} {one}" for one in ended]
    lines += [link.format(number) for number, link in enumerate(links)]
    return HEAD + PEOPLE + "\n".join(lines)


def in_the_shell(asked: list[str], *data: str) -> tuple[Any, str]:
    arguments = [*data, "network", "--format", "json", *asked]
    done = CliRunner().invoke(justice, arguments)
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout), done.stderr


def agree(store: Store, whole: Any, date: str, last: str | None, *data: str) -> None:
    """Hold the three ways to each other, and the filter to the rule."""
    period = Period.asked(date, last)
    kept = network_in(whole, period)
    built = build_network(store, View(period=period))
    asked = ["--as-of", date] if last is None else ["--between", date, last]
    shell, said = in_the_shell(asked, *data)
    links = list(kept.edges(keys=True))
    assert (list(built), list(built.edges(keys=True))) == (list(kept), links)
    assert [node["id"] for node in shell["nodes"]] == list(kept)
    assert [(one["source"], one["target"], one["key"]) for one in shell["edges"]] == links
    assert said.endswith(f"{undated(whole):,} of them undated.\n")
    holding = [
        link for *link, data in whole.edges(keys=True, data=True) if period_of(data).meets(period)
    ]
    assert list(map(tuple, holding)) == links
    ends = {end for link in links for end in link[:2]}
    assert set(kept) == {node for node in whole if node in ends or not whole.degree(node)}


@given(stores(), DATE, st.one_of(st.none(), st.just("2020-12-31")))
@settings(max_examples=60, deadline=None)
def test_a_small_graph_is_the_same_in_every_way(text: str, date: str, last: str | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.ttl")
        path.write_text(text, encoding="utf-8")
        with open_store(path) as store:
            whole = build_network(store)
            agree(store, whole, date, last, "--data", str(path))
            found = {one.iri for one in find_entities(store, "person", period=Period.asked(date))}
            kept = network_in(whole, Period.asked(date))
            assert found == {iri for iri in kept if "Person" in kept.nodes[iri]["label"]}


@cache
def packaged() -> tuple[Store, Any]:
    store = open_store()
    return store, build_network(store)


@given(
    st.builds(
        lambda date, precision: date.isoformat()[:precision],
        st.dates(dt.date(1980, 1, 1), dt.date(2027, 12, 31)),
        st.sampled_from([4, 7, 10]),
    )
)
@settings(max_examples=10, deadline=None)
def test_the_packaged_graph_is_the_same_in_every_way(date: str) -> None:
    store, whole = packaged()
    agree(store, whole, date, None)
