"""``/api/search`` finds entities by a part of their name."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.web.tiny import ID, ask

FOUND_ANN = {
    "key": f"{ID}ann", "curie": "id:ann", "label": "Ann Ash", "type": "person", "description": "",
}  # fmt: skip
FOUND_BOB = {**FOUND_ANN, "key": f"{ID}bob", "curie": "id:bob", "label": "Bob Birch"}


@pytest.mark.parametrize(
    ("asked", "found", "cut"),
    [
        ("q=annie", [FOUND_ANN], None),
        ("q=ann+ahs", [FOUND_ANN], None),
        ("q=b&limit=1", [FOUND_BOB], {"limit": "limit", "at": 1, "left_out": None}),
        ("q=ann&as_of=2018-06-15", [FOUND_ANN], None),
        ("q=ann&as_of=2019", [], None),
        ("q=ann&as_of=2017&until=2019", [FOUND_ANN], None),
        ("q=post", [], None),
        ("q=", [], None),
    ],
)
def test_search(tiny: TestClient, asked: str, found: list[Any], cut: Any) -> None:
    assert ask(tiny, f"/api/search?{asked}") == {"found": found, "cut": cut}
