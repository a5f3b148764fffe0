"""Measures on one large store on disk: ``python -m benchmarks.searching NAME ARG…``.

Each runs in a process of its own and prints what it measured as JSON, in seconds of the processor
where it says nothing else.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from http.client import HTTPConnection
from itertools import islice
from urllib.parse import urlencode, urlsplit

from benchmarks.figures import Figures, spread
from benchmarks.generator import entity, things_of
from benchmarks.server import served

__all__ = ["MEASURES"]

_ASKED = 200
_PATIENCE = 20.0
_HOPS = 8
_ZIPPED = {"Accept-Encoding": "gzip"}


def _pairs(entities: str) -> list[tuple[str, str]]:
    chance, things = random.Random(7), things_of(int(entities))
    return [
        (entity(chance.randrange(things)), entity(chance.randrange(things)))
        for _ in range(_ASKED + 1)
    ]


def _times(actions: Iterable[Callable[[], object]]) -> Figures:
    taken = []
    for action in actions:
        start = time.process_time()
        action()
        taken.append(time.process_time() - start)
    return spread(taken)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def path_ours(folder: str, entities: str) -> Figures:
    """Explain connections between random pairs, with sentences and evidence."""
    from graph.analysis.constraints import Constraints
    from graph.analysis.exploring import Bounds
    from graph.explain.connections import explain_connections
    from graph.model import packaged_model
    from graph.store import open_store

    with open_store(folder) as store:
        model = packaged_model().extended(store)
        wanted = Constraints(bounds=Bounds(hops=_HOPS))
        first, *pairs = _pairs(entities)
        explain_connections(store, model, *first, wanted)
        before, found = _megabytes(), []

        def explain(one: str, other: str) -> None:
            found.append(bool(explain_connections(store, model, one, other, wanted).connections))

        figures = _times(lambda pair=pair: explain(*pair) for pair in pairs)
        return figures | {"grown": _megabytes() - before, "found": statistics.mean(found)}


def path_networkx(file: str, entities: str) -> Figures:
    """Load every link into NetworkX, and find one shortest path between the same pairs."""
    import networkx as nx
    import pyoxigraph as ox

    from graph.terms import RDF

    start = time.process_time()
    graph: nx.Graph[str] = nx.Graph()
    for quad in ox.parse(path=file):
        if isinstance(quad.object, ox.NamedNode) and quad.predicate not in RDF:
            graph.add_edge(quad.subject.value, quad.object.value)
    loaded = time.process_time() - start
    pairs = islice(_pairs(entities), 1, None)
    figures = _times(
        lambda pair=pair: nx.bidirectional_shortest_path(graph, *pair) for pair in pairs
    )
    return figures | {"loaded": loaded, "grown": _megabytes()}


def path_sparql(folder: str, entities: str) -> Figures:
    """Ask with a property path whether the same pairs are connected; it is stopped in the end."""
    from graph.errors import MemoryLimitError, TimeLimitError
    from graph.store import Limits, open_store

    stopped = []
    with open_store(folder) as store:

        def ask(one: str, other: str) -> None:
            anything = "(!rdf:type|^!rdf:type)"
            try:
                store.query(f"ASK {{ <{one}> {anything}* <{other}> }}", limits=Limits(_PATIENCE))
            except (TimeLimitError, MemoryLimitError):
                stopped.append(True)

        waited = []
        for pair in islice(_pairs(entities), 1, 4):
            start = time.perf_counter()
            ask(*pair)
            waited.append(time.perf_counter() - start)
    return {"median": statistics.median(waited), "stopped": len(stopped) / len(waited)}


def evidence_of_links(folder: str, entities: str) -> Figures:
    """Look up the evidence of links that have some, those of hubs among them."""
    from graph.evidence import evidence_of
    from graph.model import packaged_model
    from graph.store import open_store
    from graph.terms import RDF

    with open_store(folder) as store:
        model = packaged_model()
        subjects = store.quads(None, RDF.subject)
        claims = [quad.subject for quad in islice(subjects, 0, 200 * _ASKED, 200)]
        parts = (RDF.subject, RDF.predicate, RDF.object)
        links = [[next(store.quads(claim, part)).object for part in parts] for claim in claims]
        return _times(
            lambda s=s, p=p, o=o: evidence_of(store, s.value, p.value, o, model)
            for s, p, o in links
        )


def show_hub(folder: str, entities: str) -> Figures:
    """Write the first page of the entity with the most links."""
    from graph.explain import entity_page, page_text
    from graph.model import packaged_model
    from graph.store import open_store

    with open_store(folder) as store:
        model = packaged_model().extended(store)
        return _times([lambda: page_text(entity_page(store, entity(0), model))] * 5)


def _typed(entities: str) -> list[str]:
    """Choose what people type: beginnings, ends, whole names, and names with two signs swapped."""
    chance, texts = random.Random(3), []
    for _ in range(_ASKED // 5):
        number = chance.randrange(int(entities))
        name = f"{chance.choice(('Person', 'Case', 'Law', 'Court', 'Role'))} number {number}"
        at = chance.randrange(1, len(name) - 2)
        swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        texts += [name[:3], name[:8], name, name[chance.randrange(2, 9) :], swapped]
    return texts


def search_names(folder: str, entities: str) -> Figures:
    """Search for entities by parts of their names, as somebody types."""
    from graph.network import find_entities
    from graph.store import open_store

    with open_store(folder) as store:
        find_entities(store, "anything")
        return _times(lambda text=text: find_entities(store, text, 10) for text in _typed(entities))


def first_neighbours(folder: str, entities: str) -> Figures:
    """Answer for the first page of the links of entities, those with very many among them.

    The seconds are those on the wall, from request to answer, of a server as users have it.
    """
    chance, things = random.Random(5), things_of(int(entities))
    keys = [entity(0), *(entity(int(things * chance.random() ** 3)) for _ in range(_ASKED))]
    taken = []
    with served(folder) as server:
        connection = HTTPConnection(urlsplit(server.address).netloc)
        for key in keys:
            start = time.perf_counter()
            connection.request("GET", f"/api/neighbours?{urlencode({'key': key})}", headers=_ZIPPED)
            answer = connection.getresponse()
            answer.read()
            taken.append(time.perf_counter() - start)
            assert answer.status == HTTPStatus.OK, key
        connection.close()
    return spread(taken[1:])


MEASURES: dict[str, Callable[..., Figures]] = {
    measure.__name__: measure
    for measure in (
        evidence_of_links,
        first_neighbours,
        path_networkx,
        path_ours,
        path_sparql,
        search_names,
        show_hub,
    )
}

if __name__ == "__main__":
    print(json.dumps(MEASURES[sys.argv[1]](*sys.argv[2:])))
