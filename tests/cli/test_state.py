"""The shell opens what the explorer saved."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    path = tmp_path / "state.json"
    address = "#v=1&view=graph&n=id:ann~id:bob~id:law&hide-type=jg:Law"
    path.write_text(
        json.dumps({"format": "justice-graph-state", "version": 1, "address": address}),
        encoding="utf-8",
    )
    return path


def test_a_network_of_a_saved_state(run: Run, state: Path) -> None:
    done = run("network", "--state", str(state), "--format", "json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert [node["label"] for node in found["nodes"]] == ["Ann Ash", "Bob Birch"]
    assert [link["predicate"] for link in found["edges"]] == ["jg:Commutation"]
    assert done.stderr == "2 nodes, 1 link.\n"


def test_from_standard_input(run: Run, state: Path) -> None:
    text = state.read_text(encoding="utf-8")
    done = run("network", "--state", "-", "--format", "json", input=text)
    assert len(json.loads(done.stdout)["nodes"]) == 2


def test_a_picture_of_a_saved_state(run: Run, state: Path, tmp_path: Path) -> None:
    picture = tmp_path / "picture.html"
    done = run("draw", "--state", str(state), "-o", str(picture), "--no-layout")
    assert done.exit_code == 0
    page = picture.read_text(encoding="utf-8")
    assert "<title>Ann Ash, Bob Birch</title>" in page
    assert "Réform Act" not in page


@pytest.mark.parametrize("more", [("--focus", "id:ann"), ("--as-of", "2018"), ("--hops", "2")])
def test_a_state_says_all_itself(run: Run, state: Path, more: tuple[str, ...]) -> None:
    done = run("network", "--state", str(state), "--format", "json", *more)
    assert done.exit_code == 2
    assert "--state says itself what to show" in done.stderr


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"{}", "no saved state of the explorer"), (b"\xff", "is not UTF-8 text")],
)
def test_a_file_that_is_no_state(run: Run, state: Path, content: bytes, message: str) -> None:
    state.write_bytes(content)
    done = run("network", "--state", str(state), "--format", "json")
    assert done.exit_code == 2
    assert message in done.stderr
