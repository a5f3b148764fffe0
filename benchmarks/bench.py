"""One command, one table: our speed beside our peers', with the bars that we hold ourselves to.

``python -m benchmarks.bench`` takes some minutes, ``--quick`` less than one.  The exit code is 1
if a bar is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from benchmarks.figures import Figures
from benchmarks.generator import write
from graph.terms.quantities import counted

__all__ = ["Row", "table"]

_ROOT = Path(__file__).resolve().parent.parent
_LARGE = 100_000
_HUGE = 1_000_000
_KINDS = {"points": "point queries", "joins": "queries of two patterns"}
_SHORT = 0.2  # seconds below which milliseconds are written
_HEAD = ("measure", "ours", "peer", "", "ratio", "bar", "met")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    :param measure: what was measured.
    :param ours: seconds that we took.
    :param peer: who did the same; empty where the bar is in seconds.
    :param theirs: seconds that the peer took.
    :param most: the most that we may take: times the peer, or seconds where there is no peer.
    :param least: how many times faster than the peer we must be; 0 shows it without a bar.
    :param unit: of the numbers: ``s`` or ``MB``.
    """

    measure: str
    ours: float
    peer: str = ""
    theirs: float | None = None
    most: float | None = None
    least: float | None = None
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """Ours by theirs, or theirs by ours where we must be faster; seconds without a peer."""
        if self.theirs is None:
            return self.ours
        return self.theirs / self.ours if self.least is not None else self.ours / self.theirs

    @property
    def met(self) -> bool:
        """Whether the bar is held."""
        if self.least is not None:
            return self.ratio >= self.least
        return self.most is None or self.ratio <= self.most

    def cells(self) -> tuple[str, ...]:
        """Write the line."""
        theirs = "" if self.theirs is None else self._written(self.theirs)
        faster = " faster" if self.least is not None else ""
        ratio = "" if self.theirs is None else f"{self.ratio:.2f} ×{faster}"
        bar = self._bar()
        met = ("yes" if self.met else "NO") if bar else ""
        return (self.measure, self._written(self.ours), self.peer, theirs, ratio, bar, met)

    def _bar(self) -> str:
        if self.least is not None:
            return f"at least {self.least:g} × faster" if self.least else ""
        if self.most is None:
            return ""
        return f"at most {self.most:g} ×" if self.theirs is not None else f"at most {self._bound()}"

    def _bound(self) -> str:
        most = self.most or 0
        return (
            f"{most * 1000:g} ms" if self.unit == "s" and most < _SHORT else f"{most:g} {self.unit}"
        )

    def _written(self, value: float) -> str:
        if self.unit != "s":
            return f"{value:.0f} {self.unit}"
        return f"{value * 1000:.3g} ms" if value < _SHORT else f"{value:.2f} s"


def table(rows: Sequence[Row]) -> str:
    """Write the table.

    :param rows: its lines.
    :returns: text, columns aligned.
    """
    lines = [_HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEAD))]
    rule = tuple("-" * width for width in widths)
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in (lines[0], rule, *lines[1:])
    )


def _told(module: str, name: str, *arguments: object) -> str:
    """Take one measure in a fresh process, and give the line that it ends with."""
    command = [sys.executable, "-m", f"benchmarks.{module}", name, *map(str, arguments)]
    print(f"measuring {name} {' '.join(map(str, arguments))}", file=sys.stderr)
    done = subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.splitlines()[-1]


def _measure(name: str, *arguments: object, times: int = 1) -> float:
    """Take the median of some measures."""
    return statistics.median(float(_told("measures", name, *arguments)) for _ in range(times))


def _figures(module: str, name: str, *arguments: object) -> Figures:
    """Take a measure that gives several figures."""
    figures: Figures = json.loads(_told(module, name, *arguments))
    return figures


def _search(name: str, *arguments: object) -> Figures:
    return _figures("searching", name, *arguments)


def _of_stores(file: Path, entities: int) -> Iterator[Row]:
    """Measure loading at any size, and building; the bars of building are for large graphs."""
    large = entities >= _LARGE
    load = f"load N-Triples, {entities:,} entities"
    ours = _measure("load_ours", file, times=3)
    yield Row(load, ours, "pyoxigraph", _measure("load_pyoxigraph", file, times=3), most=1.2)
    yield Row(load, ours, "rdflib", _measure("load_rdflib", file), least=8)
    build = f"build_network, {entities:,} entities"
    ours = _measure("build_ours", file)
    yield Row(
        build, ours, "bare NetworkX", _measure("build_networkx", file), most=2 if large else None
    )
    yield Row(
        build, ours, "rdflib's converter", _measure("build_rdflib", file), least=5 if large else 0
    )


def _of_searches(folder: Path, entities: int) -> Iterator[Row]:
    """Measure what is looked up in a store on disk; the bars are those of a million entities."""
    huge = entities >= _HUGE
    file, store = folder / f"{entities}.nt", folder / f"{entities}.store"
    write(file, entities)
    command = [str(Path(sys.executable).with_name("justice")), "load", str(file), "--store"]
    subprocess.run([*command, str(store)], check=True, stderr=subprocess.DEVNULL)
    of = f"{entities:,} entities"
    ours = _search("path_ours", store, entities)
    peer = _search("path_networkx", file, entities)
    asked = _search("path_sparql", store, entities)
    path = f"path between two of {of}"
    yield Row(f"{path}, median", ours["median"], most=0.06 if huge else None)
    yield Row(f"{path}, 95 %", ours["most"], most=0.15 if huge else None)
    yield Row(f"{path}, memory", ours["grown"], "NetworkX", peer["grown"], unit="MB")
    if huge:
        yield Row(f"{path}, memory added", ours["grown"], most=300, unit="MB")
    bare = "NetworkX, without loading"
    yield Row(f"{path}, median", ours["median"], bare, peer["median"])
    first = ours["median"], "NetworkX, loading included", peer["loaded"] + peer["median"]
    yield Row(f"{path}, the first", *first, least=0)
    sparql = f"SPARQL property path, {asked['stopped']:.0%} stopped"
    yield Row(f"{path}, median", ours["median"], sparql, asked["median"], least=0)
    evidence = _search("evidence_of_links", store, entities)["median"]
    yield Row(f"evidence of a link, {of}", evidence, most=0.001 if huge else None)
    shown = _search("show_hub", store, entities)["median"]
    yield Row(f"first page of a hub, {of}", shown, most=0.1 if huge else None)
    for name, what in (
        ("search_names", "search by a part of a name"),
        ("first_neighbours", "first neighbours over HTTP"),
    ):
        found = _search(name, store, entities)
        yield Row(f"{what}, {of}, median", found["median"])
        yield Row(f"{what}, {of}, 95 %", found["most"], most=0.08 if huge else None)


def _of_serving(folder: Path, entities: int) -> Iterator[Row]:
    """Measure the endpoint; the store is one that was made for the searches."""
    given = (folder / f"{entities}.store", entities)
    stock = "oxigraph serve"
    all_of_them = os.cpu_count() or 1
    for kind, clients, processes in product(_KINDS, (1, 8), sorted({1, all_of_them})):
        found = _figures("serving", "short", *given, kind, clients, processes)
        what = f"{_KINDS[kind]} of {counted(clients, 'client')}, processes: {processes}"
        has_bar = kind == "points" and processes == all_of_them  # the peer takes all processors
        ours, theirs = 1 / found["rate"], 1 / found["their rate"]
        yield Row(f"{what}, time for one", ours, stock, theirs, most=2 if has_bar else None)
        above = max(found["median"] - found["their median"], 0)
        yield Row(f"{what}, median above the peer's", above, most=0.003 if has_bar else None)
    taken = _figures("serving", "transfer", *given)
    what = f"a result of {taken['megabytes']:.0f} MB"
    yield Row(f"{what}, a MB", 1 / taken["rate"], stock, 1 / taken["their rate"], most=1 / 0.7)
    yield Row(f"{what}, memory of the server added", taken["grown"], most=32, unit="MB")
    for kind, what in _KINDS.items():
        beside = _figures("serving", "beside", *given, kind)
        yield Row(f"{what} of 8 clients beside 2 hostile ones, 95 %", beside["most"], most=0.05)
    ended = _figures("serving", "hostile", *given)
    what = f"{ended['queries']:.0f} hostile queries"
    yield Row(f"{what}, the longest beyond its limit", ended["beyond"], most=1)
    yield Row(f"{what}, memory of the server added", ended["grown"], most=128, unit="MB")
    yield Row(f"{what}, no answer afterwards", 1 - ended["answers"], most=0, unit="failures")


def _of_pictures(nodes: int, edges: int, whole: bool) -> Iterator[Row]:
    size = (nodes, edges)
    draw = f"draw, {nodes:,} nodes, {edges:,} edges"
    ours = _measure("draw_ours", *size)
    yield Row(draw, ours, "gravis", _measure("draw_gravis", *size), most=2)
    pyvis = _measure("draw_pyvis", *size)
    yield Row(draw, ours, "pyvis", pyvis, least=100 if whole else 0)
    yield Row(f"{draw}, with layout", _measure("layout_processor", *size), most=5)
    yield Row(
        "open 2,000 nodes in Chromium and click", _measure("page_answers", 2000, 6000), most=3
    )


def _of_explorer(quick: bool) -> Iterator[Row]:
    """Measure the explorer's page, on a machine that should do nothing else."""
    start = _figures("explorer", "start_view")
    yield Row("explorer: first meaningful paint", start["painted"], most=1)
    yield Row("explorer: JavaScript of the start", start["kilobytes"], most=250, unit="kB")
    for name, what, most in (
        ("suggestions", "from key to suggestions", 0.05),
        ("expanding", "from key to expanded", 0.15),
    ):
        taken = _figures("explorer", name)
        yield Row(f"explorer: {what}, median", taken["median"], most=most)
        yield Row(f"explorer: {what}, 95 %", taken["most"])
    for nodes, links, frames in ((500, 1_500, 40), (2_000, 6_000, 15)):
        yield from _of_panning(nodes, links, frames)
    nodes, links = (2_000, 6_000) if quick else (10_000, 30_000)
    opened = _figures("explorer", "overview", nodes, links)
    size = f"{nodes:,} nodes, {links:,} links"
    yield Row(f"explorer: overview drawn, {size}", opened["drawn"], most=3)
    yield Row(f"explorer: longest task, {size}", opened["longest"], most=0.2)


def _of_panning(nodes: int, links: int, frames: int) -> Iterator[Row]:
    """Measure a frame while the canvas is dragged; the bare library may be 1.25 × as fast."""
    frame = _figures("explorer", "panning", nodes, links)
    what = f"explorer: frame of panning, {nodes:,} nodes, {links:,} links"
    yield Row(what, frame["ours"], most=round(1 / frames, 3))
    yield Row(what, frame["ours"], "bare Cytoscape.js", frame["bare"], most=1 / 0.8)
    yield Row(what, frame["ours"], "pyvis", frame["pyvis"])
    yield Row(what, frame["ours"], "gravis", frame["gravis"])


def _of_commands() -> Iterator[Row]:
    yield Row("justice --help", _measure("command_processor", "--help"), most=0.3)
    query = _measure("command_processor", "queries", "roles")
    yield Row("justice, a named query with one row", query, most=0.8)


def _rows(quick: bool) -> Iterator[Row]:
    yield from _of_commands()
    with tempfile.TemporaryDirectory() as folder:
        for entities in (10_000,) if quick else (10_000, 100_000):
            file = Path(folder, f"{entities}.nt")
            write(file, entities)
            yield from _of_stores(file, entities)
        yield from _of_searches(Path(folder), 20_000 if quick else _HUGE)
        yield from _of_serving(Path(folder), 20_000 if quick else _HUGE)
    size = (1_000, 3_000) if quick else (10_000, 30_000)
    yield from _of_pictures(*size, whole=not quick)
    yield from _of_explorer(quick)


def main() -> int:
    """Measure, print the table and tell whether every bar is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes only")
    rows = list(_rows(parser.parse_args().quick))
    print(table(rows))
    missed = [row.measure for row in rows if not row.met]
    if missed:
        print(f"\nMissed: {'; '.join(missed)}.", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
