"""The page of a picture, in a browser that cannot reach anything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import expect

from graph.render import picture

pytestmark = pytest.mark.browser

# The links of the fixture by number, as the graph lists them from node to node.
DEFENDANT, ACCUSES, HEARD, COVERS, FEATURES = range(5)


@pytest.fixture
def opened(network: nx.MultiDiGraph, open_file: Any, tmp_path: Path) -> Any:
    return open_file(picture(network, title="Ann & co.").write(tmp_path / "ann.html"))


def test_it_asks_for_nothing_and_complains_of_nothing(opened: Any) -> None:
    opened.click_node("urn:ann")
    opened.click_edge(COVERS)
    opened.page.click("#tab-table")
    assert [address.rsplit("/")[-1] for address in opened.requests] == ["ann.html"]
    assert opened.complaints == []


def test_the_header_counts(opened: Any) -> None:
    assert opened.page.inner_text("h1") == "Ann & co."
    assert opened.page.inner_text("#summary") == (
        "4 entities · 5 links · 1 disputed · 1 without a source"
    )


def test_it_stands_still_where_the_layout_put_it(opened: Any) -> None:
    where = "['urn:ann', 'urn:film'].map(window.justicePicture.position)"
    before = opened.page.evaluate(where)
    opened.page.wait_for_timeout(300)
    assert opened.page.evaluate(where) == before


def test_let_it_move(opened: Any) -> None:
    where = "['urn:ann', 'urn:film'].map(window.justicePicture.position)"
    before = opened.page.evaluate(where)
    opened.page.click("#move")
    opened.page.wait_for_timeout(400)
    assert opened.page.get_attribute("#move", "aria-pressed") == "true"
    assert opened.page.evaluate(where) != before


def test_a_node_shows_facts_links_and_sources(opened: Any) -> None:
    opened.click_node("urn:ann")
    panel = opened.panel()
    assert opened.page.inner_text("#panel h2") == "Ann Éluard"
    for words in (
        "Person", "Also known as Nan", "A person.", "Born", "May 1970", "Disputed",
        "Sources differ: When was Ann born? The sides differ in precision only.",
        "Ann Éluard is the defendant of Case of Ann", "Ann Éluard appears in The Film",
        "Ended 5 April 2020", "No source recorded", "The report says so.", "“so it was”",
        "The Paper · News",
    ):  # fmt: skip
        assert words in panel


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (COVERS, ["The Film covers Case of Ann", "Stated", "Reported", "1 independent source",
                  "Copy of another source: counted as one with [1]", "A copy"]),
        (DEFENDANT, ["Disputed", "Was it Ann?", "The sides contradict each other.",
                     "The other side", "The defendant of Case of Ann is Bob"]),
        (ACCUSES, ["A party’s claim", "What the prosecution says"]),
        (HEARD, ["Deprecated: held to be wrong", "Deprecated", "It was another court."]),
        (FEATURES, ["No source recorded.", "2018", "5 April 2020", "Ended 5 April 2020"]),
    ],
)  # fmt: skip
def test_a_link_shows_how_it_stands(opened: Any, number: int, words: list[str]) -> None:
    opened.click_edge(number)
    assert opened.selected() == {"kind": "edge", "id": number}
    panel = opened.panel()
    assert [missing for missing in words if missing not in panel] == []


def test_source_links_are_safe(opened: Any) -> None:
    opened.click_edge(COVERS)
    link = opened.page.locator("#panel .note a").first
    assert link.get_attribute("href") == "https://example.org/a"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_the_legend_filters(opened: Any) -> None:
    page = opened.page
    page.click("#legend-types .legend-item:has-text('Programme')")
    assert page.evaluate("window.justicePicture.nodes()") == ["urn:ann", "urn:case", "urn:court"]
    assert page.evaluate("window.justicePicture.edges()") == [DEFENDANT, ACCUSES, HEARD]
    page.click("#legend-lines .legend-item:has-text('party')")
    assert page.evaluate("window.justicePicture.edges()") == [DEFENDANT, HEARD]
    pressed = page.locator(".legend-item[aria-pressed=false] .legend-name").all_inner_texts()
    assert pressed == ["Programme", "A party’s claim"]
    assert page.inner_text("#summary") == (
        "3 of 4 entities · 2 of 5 links · 1 disputed · 0 without a source"
    )
    page.click("#legend-all")
    assert len(page.evaluate("window.justicePicture.edges()")) == 5


def test_the_legend_names_every_type_and_line(opened: Any) -> None:
    items = opened.page.locator("#legend .legend-item").all_inner_texts()
    assert [" ".join(item.split()) for item in items] == [
        "Case 1", "Court 1", "Person 1", "Programme 1",
        "Stated 1", "? Disputed 1", "says A party’s claim 1",
        "× Deprecated 1", "No source recorded 1", "Ended 1",
    ]  # fmt: skip


def test_the_tables_hold_what_is_drawn(opened: Any) -> None:
    page = opened.page
    page.click("#tab-table")

    def rows(table: str) -> list[str]:
        return sorted(
            page.locator(f"#{table}-body tr").evaluate_all("r => r.map(x => x.dataset.id)")
        )

    assert rows("nodes") == ["0", "1", "2", "3"]
    assert rows("edges") == ["0", "1", "2", "3", "4"]
    page.click("#legend-types .legend-item:has-text('Court')")
    assert rows("nodes") == ["0", "1", "3"]
    assert rows("edges") == [str(number) for number in page.evaluate("justicePicture.edges()")]


def test_tables_sort_and_open(opened: Any) -> None:
    page = opened.page
    page.click("#tab-table")
    page.click("#nodes-head button:has-text('Name')")
    first = "#nodes-body tr:first-child td:first-child"
    assert page.inner_text(first) == "Ann Éluard"
    assert page.get_attribute("#nodes-head th:first-child", "aria-sort") == "ascending"
    page.click("#nodes-head button:has-text('Name')")
    assert page.inner_text(first) == "The Film"
    page.click(f"{first} button")
    assert page.inner_text("#panel h2") == "The Film"
    assert page.get_attribute("#nodes-body tr:first-child", "aria-current") == "true"


def test_from_search_to_source_by_keyboard(opened: Any) -> None:
    page = opened.page
    page.keyboard.press("Tab")
    page.keyboard.type("nan")
    assert page.get_attribute("#search", "aria-expanded") == "true"
    assert "also Nan" in page.inner_text("#suggestions")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Ann Éluard"
    for _ in range(20):
        page.keyboard.press("Tab")
        if "defendant" in page.evaluate("document.activeElement.textContent"):
            break
    page.keyboard.press("Enter")
    assert opened.selected() == {"kind": "edge", "id": DEFENDANT}
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.href") == "https://example.org/a":
            return
    pytest.fail("The source cannot be reached by Tab.")


def test_search_ignores_accents_and_says_when_nothing_is_found(opened: Any) -> None:
    page = opened.page
    page.fill("#search", "eluard")
    assert page.locator("#suggestions [role=option]").count() == 1
    page.fill("#search", "zzz")
    assert page.inner_text("#suggestions") == "No entity has this name."
    assert page.inner_text("#announcer") == "No entity has this name."


def test_arrows_walk_along_links(opened: Any) -> None:
    page = opened.page
    page.focus("#canvas")
    walked = set()
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown") * 2:
        page.keyboard.press(key)
        walked.add(opened.selected()["id"])
    assert len(walked) >= 2
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    page.keyboard.press("Escape")
    assert opened.selected() is None
    assert page.evaluate("document.activeElement.id") == "canvas"


def test_the_address_carries_the_choice_and_back_undoes_it(opened: Any) -> None:
    page = opened.page
    opened.click_node("urn:ann")
    assert page.evaluate("location.hash") == "#node=urn%3Aann"
    opened.click_edge(HEARD)
    assert page.evaluate("location.hash") == f"#link={HEARD}"
    page.go_back()
    page.wait_for_function("window.justicePicture.selected()?.id === 'urn:ann'")
    page.reload()
    assert page.inner_text("#panel h2") == "Ann Éluard"


def test_opening_something_hidden_shows_it_again(opened: Any) -> None:
    page = opened.page
    page.click("#legend-types .legend-item:has-text('Court')")
    page.fill("#search", "high")
    page.keyboard.press("Enter")
    assert "urn:court" in page.evaluate("window.justicePicture.nodes()")


def test_save_as_png(opened: Any, tmp_path: Path) -> None:
    with opened.page.expect_download() as download:
        opened.page.click("#save")
    assert download.value.suggested_filename == "ann-co.png"
    download.value.save_as(tmp_path / "a.png")
    assert (tmp_path / "a.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("width", [320, 640, 768, 1024, 1440])
def test_nothing_is_wider_than_the_page(
    network: nx.MultiDiGraph, open_file: Any, tmp_path: Path, width: int
) -> None:
    path = picture(network, title="Ann " * 30).write(tmp_path / "ann.html")
    opened = open_file(path, width=width)
    opened.click_node("urn:ann")
    for view in ("#tab-table", "#tab-picture"):
        opened.page.click(view)
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


def test_dark_follows_the_system_and_the_switch(
    network: nx.MultiDiGraph, open_file: Any, tmp_path: Path
) -> None:
    opened = open_file(
        picture(network, title="Ann").write(tmp_path / "ann.html"), color_scheme="dark"
    )
    colour = "getComputedStyle(document.body).backgroundColor"
    assert opened.page.evaluate(colour) == "rgb(21, 23, 26)"
    assert opened.page.get_attribute("#theme", "aria-pressed") == "true"
    opened.page.click("#theme")
    assert opened.page.evaluate(colour) == "rgb(251, 250, 248)"


HOSTILE = [
    "<script>window.hit = 1</script>",
    "</script><img src=x onerror='window.hit = 1'>",
    "\"quotes\" and 'quotes' & &amp;",
    "שלום עולם ‮reversed‬",
    "👩🏽‍⚖️ emoji",
    "long " * 1000,
    "line\u2028separator\u2029and\0nul \ud800 half",
]


def test_hostile_texts_are_shown_as_text(open_file: Any, tmp_path: Path) -> None:
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    for number, label in enumerate(HOSTILE):
        g.add_node(f"urn:{number}", label=label, description=label, aliases=[label], note=label)
        cited = [{"says": label, "source": label, "url": "javascript:window.hit=1", "kind": label}]
        g.add_edge(f"urn:{number}", "urn:0", label=label, sentence=label, citations=cited)
    opened = open_file(picture(g, title=HOSTILE[1]).write(tmp_path / "hostile.html"))
    for number, label in enumerate(HOSTILE):
        opened.click_node(f"urn:{number}")
        shown = opened.page.evaluate("document.querySelector('#panel h2').textContent")
        assert shown == label
        opened.click_edge(number)
    opened.page.click("#tab-table")
    assert opened.page.evaluate("window.hit") is None
    assert opened.page.locator("a[href^=javascript]").count() == 0
    assert opened.page.evaluate("document.title") == HOSTILE[1]
    assert opened.complaints == []


def test_an_empty_graph_says_so(open_file: Any, tmp_path: Path) -> None:
    opened = open_file(picture(nx.MultiDiGraph(), title="None").write(tmp_path / "none.html"))
    assert "Nothing to draw" in opened.page.inner_text("#picture-view")
    assert opened.complaints == []


def test_a_plain_graph_with_numbers_for_keys(open_file: Any, tmp_path: Path) -> None:
    g = nx.Graph([(1, 2), (2, 2)])
    g.add_edge(2, 3, weight=4)
    opened = open_file(picture(g, title="Plain").write(tmp_path / "plain.html"))
    opened.click_edge(2)
    assert "Weight" in opened.panel()
    assert "4" in opened.panel()
    assert opened.complaints == []


def test_two_thousand_nodes_are_drawn_and_answer(open_file: Any, tmp_path: Path) -> None:
    g = nx.gnm_random_graph(2000, 6000, seed=1, directed=True)
    opened = open_file(picture(g, title="Many", layout=False).write(tmp_path / "many.html"))
    opened.click_node("0")
    assert opened.page.inner_text("#panel h2") == "0"


def test_a_notebook_frame_works(network: nx.MultiDiGraph, open_file: Any, tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.html"
    frame = picture(network, title="Ann")._repr_html_()
    notebook.write_text(f"<!doctype html><link rel=icon href='data:,'>{frame}", encoding="utf-8")
    opened = open_file(notebook, width=1400)
    inside = opened.page.frame_locator("iframe")
    expect(inside.locator("#summary")).not_to_be_empty()  # the script has run, in a frame too
    inside.locator("#search").fill("nan")
    inside.locator("#suggestions li").click()
    assert inside.locator("#panel h2").inner_text() == "Ann Éluard"
    assert opened.complaints == []


def test_what_was_typed_before_the_script_ran_is_searched(opened: Any) -> None:
    opened.page.add_init_script(
        """new MutationObserver((_, observer) => {
            const field = document.getElementById("search");
            if (!field) return;
            observer.disconnect();
            field.focus();
            field.value = "nan";
        }).observe(document, { childList: true, subtree: true });"""
    )
    opened.page.reload()
    expect(opened.page.locator("#suggestions li")).to_have_count(1)
    opened.page.keyboard.press("Enter")
    assert opened.page.inner_text("#panel h2") == "Ann Éluard"
