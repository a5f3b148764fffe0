"""A folder of pictures of a store, with a page that lists them."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from graph.analysis.connections import find_connections
from graph.analysis.constraints import Constraints
from graph.errors import InputError
from graph.explain.connections import tell_connections
from graph.files import write_atomically
from graph.model import Model, packaged_model
from graph.network import View, build_network
from graph.render.connection import connection_picture
from graph.render.gallery_plans import Network, Question, Surroundings, plans
from graph.render.page.index import GENERATOR, Card, fill_index, thumbnail
from graph.render.picture import Picture, picture
from graph.store.base import Store
from graph.terms.quantities import counted

__all__ = ["GalleryPage", "write_gallery"]

_ASKED = Constraints()
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


def _fill(store: Store, folder: Path, model: Model) -> list[GalleryPage]:
    whole = build_network(store, View(), model)
    taken: set[str] = {"index.html"}
    pages, cards = [], []
    for plan in plans(whole, model):
        drawn = _drawn(store, model, plan, whole)
        if drawn is None:
            continue
        g, made, more = drawn
        path = folder / _file_name(_stem(plan), taken)
        made.write(path)
        pages.append(GalleryPage(plan.section, made.title, path.name, len(g), g.number_of_edges()))
        cards.append(Card(plan.section, made.title, path.name, more, thumbnail(g, made.positions)))
    index = fill_index(cards, title=_TITLE, introduction=_INTRODUCTION)
    write_atomically(folder / "index.html", index.encode("utf-8"))
    return pages


def _drawn(
    store: Store, model: Model, plan: Surroundings | Question, whole: Network
) -> tuple[Network, Picture, str] | None:
    """Draw one picture and say what it holds; there is none of what is not connected."""
    if isinstance(plan, Question):
        found = find_connections(store, model, plan.start, plan.goal, _ASKED)
        told = tell_connections(store, model, plan.start, plan.goal, _ASKED, found)
        if not told.connections:
            return None
        more = counted(len(told.connections), "connection")
        return found.network, connection_picture(told, found.network), more
    view = View(focus=plan.focus, hops=plan.hops)
    g = build_network(store, view, model) if plan.focus else whole
    focus = plan.focus if len(plan.focus) == 1 else ()  # a whole class of them needs no mark
    made = picture(g, title=plan.title, description=plan.description, focus=focus)
    entities = "1 entity" if len(g) == 1 else f"{len(g):,} entities"
    return g, made, f"{entities} · {counted(g.number_of_edges(), 'link')}"


def _stem(plan: Surroundings | Question) -> str:
    if isinstance(plan, Question):
        return f"{_local(plan.start)}-{_local(plan.goal)}"
    return _local(plan.name)


def _local(name: str) -> str:
    return re.split(r"[/#:]", name)[-1]


def _file_name(stem: str, taken: set[str]) -> str:
    stem = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:80] or "picture"
    name, number = f"{stem}.html", 2
    while name in taken:
        name, number = f"{stem}-{number}.html", number + 1
    taken.add(name)
    return name


def _check(folder: Path) -> None:
    """Refuse a folder that holds anything but an earlier gallery: it will be replaced."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise InputError(f"{str(folder)!r} is a file; name a folder.")
    if not any(folder.iterdir()):
        return
    index = folder / "index.html"
    if index.is_file() and GENERATOR in index.read_text(encoding="utf-8", errors="replace"):
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
