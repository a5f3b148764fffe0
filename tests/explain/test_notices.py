"""What a page says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.evidence.period import ALWAYS, Period
from graph.explain import EntityPage, Extent, page_markdown, page_text
from graph.explain.notices import NEXT_PAGE, notices

PAGE = EntityPage("urn:ann", "id:ann", "Ann", "person", (), "", (), ())


def at(period: Period, undated: int = 0, links: int = 0, facts: int = 0) -> EntityPage:
    return replace(PAGE, period=period, undated=undated, links_left_out=links, facts_left_out=facts)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (at(ALWAYS, undated=7), ()),
        (at(Period.asked("2021")), ("As of 2021.",)),
        (
            at(Period.asked("2021-06"), 1, 2, 1),
            (
                "As of June 2021, with 1 link without a date,"
                " leaving out 2 links and 1 fact of other times.",
            ),
        ),
        (
            at(Period.asked("2018", "2019"), facts=1_200),
            ("Between 2018 and 2019, leaving out 1,200 facts of other times.",),
        ),
        (
            replace(PAGE, extent=Extent(1, 100, 10_004, 1, 101)),
            ("Links 1 to 100 of 10,004 (page 1 of 101); --page 2 shows more.",),
        ),
        (
            replace(PAGE, extent=Extent(10_001, 10_004, 10_004, 101, 101)),
            ("Links 10,001 to 10,004 of 10,004 (page 101 of 101).",),
        ),
        (replace(PAGE, extent=Extent(1, 3, 3, 1, 1)), ()),
    ],
)
def test_a_page_says_of_when_it_is_and_what_it_leaves_out(
    page: EntityPage, said: tuple[str, ...]
) -> None:
    assert notices(page, NEXT_PAGE) == said
    text, markdown = page_text(page, width=200), page_markdown(page)
    for notice in said:
        assert f"\n{notice}\n" in text
        assert f"\n*{notice}*\n" in markdown
