"""``justice path``: the door of explanations in the shell."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable

from click.testing import CliRunner, Result

from graph.cli.group import justice
from graph.explain.connections import explain_connections, explanation_text
from graph.model import packaged_model
from graph.network import resolve_entity
from graph.store import open_store

Run = Callable[..., Result]


def test_path_tells_the_connection(run: Run) -> None:
    assert run("path", "Ann Ash", "Réform Act").stdout == (
        "How is Ann Ash connected to Réform Act?\n\n"
        "1. By way of The Film\n"
        "   Ann Ash appears in The Film. The Film covers Réform Act.\n\n"
        "3 links looked at, up to 6 hops away.\n"
        "No source is recorded for any of these links.\n"
    )


def test_shell_and_python_say_the_same(run: Run) -> None:
    with open_store() as store:
        ends = [resolve_entity(store, name) for name in ("Dawn Jackson", "Donald Trump")]
        model = packaged_model().extended(store)
        told = explain_connections(store, model, *ends)
    shown = CliRunner().invoke(justice, ["path", "Dawn Jackson", "Donald Trump"]).stdout
    assert shown == explanation_text(told)
    record = (
        CliRunner()
        .invoke(justice, ["path", "Dawn Jackson", "Donald Trump", "--format", "json"])
        .stdout
    )
    assert json.loads(record) == json.loads(json.dumps(dataclasses.asdict(told)))


def test_markdown_and_evidence(run: Run) -> None:
    text = run("path", "id:bob", "id:ann", "--format", "markdown").stdout
    assert text.startswith(
        "# How is Bob Birch connected to Ann Ash?\n\n## 1. Directly\n\n"
        "Bob Birch commuted the sentence of Ann Ash.\n"
    )


def test_options_reach_the_search(run: Run) -> None:
    assert (
        "way of Ann Ash and The Film" in run("path", "id:bob", "id:law", "--via", "id:film").stdout
    )
    for options in (["--avoid", "Documentary"], ["--avoid", "The Film"], ["--max-hops", "1"]):
        assert "No connection" in run("path", "id:ann", "id:law", *options).stdout
    assert "No connection" in run("path", "id:ann", "id:bob", "--only-sourced").stdout
    stopped = run("path", "id:ann", "id:law", "--max-links", "1").stdout
    assert "The search stopped early, at its limit of 1 statement" in stopped


def test_wrong_use_is_answered_with_a_sentence(run: Run) -> None:
    cases = {
        ("path", "Annie", "id:law"): "'Annie' is the name of 2 entities; use the identifier:",
        ("path", "Nobody", "id:law"): "No entity is called 'Nobody'; try `justice search`.",
        ("path", "id:ann", "id:ann"): "id:ann is named twice; name two different entities.",
        ("path", "id:ann", "id:law", "--as-of", "2018-13"): "'2018-13' is no date; write a year",
        ("path", "id:ann", "id:law", "--avoid", "Nobody"): "No entity is called 'Nobody'",
        ("path", "id:ann", "id:law", "--format", "csv"): "csv",
    }
    for arguments, message in cases.items():
        result = run(*arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert message in result.stderr
