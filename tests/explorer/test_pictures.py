"""Pictures of the explorer for the documents; with JUSTICE_PICTURES=1 they are made anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.places import LINK, PLACES

pytestmark = pytest.mark.browser

DOCS = Path(__file__).resolve().parents[2] / "docs"
WINDOW = {"width": 1280, "height": 800}
AROUND = (
    "alice-marie-johnson kim-kardashian donald-trump first-step-act jared-kushner shawn-holley "
    "brittany-k-barnett topeka-sam can-do-foundation united-states-v-johnson crystal-munoz "
    "judith-negron tynice-nichole-hall the-justice-project van-jones white-house"
)
GRAPH = f"#v=1&view=graph&n={'~'.join(f'id:{name}' for name in AROUND.split())}&{LINK}"
PICTURES = {
    "graph": (GRAPH, "Disputed"),
    "connect": (PLACES["connect"], "Directly"),
    "entity": (PLACES["entity"], "Facts"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_documents_show_the_explorer_as_it_is(
    page_at: Opener, tmp_path: Path, name: str
) -> None:
    state, told = PICTURES[name]
    explored = page_at(state, **WINDOW, color_scheme="light")
    expect(explored.page.get_by_text(told).first).to_be_visible()
    explored.page.mouse.move(640, 20)
    explored.page.evaluate("document.activeElement.blur()")
    folder = DOCS if os.environ.get("JUSTICE_PICTURES") else tmp_path
    picture = folder / f"explorer-{name}.png"
    explored.page.screenshot(path=picture)
    head = picture.read_bytes()[:24]
    size = int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    assert (head[:4], size) == (b"\x89PNG", (1280, 800))
    assert (DOCS / f"explorer-{name}.png").exists()
