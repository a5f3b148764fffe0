"""A file that the page saves is one that the shell opens."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graph.cli.state import saved_address
from tests.twin.rules import Rules
from tests.twin.test_command import CANVASES, links, run, shown

ADDRESSES = [
    "#",
    "#v=1&view=graph&n=id:alexis-martin~id:mike-dewine&as-of=2018-06",
    "#v=1&view=query&query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%22%C3%A9%22%20%7D",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_saved_state_is_opened(rules: Rules, tmp_path: Path, address: str) -> None:
    [text] = rules.ask("saved", [address])
    file = tmp_path / "state.json"
    file.write_text(text, encoding="utf-8")
    assert [saved_address(str(file)), *rules.ask("opened", [text])] == [address, address]


@pytest.mark.parametrize("canvas", CANVASES)
def test_a_saved_canvas_has_the_same_nodes_and_links(
    api: TestClient, rules: Rules, tmp_path: Path, canvas: str
) -> None:
    _, seen, _ = shown(api, rules, f"view=graph&{canvas}")
    [text] = rules.ask("saved", [f"#v=1&view=graph&{canvas}"])
    file = tmp_path / "state.json"
    file.write_text(text, encoding="utf-8")
    told = run(f"justice network --state {file} --format json")
    assert {node["id"] for node in told["nodes"]} == {node["key"] for node in seen["nodes"]}
    assert links(told) == links(seen)
