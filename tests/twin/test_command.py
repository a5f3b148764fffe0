"""A line that the page gives to copy has the answer that the page shows."""

from __future__ import annotations

import json
import shlex
from typing import Any

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from graph.cli.group import justice
from tests.twin.rules import Rules

CANVAS = (
    "n=id:alice-marie-johnson~id:donald-trump~id:kim-kardashian~id:first-step-act~id:white-house"
    "~id:crystal-munoz~id:theme-clemency"
)
CANVASES = (
    CANVAS,
    f"{CANVAS}&as-of=2018-06-06",
    f"{CANVAS}&asserted-only=1",
    f"{CANVAS}&hide-type=jg:Person",
    f"{CANVAS}&hide-property=jg:Commutation",
    f"{CANVAS}&hide-type=jg:Place&hide-property=jg:Pardon~jg:hasTheme&as-of=2020",
    "n=id:alexis-martin~id:mike-dewine&hide-property=jg:Commutation~jg:ClemencyRevocation",
    "n=id:alexis-martin",
    "whole=1",
    "whole=1&as-of=2010&asserted-only=1",
    "whole=1&hide-type=jg:Person~jg:Case",
    "whole=1&hide-property=jg:hasTheme~jg:features&as-of=2019",
)


def shown(api: TestClient, rules: Rules, address: str) -> tuple[Any, Any, str]:
    """Give the state at an address, what its canvas shows, and the line to copy."""
    prefixes = api.get("/api/about").json()["prefixes"]
    [state] = rules.ask("state", [[f"#v=1&{address}", prefixes]])
    network = {"nodes": [], "edges": [], "undated": 0, "cut": None}
    if state["whole"] or state["nodes"]:
        asked = {
            "focus": state["nodes"],
            "hops": 0,
            "asserted_only": state["assertedOnly"],
            "evidence": False,
            "max_nodes": 600 if state["whole"] else len(state["nodes"]),
        }
        network = api.post("/api/network", json=asked).json()
    [seen] = rules.ask("shown", [[network, state]])
    [line] = rules.ask("command", [[state, seen, prefixes]])
    return state, seen, line


def run(line: str, *more: str) -> Any:
    """Run a line as the shell would, and read its JSON."""
    program, *words = shlex.split(line)
    result = CliRunner().invoke(justice, [*words, *more], prog_name=program)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.mark.parametrize("view", ["graph", "table", "timeline"])
@pytest.mark.parametrize("canvas", CANVASES)
def test_a_canvas(api: TestClient, rules: Rules, canvas: str, view: str) -> None:
    _, seen, line = shown(api, rules, f"view={view}&{canvas}")
    told = run(line)
    assert {node["id"] for node in told["nodes"]} == {node["key"] for node in seen["nodes"]}
    assert links(told) == links(seen)


def links(network: Any) -> list[tuple[str, str, str]]:
    """List the links of a network in an order of their own."""
    return sorted((one["source"], one["target"], one["key"]) for one in network["edges"])


def test_an_entity(api: TestClient, rules: Rules) -> None:
    address = "view=entity&entity=id:alexis-martin&as-of=2021"
    state, _, line = shown(api, rules, address)
    page = api.get("/api/entity/id:alexis-martin", params={"as_of": state["asOf"]}).json()["entity"]
    told = run(line, "--format", "json")
    assert [told["label"], _texts(told)] == [page["label"], _texts(page)]


def _texts(page: Any) -> list[str]:
    return [one["text"] for group in page["groups"] for one in group["statements"]]


@pytest.mark.parametrize(
    "address", ["entity=id:alexis-martin", "entity=id:alexis-martin&as-of=2019", "as-of=2000"]
)
def test_a_timeline(api: TestClient, rules: Rules, address: str) -> None:
    state, _, line = shown(api, rules, f"view=timeline&{address}")
    asked = {"entity": state["entity"], "as_of": state["asOf"], "limit": 1000}
    given = {name: value for name, value in asked.items() if value is not None}
    page = api.get("/api/timeline", params=given).json()["timeline"]
    told = run(line, "--format", "json")
    assert [one["text"] for one in told["entries"]] == [one["text"] for one in page["entries"]]
    assert told["entries"]


@pytest.mark.parametrize(
    "options",
    [
        "",
        "&count=5&max-hops=4&avoid=jg:Theme",
        "&via=id:kim-kardashian&include-disputed=1&only-sourced=1&as-of=2021",
    ],
)
def test_connections(api: TestClient, rules: Rules, options: str) -> None:
    ends = "end=id:alice-marie-johnson~id:first-step-act"
    state, _, line = shown(api, rules, f"view=connect&{ends}{options}")
    search = state["search"]
    asked = {
        "start": search["ends"][0], "goal": search["ends"][1], "count": search["count"],
        "max_hops": search["maxHops"], "via": search["via"], "avoid": search["avoid"],
        "include_disputed": search["includeDisputed"], "only_sourced": search["onlySourced"],
    }  # fmt: skip
    dated = {"as_of": state["asOf"]} if state["asOf"] else {}
    page = api.get("/api/paths", params={**asked, **dated}).json()["told"]
    told = run(line, "--format", "json")
    assert _sentences(told) == _sentences(page)
    assert _sentences(told)


def _sentences(told: Any) -> list[list[str]]:
    return [
        [one["text"] for hop in connection["hops"] for one in hop["told"]]
        for connection in told["connections"]
    ]


def test_connections_of_three_are_three_commands(api: TestClient, rules: Rules) -> None:
    ends = "end=id:alice-marie-johnson~id:first-step-act~id:kim-kardashian"
    _, _, line = shown(api, rules, f"view=connect&{ends}&count=1")
    told = [run(one, "--format", "json") for one in line.split(" && ")]
    assert [bool(_sentences(one)) for one in told] == [True, True, True]


def test_a_query_with_quotes_and_lines(api: TestClient, rules: Rules) -> None:
    text = 'SELECT ?name {\n  ?law a jg:Law ; rdfs:label ?name\n  FILTER(?name != "it\'s")\n}'
    prefixes = api.get("/api/about").json()["prefixes"]
    state = {"view": "query", "question": {"text": text, "name": None, "parameters": {}}}
    [line] = rules.ask("command", [[state, {"nodes": [], "edges": [], "cut": None}, prefixes]])
    accepted = {"Accept": "application/sparql-results+json"}
    page = api.post("/sparql", content=text, headers={
        **accepted, "Content-Type": "application/sparql-query"
    }).json()  # fmt: skip
    assert run(line, "--format", "json") == page
    assert page["results"]["bindings"]


def test_a_named_query_with_its_blanks(api: TestClient, rules: Rules) -> None:
    _, _, line = shown(api, rules, "view=query&name=law-passage&p.law=Fair%20Sentencing%20Act")
    answer = api.get("/api/queries/law-passage", params={"p": "law=Fair Sentencing Act"}).json()
    told = run(line, "--format", "json")
    assert len(told["results"]["bindings"]) == len(answer["rows"])
    assert told["head"]["vars"] == answer["variables"]


def test_where_there_is_nothing_to_show_the_graph_is_counted(api: TestClient, rules: Rules) -> None:
    lines = [shown(api, rules, f"view={view}")[2] for view in ("start", "ontology", "connect")]
    assert lines == ["justice info"] * 3
    assert run(lines[0], "--format", "json")
