"""Searches give the same with an index and without: same entities, same order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from graph.errors import GraphError
from graph.network import find_entities, resolve_entity
from graph.store import LocalStore, load_store, open_store
from graph.terms import RDF, RDFS, SKOS

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
JG = "https://w3id.org/justice-graph/ns#"
CLASSES = ("Person", "Source", "Law")

ALPHABET = st.sampled_from([*"aabbcé 1_-.'\"*?[%\0Üß", "\U0010ffff", "字", "\u0301"])
NAME = st.text(ALPHABET, max_size=9) | st.text(max_size=6)
NAMES = st.lists(st.tuples(NAME, st.sampled_from(CLASSES), st.booleans()), max_size=9)


def both(names: list[tuple[str, str, bool]]) -> tuple[LocalStore, LocalStore]:
    """Make the same store twice: without an index, and with one."""
    engine = Store()
    for place, (name, kind, is_alias) in enumerate(names):
        node = NamedNode(f"{EX}{place % 6}")
        engine.add(Quad(node, RDF.type, NamedNode(JG + kind)))
        predicate = SKOS.altLabel if is_alias else RDFS.label
        engine.add(Quad(node, predicate, Literal(name, language="en")))
    scanned, indexed = LocalStore(engine), LocalStore(engine)
    indexed.index_names()
    assert (scanned.names is None, indexed.names is None) == (True, False)
    return scanned, indexed


def asked(names: list[tuple[str, str, bool]], data: st.DataObject) -> str:
    """Draw a text: a piece of a name, two pieces, or anything."""
    pieces = [name for name, _, _ in names] or [""]
    piece = st.sampled_from(pieces).flatmap(
        lambda name: st.tuples(st.integers(0, 9), st.integers(0, 9)).map(
            lambda ends: name[min(ends) : max(ends)]
        )
    )
    joined = st.tuples(piece, st.sampled_from(["", " ", "-"]), piece).map("".join)
    return data.draw(piece | joined | NAME)


@settings(max_examples=150, deadline=None)
@given(names=NAMES, data=st.data(), limit=st.integers(1, 7))
def test_index_and_scan_find_the_same_where_a_name_holds_the_text(
    names: list[tuple[str, str, bool]], data: st.DataObject, limit: int
) -> None:
    scanned, indexed = both(names)
    text = asked(names, data)
    from graph.network.scanned import ScannedNames
    from graph.terms import plain

    if not ScannedNames(scanned).holding(plain(text)):
        return
    assert find_entities(indexed, text, limit) == find_entities(scanned, text, limit)


def edited(word: str, at: int, way: str, sign: str) -> str:
    """Make one typing error: a sign too many, too few, a wrong one, or two swapped."""
    at %= len(word)
    rest = word[at + 1 :]
    return {
        "insert": word[:at] + sign + word[at:],
        "delete": word[:at] + rest,
        "replace": word[:at] + sign + rest,
        "swap": word[:at] + rest[:1] + word[at] + rest[1:],
    }[way]


WORD = st.text("abcdefgh", min_size=5, max_size=9)


@settings(max_examples=80, deadline=None)
@given(
    names=st.lists(st.lists(WORD, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=8),
    chosen=st.integers(0, 7),
    at=st.integers(0, 40),
    way=st.sampled_from(["insert", "delete", "replace", "swap"]),
)
def test_one_typing_error_is_found_by_both(
    names: list[str], chosen: int, at: int, way: str
) -> None:
    scanned, indexed = both([(name, "Person", False) for name in names])
    for word in (names[chosen % len(names)], names[chosen % len(names)].split()[-1]):
        text = edited(word, at, way, "x")
        found = [one.iri for one in find_entities(scanned, text, 50)]
        assume(found)
        assert found[0] in [one.iri for one in find_entities(indexed, text, 50)]


@settings(max_examples=80, deadline=None)
@given(names=NAMES, data=st.data())
def test_index_and_scan_mean_the_same_entity(
    names: list[tuple[str, str, bool]], data: st.DataObject
) -> None:
    def meant(store: LocalStore) -> str:
        try:
            return resolve_entity(store, text)
        except GraphError as error:
            return type(error).__name__

    scanned, indexed = both(names)
    text = asked(names, data)
    assert meant(indexed) == meant(scanned)


@pytest.fixture(scope="module")
def packaged() -> Iterator[tuple[LocalStore, LocalStore]]:
    with open_store() as scanned, open_store() as indexed:
        indexed.index_names()
        yield scanned, indexed


@pytest.mark.parametrize(
    "text",
    ["a", "e", "zz", "johnson", "kim", "act", "step act", "act step", "law", "ardash", "of the",
     "person", "source", "claim", "the justice project", "2018", "u.s.", "*", "'", '"'],
)  # fmt: skip
def test_the_packaged_graph_gives_the_same(
    packaged: tuple[LocalStore, LocalStore], text: str
) -> None:
    scanned, indexed = packaged
    assert find_entities(indexed, text, 10_000) == find_entities(scanned, text, 10_000)


@pytest.mark.parametrize("text", ["kardashan", "jhonson", "alise marie", "frist step act", "trmp"])
def test_typing_errors_in_the_packaged_graph(
    packaged: tuple[LocalStore, LocalStore], text: str
) -> None:
    scanned, indexed = packaged
    assert find_entities(indexed, text, 5) == find_entities(scanned, text, 5)


@pytest.mark.parametrize(
    "text", ["x" * 100_000, "ab " * 5_000, "\ud800", "a\udc00b", '" OR *', "(", "NEAR("]
)
def test_any_text_may_be_asked(packaged: tuple[LocalStore, LocalStore], text: str) -> None:
    assert find_entities(packaged[1], text, 3) == find_entities(packaged[0], text, 3)


def test_a_store_on_disk_is_searched_through_its_index(tmp_path: Path) -> None:
    source = tmp_path / "a.ttl"
    source.write_text(
        f"""@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix ex: <{EX}> .
        ex:a a <{JG}Person> ; rdfs:label "Ann Ash"@en . ex:b a <{JG}Source> ; rdfs:label "Ann" .""",
        encoding="utf-8",
    )
    load_store([source], tmp_path / "disk")

    class Unread(LocalStore):
        def quads(self, subject=None, predicate=None, object=None, graph=None):
            assert subject is not None or object is not None or predicate != RDFS.label
            return super().quads(subject, predicate, object, graph)

    with open_store(tmp_path / "disk") as disk:
        store = Unread(disk.engine, names=disk.names)
        assert [one.label for one in find_entities(store, "ann")] == ["Ann Ash"]
        assert [one.label for one in find_entities(store, "anm ash")] == ["Ann Ash"]
        assert resolve_entity(store, "ANN ASH") == f"{EX}a"


def test_a_store_without_an_index_is_still_searched(tmp_path: Path) -> None:
    source = tmp_path / "a.nt"
    source.write_text(f'<{EX}a> <{RDFS.label.value}> "Ann" .\n', encoding="utf-8")
    load_store([source], tmp_path / "disk")
    index = tmp_path / "disk" / "generation-1" / "names.sqlite"
    for damage in (lambda: index.write_bytes(b"damaged"), index.unlink):
        damage()
        with open_store(tmp_path / "disk") as store:
            assert store.names is None
            assert [one.label for one in find_entities(store, "an")] == ["Ann"]


def test_many_threads_search_at_once(packaged: tuple[LocalStore, LocalStore]) -> None:
    texts = ["kim", "johnson", "kardashan", "act", "e"] * 8
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda text: find_entities(packaged[1], text), texts))
    assert found == [find_entities(packaged[0], text) for text in texts]
