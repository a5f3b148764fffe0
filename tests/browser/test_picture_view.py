"""What is in view: filters, names, marks, the image of the whole, and the keys' way through."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph.render import picture
from graph.render.page import page_content
from graph.render.picture import Picture

pytestmark = pytest.mark.browser


def drawn(open_file: Any, tmp_path: Path, g: Any, **options: Any) -> Any:
    """Open a picture, and wait until it is drawn: places of names and marks are known then."""
    layout = options.pop("layout", True)
    opened = open_file(
        picture(g, title="Drawn", layout=layout).write(tmp_path / "drawn.html"), **options
    )
    opened.let_it_draw()
    return opened


def test_hiding_every_type_leads_back(
    network: nx.MultiDiGraph, open_file: Any, tmp_path: Path
) -> None:
    page = drawn(open_file, tmp_path, network).page
    for item in page.locator("#legend-types .legend-item").all():
        item.click()
    assert "Every type is hidden" in page.inner_text("#picture-view")
    assert page.inner_text("#summary").startswith("0 of 4 entities · 0 of 5 links")
    page.click("#unhide")
    assert page.locator("#hidden-all").is_hidden()
    assert page.inner_text("#summary").startswith("4 entities · 5 links")
    assert page.evaluate("document.activeElement.id") == "canvas"


def test_showing_everything_fits_it_too(
    network: nx.MultiDiGraph, open_file: Any, tmp_path: Path
) -> None:
    page = drawn(open_file, tmp_path, network).page
    where = "window.justicePicture.position('urn:ann')"
    before = page.evaluate(where)
    page.click("#legend-types .legend-item:has-text('Court')")
    page.click("#zoom-in")
    assert page.evaluate(where) != before
    page.click("#legend-all")
    assert page.evaluate(where) == pytest.approx(before)


def test_buttons_of_a_page_have_names_of_their_own(
    network: nx.MultiDiGraph, open_file: Any, tmp_path: Path
) -> None:
    page = drawn(open_file, tmp_path, network).page
    names = page.locator("button").evaluate_all(
        "all => all.map(b => b.getAttribute('aria-label') ?? b.textContent)"
    )
    assert "Fit to view" in names
    assert [name for name in names if names.count(name) > 1 and "how everything" in name] == []


def test_tab_goes_from_the_picture_to_its_tools(
    network: nx.MultiDiGraph, open_file: Any, tmp_path: Path
) -> None:
    page = drawn(open_file, tmp_path, network).page
    page.focus("#canvas")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "zoom-out"


@pytest.mark.parametrize("width", [320, 1280])
def test_a_small_picture_names_every_node_and_fills_the_canvas(
    open_file: Any, tmp_path: Path, width: int
) -> None:
    g = nx.complete_graph(6)
    g = nx.relabel_nodes(g, {key: f"Quite a long name {key}" for key in g})
    page = drawn(open_file, tmp_path, g, width=width).page
    assert page.evaluate("window.justicePicture.named()") == list(g)
    places = page.evaluate(
        "window.justicePicture.nodes().map(key => window.justicePicture.position(key))"
    )
    canvas = page.locator("#canvas").bounding_box()
    across = [max(p[axis] for p in places) - min(p[axis] for p in places) for axis in "xy"]
    assert across[0] > 0.4 * canvas["width"] or across[1] > 0.4 * canvas["height"]


def through_another() -> nx.MultiDiGraph:
    """Three nodes in a row, the outer two joined by a disputed link through the middle one."""
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    g.add_nodes_from(["left", "middle", "right", *(f"leaf {n}" for n in range(9))])
    cited = [{"says": "So.", "source": "S"}]
    g.add_edge("left", "right", standing="disputed", citations=cited)
    for number in range(9):
        g.add_edge("middle", f"leaf {number}", citations=cited)
    return g


def test_a_mark_sits_on_no_node_and_chooses_its_link(open_file: Any, tmp_path: Path) -> None:
    g = through_another()
    row = {"left": (-200.0, 0.0), "middle": (0.0, 0.0), "right": (200.0, 0.0)}
    places = {key: row.get(key, (60.0 * n - 300, 160.0)) for n, key in enumerate(g)}
    made = Picture("Row", "en", page_content(g, places, title="Row"), places)
    opened = open_file(made.write(tmp_path / "row.html"))
    [mark] = opened.page.evaluate("window.justicePicture.marks()")
    middle = opened.page.evaluate("window.justicePicture.position('middle')")
    assert abs(mark["x"] - middle["x"]) > 20
    opened.page.mouse.click(mark["x"], mark["y"])
    assert opened.selected() == {"kind": "edge", "id": mark["id"]}


def test_a_click_between_a_line_and_a_node_takes_the_nearer(open_file: Any, tmp_path: Path) -> None:
    g = nx.DiGraph([("a", "b")])
    opened = drawn(open_file, tmp_path, g)
    a, b = (opened.page.evaluate("key => window.justicePicture.position(key)", key) for key in "ab")
    away = [(b[axis] - a[axis]) for axis in "xy"]
    length = (away[0] ** 2 + away[1] ** 2) ** 0.5
    unit = (away[0] / length, away[1] / length)
    on_line = (a["x"] + unit[0] * 40, a["y"] + unit[1] * 40)
    opened.page.mouse.click(*on_line)
    assert opened.selected() == {"kind": "edge", "id": 0}
    behind = (a["x"] - unit[0] * 22, a["y"] - unit[1] * 22)
    opened.page.mouse.click(*behind)
    assert opened.selected() == {"kind": "node", "id": "a"}


COLOURS_OF = """async data => {
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const ctx = canvas.getContext("2d");
  ctx.drawImage(image, 0, 0);
  const pixels = ctx.getImageData(0, 0, image.width, image.height).data;
  const found = new Set();
  for (let at = 0; at < pixels.length; at += 4)
    found.add([...pixels.slice(at, at + 3)].join(" "));
  return { width: image.width, height: image.height, colours: [...found] };
}"""


def test_the_image_holds_the_whole_and_changes_no_view(open_file: Any, tmp_path: Path) -> None:
    g = nx.path_graph(30)
    nx.set_node_attributes(g, {0: "#010203", 29: "#040506"}, "colour")
    nx.set_node_attributes(g, {0: "first", 29: "last"}, "group")
    opened = drawn(open_file, tmp_path, g, width=400, height=500)
    page = opened.page
    opened.click_node("0")
    for _ in range(8):
        page.click("#zoom-in")
    before = page.evaluate("window.justicePicture.position('7')")
    with page.expect_download() as download:
        page.click("#save")
    download.value.save_as(tmp_path / "whole.png")
    data = base64.b64encode((tmp_path / "whole.png").read_bytes()).decode("ascii")
    image = page.evaluate(COLOURS_OF, data)
    assert image["width"] >= 2 * 720
    assert {"1 2 3", "4 5 6"} <= set(image["colours"])
    assert page.evaluate("window.justicePicture.position('7')") == pytest.approx(before)
    assert opened.selected() == {"kind": "node", "id": "0"}
    assert opened.complaints == []


def test_the_image_has_a_legend_of_what_is_shown(
    network: nx.MultiDiGraph, open_file: Any, tmp_path: Path
) -> None:
    page = drawn(open_file, tmp_path, network).page

    def height() -> int:
        with page.expect_download() as download:
            page.click("#save")
        download.value.save_as(tmp_path / "a.png")
        return int.from_bytes((tmp_path / "a.png").read_bytes()[20:24], "big")

    whole = height()
    for line in page.locator("#legend-lines .legend-item").all():
        line.click()
    assert whole - height() == 2 * 28 * 2  # two rows of lines, at twice the size
