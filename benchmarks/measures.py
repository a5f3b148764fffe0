"""One measure for each call, in a process of its own: ``python -m benchmarks.measures NAME ARG…``.

Each prints seconds of the processor, all threads together, since other work on a shared machine
does not touch them much; the page in the browser is timed by the clock on the wall.
"""

from __future__ import annotations

import gc
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

__all__ = ["MEASURES"]

_ROUNDS = 3
_PAGE_READY = "window.justicePicture !== undefined"


Clock = Callable[[], float]


def _seconds(action: Callable[[], object], clock: Clock = time.process_time) -> float:
    gc.collect()
    start = clock()
    kept = action()
    taken = clock() - start
    del kept
    return taken


def _median(action: Callable[[], object], clock: Clock = time.process_time) -> float:
    return statistics.median(_seconds(action, clock) for _ in range(_ROUNDS))


def load_ours(file: str) -> float:
    from graph.store import open_store

    return _seconds(lambda: open_store(file))


def load_pyoxigraph(file: str) -> float:
    import pyoxigraph as ox

    store = ox.Store()
    return _seconds(lambda: store.bulk_load(path=file))


def load_rdflib(file: str) -> float:
    import rdflib

    return _seconds(lambda: rdflib.Graph().parse(file, format="nt"))


def build_ours(file: str) -> float:
    from graph.network import build_network
    from graph.store import open_store

    store = open_store(file)
    return _median(lambda: build_network(store))


def build_networkx(file: str) -> float:
    """Put the nodes and edges that we make, ready-made, into a MultiDiGraph."""
    import networkx as nx

    from graph.network import build_network
    from graph.store import open_store

    network = build_network(open_store(file))
    nodes = list(network.nodes(data=True))
    edges = list(network.edges(keys=True, data=True))
    del network

    def put() -> nx.MultiDiGraph[str]:
        g: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        g.add_nodes_from(nodes)
        g.add_edges_from(edges)
        return g

    return _median(put)


def build_rdflib(file: str) -> float:
    import rdflib
    from rdflib.extras.external_graph_libs import rdflib_to_networkx_multidigraph

    parsed = rdflib.Graph().parse(file, format="nt")
    return _median(lambda: rdflib_to_networkx_multidigraph(parsed))


def draw_ours(nodes: str, edges: str) -> float:
    from benchmarks.generator import drawing
    from graph.render.picture import picture

    network = drawing(int(nodes), int(edges))
    return _median(lambda: picture(network, title="Speed", layout=False).html())


def draw_gravis(nodes: str, edges: str) -> float:
    import gravis

    from benchmarks.generator import drawing

    network = drawing(int(nodes), int(edges))
    return _median(lambda: gravis.vis(network).to_html_standalone())


def draw_pyvis(nodes: str, edges: str) -> float:
    """Let pyvis, as it comes, convert and write the graph; once: it takes more than a minute."""
    import networkx as nx
    from pyvis.network import Network

    from benchmarks.generator import drawing

    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    plain.add_nodes_from(drawing(int(nodes), int(edges)).nodes())
    plain.add_edges_from(drawing(int(nodes), int(edges)).edges())

    def draw() -> str:
        page = Network(cdn_resources="in_line")
        page.from_nx(plain)
        return str(page.generate_html())

    return _seconds(draw)


def layout_processor(nodes: str, edges: str) -> float:
    from benchmarks.generator import drawing
    from graph.render.picture import picture

    network = drawing(int(nodes), int(edges))
    start = time.process_time()
    picture(network, title="Speed").html()
    return time.process_time() - start


def command_processor(*arguments: str) -> float:
    """Measure a whole run of ``justice``, its worker included."""
    command = [str(Path(sys.executable).with_name("justice")), *arguments]
    taken = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(taken)


def page_answers(nodes: str, edges: str) -> float:
    """Open a picture in Chromium, click a node and wait until it is selected."""
    from benchmarks.browser import open_browser
    from benchmarks.generator import drawing
    from graph.render.picture import picture

    network = drawing(int(nodes), int(edges))
    node = max(network, key=lambda key: (network.degree(key), key))
    with tempfile.TemporaryDirectory() as folder, open_browser() as browser:
        file = picture(network, title="Speed").write(Path(folder, "page.html"))
        page = browser.new_page()

        def answer() -> None:
            page.goto(file.as_uri())
            page.wait_for_function(_PAGE_READY)
            place = page.evaluate("key => window.justicePicture.position(key)", node)
            page.mouse.click(place["x"], place["y"])
            page.wait_for_function("window.justicePicture.selected() !== null")

        return _median(answer, time.perf_counter)


MEASURES: dict[str, Callable[..., float]] = {
    measure.__name__: measure
    for measure in (
        build_networkx,
        build_ours,
        build_rdflib,
        command_processor,
        draw_gravis,
        draw_ours,
        draw_pyvis,
        layout_processor,
        load_ours,
        load_pyoxigraph,
        load_rdflib,
        page_answers,
    )
}

if __name__ == "__main__":
    print(MEASURES[sys.argv[1]](*sys.argv[2:]))
