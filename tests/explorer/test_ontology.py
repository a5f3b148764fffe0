"""The ontology: what classes and properties mean, and where they are used."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import LOST
from tests.explorer.places import PLACES

pytestmark = pytest.mark.browser


def test_a_class_has_a_definition_a_count_and_examples(page_at: Opener) -> None:
    explored = page_at(PLACES["ontology"])
    explored.main.get_by_role("link", name=re.compile("^person", re.I)).first.click()
    assert "term=jg:Person" in explored.calm().state
    expect(explored.main).to_contain_text("90")
    explored.main.get_by_role("link", name="Van Jones").click()
    expect(explored.calm().page.locator("h1")).to_have_text("Van Jones")


def test_an_unknown_term_is_told_with_a_way_on(page_at: Opener) -> None:
    explored = page_at("#v=1&view=ontology&term=jg:Nothing", expecting=LOST)
    assert explored.main.inner_text()
    assert explored.main.get_by_role("link").count() > 1
