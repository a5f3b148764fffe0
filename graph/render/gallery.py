"""A folder of pictures of a store, with a page that lists them."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import networkx as nx

from graph.errors import InputError
from graph.files import write_atomically
from graph.model import Model, packaged_model
from graph.network import View, build_network
from graph.render.page.index import Card, fill_index, thumbnail
from graph.render.picture import picture
from graph.store.base import Store

__all__ = ["GalleryPage", "write_gallery"]

Built: TypeAlias = "nx.MultiDiGraph[str]"

_MANY = 8  # links from which an entity gets a picture of its own
_MARK = "justice-graph gallery"
_TITLE = "Pictures of the Justice Graph"
_INTRODUCTION = (
    "Each picture is one file that works without a network: choose a name or a line to read "
    "what is known of it and who says so."
)


@dataclass(frozen=True, slots=True)
class GalleryPage:
    """One picture of a gallery.

    :param section: heading under which the list shows it.
    :param title: title of the picture.
    :param file: name of its file in the folder.
    :param nodes: number of entities in it.
    :param edges: number of links in it.
    """

    section: str
    title: str
    file: str
    nodes: int
    edges: int


@dataclass(frozen=True, slots=True)
class _Plan:
    section: str
    title: str
    description: str
    name: str
    focus: tuple[str, ...] = ()
    hops: int = 1


def _of(g: Built, type: str) -> list[str]:
    """Return the entities of a type, most linked first."""
    keys = [key for key, data in g.nodes(data=True) if type in data["types"]]
    return sorted(keys, key=lambda key: (-g.degree(key), g.nodes[key]["label"], key))


def _documentary_cases(g: Built) -> list[str]:
    cases = {
        case
        for source, case, data in g.edges(data=True)
        if data["predicate"] == "jg:coversCase" and "jg:Documentary" in g.nodes[source]["types"]
    }
    return sorted(cases, key=lambda key: (g.nodes[key]["label"], key))


def _around(g: Built, section: str, noun: str, keys: list[str], hops: int = 1) -> Iterator[_Plan]:
    reach = f"linked to this {noun}" if hops == 1 else f"within {hops} links of this {noun}"
    for key in keys:
        label, about = g.nodes[key]["label"], g.nodes[key]["description"]
        description = f"{about.rstrip('.')}. " if about else ""
        yield _Plan(section, label, f"{description}Everything {reach}.", key, (key,), hops)


def _together(section: str, title: str, name: str, keys: list[str]) -> Iterator[_Plan]:
    if keys:
        yield _Plan(section, title, "These, and everything linked to them.", name, tuple(keys))


def _plans(g: Built) -> Iterator[_Plan]:
    """Choose the pictures; a graph without our types has the whole only."""

    def linked(type: str) -> list[str]:
        return [key for key in _of(g, type) if g.degree(key) >= _MANY]

    laws = [key for key in _of(g, "jg:Law") if g.degree(key) > 0]
    yield _Plan("Overview", "The whole graph", "Every entity and every link.", "whole")
    yield from _together("Overview", "The law", "laws", laws)
    yield from _together("Overview", "The episodes", "episodes", _of(g, "jg:Episode"))
    yield from _around(g, "Cases of the documentary", "case", _documentary_cases(g), hops=2)
    yield from _around(g, "Laws", "law", linked("jg:Law"))
    yield from _around(g, "People", "person", linked("jg:Person"))
    yield from _around(g, "Organisations", "organisation", linked("jg:Organisation"))


def _file_name(plan: _Plan, taken: set[str]) -> str:
    local = re.split(r"[/#:]", plan.name)[-1].lower()
    stem = re.sub(r"[^a-z0-9]+", "-", local).strip("-")[:80] or "picture"
    name, number = f"{stem}.html", 2
    while name in taken:
        name, number = f"{stem}-{number}.html", number + 1
    taken.add(name)
    return name


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _draw(g: Built, plan: _Plan, path: Path) -> tuple[GalleryPage, Card]:
    drawn = picture(g, title=plan.title, description=plan.description, focus=_focus(plan))
    drawn.write(path)
    page = GalleryPage(plan.section, plan.title, path.name, len(g), g.number_of_edges())
    entities = _count(page.nodes, "entity", "entities")
    more = f"{entities} · {_count(page.edges, 'link', 'links')}"
    return page, Card(plan.section, plan.title, path.name, more, thumbnail(g, drawn.positions))


def _focus(plan: _Plan) -> tuple[str, ...]:
    """Mark the entity that a picture is about; a whole class of them needs no mark."""
    return plan.focus if len(plan.focus) == 1 else ()


def _fill(store: Store, folder: Path, model: Model) -> list[GalleryPage]:
    whole = build_network(store, View(), model)
    taken: set[str] = {"index.html"}
    pages, cards = [], []
    for plan in _plans(whole):
        view = View(focus=plan.focus, hops=plan.hops)
        g = build_network(store, view, model) if plan.focus else whole
        page, card = _draw(g, plan, folder / _file_name(plan, taken))
        pages.append(page)
        cards.append(card)
    index = fill_index(cards, title=_TITLE, introduction=_INTRODUCTION)
    write_atomically(folder / "index.html", index.encode("utf-8"))
    return pages


def _check(folder: Path) -> None:
    """Refuse a folder that holds anything but an earlier gallery: it will be replaced."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise InputError(f"{str(folder)!r} is a file; name a folder.")
    if not any(folder.iterdir()):
        return
    index = folder / "index.html"
    if index.is_file() and _MARK in index.read_text(encoding="utf-8", errors="replace"):
        return
    raise InputError(f"{str(folder)!r} holds other files; name a new or an empty folder.")


def _swap(new: Path, folder: Path, aside: Path) -> None:
    """Put a finished folder in the place of an earlier one, which comes back if that fails."""
    if folder.exists():
        folder.rename(aside)
    try:
        new.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise


def write_gallery(store: Store, folder: Path, model: Model | None = None) -> list[GalleryPage]:
    """Draw the whole of a store and its main parts, with a page that lists the pictures.

    The folder appears complete or not at all; an earlier gallery in it is replaced.

    :param store: where the triples are; it is not changed.
    :param folder: the folder to make; new, empty, or an earlier gallery.
    :param model: the ontology; None for the packaged one.
    :returns: the pictures in the order of the list; ``index.html`` links them all.
    :raises InputError: if the folder holds other files or cannot be written.
    """
    _check(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as beside:
            new = Path(beside, "new")
            new.mkdir()
            pages = _fill(store, new, model or packaged_model())
            _swap(new, folder, Path(beside, "old"))
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            f"{str(folder)!r} cannot be written ({reason}); name a folder you may write to."
        ) from error
    return pages
