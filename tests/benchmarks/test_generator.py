from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from benchmarks.generator import drawing, triples, write, write_network
from graph.network import build_network
from graph.store import open_store

NS = "https://w3id.org/justice-graph/ns#"


def predicate(line: str) -> str:
    return line.split()[1].strip("<>")


def test_the_same_size_gives_the_same_lines_and_another_seed_others() -> None:
    assert list(triples(50)) == list(triples(50))
    assert list(triples(50)) != list(triples(50, seed=2))


@pytest.mark.parametrize("entities", [1, 2, 40])
def test_every_line_is_a_triple(entities: int) -> None:
    lines = list(triples(entities))
    parsed = list(ox.parse("\n".join(lines).encode(), format=ox.RdfFormat.N_TRIPLES))
    assert len(parsed) == len(lines) > 0


def test_the_shape_is_that_of_the_ontology() -> None:
    count = Counter(map(predicate, triples(5_000)))
    assert 5.5 < count.total() / 5_000 < 7
    assert count["http://www.w3.org/2000/01/rdf-schema#label"] >= 5_000
    assert 0.01 < count[NS + "citation"] / count[NS + "features"] < 1


def test_acts_become_edges_and_claims_are_found(tmp_path: Path) -> None:
    file = tmp_path / "small.nt"
    write(file, 500)
    network = build_network(open_store(file))
    acts = [data for *_, data in network.edges(data=True) if data["act"]]
    assert (network.number_of_nodes(), len(acts)) == (300, 200)
    assert any(data["citations"] for *_, data in network.edges(data=True))


def test_a_written_network_has_just_the_size_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "network.nt"
    write_network(file, 20, 45)
    network = build_network(open_store(file))
    assert (network.number_of_nodes(), network.number_of_edges()) == (20, 45)


def test_a_drawing_has_just_the_size_asked_for() -> None:
    network = drawing(20, 45)
    assert (network.number_of_nodes(), network.number_of_edges()) == (20, 45)
