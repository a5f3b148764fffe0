"""The examples of docs/web.md are asked, and answered as the page says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "web.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```http\nGET (\S+)\n(\d*)\n?```\n(?:```json\n(.*?)```)?", PAGE, re.DOTALL)


def assert_holds(whole: Any, part: Any) -> None:
    """Hold that an answer has at least what an example shows, at the same places."""
    if isinstance(part, dict):
        for key, value in part.items():
            assert_holds(whole[key], value)
    elif isinstance(part, list):
        for place, value in enumerate(part):
            assert_holds(whole[place], value)
    else:
        assert whole == part


@pytest.mark.parametrize(("address", "status", "answer"), EXAMPLES)
def test_an_example_is_answered_as_shown(
    packaged: TestClient, address: str, status: str, answer: str
) -> None:
    found = packaged.get(address)
    assert found.status_code == int(status or 200)
    assert_holds(found.json(), json.loads(answer or "{}"))


def test_the_page_has_examples_and_every_address(packaged: TestClient) -> None:
    assert len(EXAMPLES) == len(re.findall("^GET ", PAGE, re.MULTILINE))
    for path in packaged.get("/api/openapi.json").json()["paths"]:
        assert f"`{path}" in PAGE
