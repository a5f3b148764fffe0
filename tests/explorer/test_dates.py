"""Dates in a narrow window: whole, and nothing is wider than the window for it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.explorer.conftest import Opener
from tests.explorer.explored import LOST
from tests.explorer.places import FOUR, LINK, PLACES

pytestmark = pytest.mark.browser

DATED = {
    "start": PLACES["start"],
    "entity": PLACES["entity"],
    "entity at a date": "#v=1&view=entity&entity=id:alexis-martin&as-of=2018-09-30",
    "evidence": f"#v=1&view=graph&{FOUR}&{LINK}&as-of=2018-09-30",
    "table": f"#v=1&view=table&{FOUR}",
    "timeline": "#v=1&view=timeline&entity=id:alexis-martin&as-of=2028-09-30",
    "timeline of the canvas": f"#v=1&view=timeline&{FOUR}",
    "connect": PLACES["connect"],
}
LINES = """() => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const month = "(?:January|February|March|April|May|June|July|August|September|October"
    + "|November|December)";
  const date = new RegExp(String.raw`(?:\\d{1,2}\\s)?${month}\\s\\d{4}`, "g");
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode())
    for (const { 0: written, index } of texts.currentNode.data.matchAll(date)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + written.length);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (boxes.length > 0)
        found.push([written, new Set(boxes.map(({ top }) => Math.round(top))).size]);
    }
  return found;
}"""
"""Each date that is seen, and over how many lines it goes."""


@pytest.mark.parametrize("place", DATED)
def test_no_date_is_broken_over_two_lines(page_at: Opener, place: str) -> None:
    explored = page_at(DATED[place], width=320, expecting=LOST)
    dates: list[Any] = explored.page.evaluate(LINES)
    assert dates
    assert [written for written, lines in dates if lines > 1] == []
    assert explored.overflow() == 0
