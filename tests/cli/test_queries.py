"""The named queries from the shell."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

from graph.sparql import catalog

Run = Callable[..., Result]


def test_the_list_names_every_query_with_its_question(run: Run) -> None:
    lines = run("queries").stdout.splitlines()
    assert lines[0].split() == ["name", "question"]
    assert [line.split(maxsplit=1) for line in lines[1:]] == [
        [name, catalog()[name].title] for name in sorted(catalog())
    ]


def test_the_list_as_json(run: Run) -> None:
    listed = json.loads(run("queries", "--format", "json").stdout)
    assert [entry["name"] for entry in listed] == sorted(catalog())


def test_show_prints_the_sparql(run: Run) -> None:
    assert run("queries", "law-passage", "--show").stdout == catalog()["law-passage"].text


def test_a_query_runs_with_a_parameter(run: Run) -> None:
    result = run("queries", "law-passage", "--param", "law=Réform Act")
    assert result.stdout.split() == ["step", "who", "ayes", "noes", "date", "rank"]


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("law-passages",), "'law-passages'"),
        (("law-passage", "-p", "law"), "NAME=VALUE"),
        (("law-passage", "-p", "bill=x"), "'bill'"),
        (("law-passage", "-p", "law=No Such Act"), "'No Such Act'"),
        (("after-a-date", "-p", "after=soon", "-p", "programme=The Film"), "'soon'"),
    ],
)
def test_what_is_wrong_is_named(run: Run, arguments: tuple[str, ...], part: str) -> None:
    result = run("queries", *arguments)
    assert result.exit_code == 2
    assert part in result.stderr
