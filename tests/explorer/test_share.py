"""One state: the address, the saved file and the command of the shell say the same."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import Explored
from tests.explorer.places import FOUR, PLACES

pytestmark = pytest.mark.browser

MAY_COPY = ["clipboard-read", "clipboard-write"]
READ_COPY = "navigator.clipboard.readText()"

STATES = [
    *(state for name, state in PLACES.items() if not name.startswith(("unknown", "empty"))),
    f"#v=1&view=graph&{FOUR}&hide-type=jg:Law&asserted-only=1&as-of=2018-06",
    f"#v=1&view=graph&{FOUR}&selected=id:donald-trump~id:kim-kardashian&pin=id:donald-trump~10~-20",
    "#v=1&view=connect&end=id:kim-kardashian~id:oxygen&count=2&max-hops=4&include-disputed=1",
]


def share(explored: Explored, what: str) -> None:
    explored.page.get_by_role("banner").get_by_text("Share", exact=True).click()
    explored.page.get_by_role("button", name=what).click()


def headings(explored: Explored) -> list[re.Pattern[str]]:
    """Give the headings of a view with their counts, whatever time an answer took."""
    told = explored.main.get_by_role("heading").all_inner_texts()
    return [re.compile(re.sub(r"in\\ [\d\\.]+\\ s", ".*", re.escape(text))) for text in told]


def drawn(explored: Explored) -> str | None:
    canvas = explored.page.locator("[data-drawn]")
    return canvas.get_attribute("data-drawn") if canvas.count() else None


@pytest.mark.parametrize("state", STATES)
def test_a_state_opens_as_it_was_and_stays_so(page_at: Opener, state: str) -> None:
    explored = page_at(state)
    assert explored.state == (state if state != "#" else "")
    explored.page.wait_for_load_state("networkidle")
    told, counts = headings(explored.calm()), drawn(explored)
    explored.see("Ontology" if "view=ontology" not in state else "Start")
    explored.page.go_back()
    assert explored.calm().state == (state if state != "#" else "")
    expect(explored.main.get_by_role("heading")).to_have_text(told, use_inner_text=True)
    assert drawn(explored) == counts


def test_the_link_leads_others_to_the_same_view(page_at: Opener) -> None:
    explored = page_at(PLACES["selected"], permissions=MAY_COPY)
    share(explored, "Copy the link")
    expect(explored.page.get_by_role("banner")).to_contain_text("The link is copied.")
    assert explored.page.evaluate(READ_COPY) == explored.address + explored.state


def test_the_command_gives_the_links_of_the_canvas(page_at: Opener) -> None:
    explored = page_at(f"#v=1&view=graph&{FOUR}&as-of=2018-06", permissions=MAY_COPY)
    share(explored, "Copy as a command")
    expect(explored.page.get_by_role("banner")).to_contain_text("The command is copied.")
    words = shlex.split(explored.page.evaluate(READ_COPY))
    assert words[0] == "justice"
    command = [sys.executable, "-m", "graph", *words[1:], "--format", "json"]
    told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    network = json.loads(told.stdout)
    assert (len(network["nodes"]), len(network["edges"])) == explored.drawn()


def test_a_browser_that_forbids_to_copy_shows_the_text(page_at: Opener) -> None:
    explored = page_at(PLACES["graph"])
    explored.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    share(explored, "Copy as a command")
    text = explored.page.get_by_role("textbox", name="The browser does not let the page copy")
    expect(text).to_have_value(re.compile("^justice "))


def test_what_is_saved_is_opened_again_by_the_page_and_by_the_shell(
    page_at: Opener, tmp_path: Path
) -> None:
    explored = page_at(PLACES["graph"])
    with explored.page.expect_download() as saved:
        share(explored, "Save to a file")
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    state, drawn = explored.state, explored.drawn()

    other = page_at()
    other.page.get_by_role("banner").get_by_text("Share", exact=True).click()
    other.page.locator("input[type=file]").set_input_files(file)
    expect(other.canvas).to_have_attribute("data-drawn", f"{drawn[0]} {drawn[1]}")
    assert other.state == state
    other.page.go_back()
    assert other.calm().state == ""


def test_a_file_that_is_no_saved_view_is_refused_with_a_remedy(
    page_at: Opener, tmp_path: Path
) -> None:
    file = tmp_path / "other.json"
    file.write_text("[1, 2", encoding="utf-8")
    explored = page_at()
    explored.page.get_by_role("banner").get_by_text("Share", exact=True).click()
    explored.page.locator("input[type=file]").set_input_files(file)
    expect(explored.page.get_by_role("alert")).to_contain_text("not a saved view")
    assert explored.state == ""
