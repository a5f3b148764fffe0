"""An entity's page in a real browser: it reads well at any width and asks for nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph import entity_page, open_store, packaged_model, resolve_entity
from graph.render.reading import entity_html

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = open_store()
    page = entity_page(store, resolve_entity(store, "Alexis Martin"), packaged_model())
    path = tmp_path_factory.mktemp("reading") / "martin.html"
    path.write_text(entity_html(page), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [360, 820, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_every_width_and_asks_for_nothing(
    open_file: Any, page_file: Path, width: int, scheme: str
) -> None:
    opened = open_file(page_file, width=width, color_scheme=scheme)
    assert opened.requests == [page_file.as_uri()]
    assert opened.complaints == []
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.page.inner_text("h1") == "Alexis Martin"


def test_a_number_leads_to_its_source_and_back(open_file: Any, page_file: Path) -> None:
    page = open_file(page_file, width=1440).page
    mark = page.locator(".said .marks a").last
    number = mark.inner_text()
    mark.click()
    source = page.locator(":target")
    assert source.get_attribute("id") == f"source-{number}"
    box = source.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 860
    page.go_back()
    assert page.locator(":target").count() == 0


def test_what_the_sources_say_opens_from_the_keyboard(open_file: Any, page_file: Path) -> None:
    page = open_file(page_file).page
    summary = page.locator("summary").first
    said = page.locator("details li").first
    assert not said.is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    assert said.is_visible()
