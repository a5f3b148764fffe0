"""What the index answers at once is what a worker answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import event, example, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from graph.errors import GraphError, StoreError
from graph.model import packaged_model
from graph.sparql.results import ROW_FORMATS
from graph.store import load_store
from graph.store.at_once import WholeTable, table_at_once
from graph.store.base import Limits
from graph.store.disk import open_disk_store
from graph.store.local import LocalStore
from graph.store.pool import Formats
from graph.store.question import make_question
from graph.store.worker import stream_from_worker
from graph.web.served import Served

ANN, KNOWS, BOB = NamedNode("urn:ann"), NamedNode("urn:knows"), NamedNode("urn:bob")
XSD = "http://www.w3.org/2001/XMLSchema#"
ENTITIES = st.sampled_from([ANN, BOB, BlankNode("b"), NamedNode("http://x.example/%41?q=1#f")])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
LITERALS = st.one_of(
    st.builds(Literal, TEXTS),
    st.builds(Literal, TEXTS, language=st.sampled_from(["en", "de-at"])),
    st.builds(
        Literal,
        st.sampled_from(["1", "01", "-2", "1.50", "1e3", "true", "x", ""]),
        datatype=st.sampled_from(
            [NamedNode(XSD + name) for name in ("integer", "decimal", "double", "boolean", "date")]
        ),
    ),
)
QUADS = st.builds(
    Quad,
    ENTITIES,
    st.sampled_from([KNOWS, NamedNode("urn:says")]),
    ENTITIES | LITERALS | st.just(Triple(ANN, KNOWS, BOB)),
    st.sampled_from([DefaultGraph(), NamedNode("urn:g"), NamedNode("urn:h")]),
)
GAPS = st.sampled_from([" ", "\n", "\t ", "  "])


@st.composite
def queries(draw: st.DrawFn) -> str:
    """Texts of the form, and one in four that only looks like it."""

    def one(*usual: str, unusual: str) -> str:
        return draw(st.sampled_from(usual * 8 + (unusual,)))

    pattern = [
        one("?s", "<urn:ann>", "u:ann", unusual="_:x"),
        one("?p", "$p", "<urn:knows>", "u:knows", unusual="u:knows*"),
        one("?o", "?o", "<urn:bob>", "u:bob", unusual="'x'"),
    ]
    variables = [term for term in pattern if term[0] in "?$"] or ["?s"]
    columns = draw(st.lists(st.sampled_from(variables), min_size=1, unique=True))
    words = [
        one("", "PREFIX u: <urn:>", "prefix u:<urn:>PREFIX :<a:>", unusual="BASE <urn:>"),
        one("SELECT", "select", unusual="SELECT DISTINCT"),
        one("*", " ".join(columns), unusual="?z"),
        one("", "WHERE", "where", unusual="FROM <urn:g>"),
        "{",
        *pattern,
        one("", ".", unusual=";"),
        "}",
        one("", "LIMIT 0", "limit 2", "LIMIT 2000", unusual="OFFSET 1"),
    ]
    gaps = draw(st.lists(GAPS, min_size=len(words), max_size=len(words)))
    return "".join(word + gap for word, gap in zip(words, gaps, strict=True))


def by_worker(engine: Store, text: str, union: bool, format: str, limits: Limits) -> WholeTable:
    question = make_question(text, None, {"u": "urn:"}, union)
    with stream_from_worker(engine, question, Formats(format), limits) as document:
        content = b"".join(document)
        assert document.rows is not None
        return WholeTable(content, document.rows)


@settings(max_examples=250)
@example(
    [Quad(ANN, KNOWS, Triple(ANN, KNOWS, BOB))], "SELECT * { ?s ?p ?o }LIMIT 2", False, "csv", 2
)
@given(
    st.lists(QUADS, max_size=8),
    queries(),
    st.booleans(),
    st.sampled_from(sorted(ROW_FORMATS)),
    st.sampled_from([2, 100]),
)
def test_it_is_the_answer_of_a_worker(
    quads: list[Quad], text: str, union: bool, format: str, most: int
) -> None:
    engine, limits = Store(), Limits(rows=most)
    engine.extend(quads)
    store = LocalStore(engine, prefixes={"u": "urn:"}, union=union)
    found = table_at_once(store, text, format, limits)
    event("at once" if found else "for a worker")
    assert found is None or found == by_worker(engine, text, union, format, limits)


def store_of(*objects: Literal | NamedNode | Triple) -> LocalStore:
    engine = Store()
    engine.extend(Quad(ANN, KNOWS, each) for each in objects)
    return LocalStore(engine)


def at_once(store: LocalStore, text: str, limits: Limits | None = None) -> bytes | None:
    found = table_at_once(store, text, "csv", limits or Limits())
    return None if found is None else found.content


def test_many_rows_are_for_a_worker() -> None:
    store = store_of(*(Literal(str(number)) for number in range(201)))
    assert at_once(store, "SELECT ?o { <urn:ann> ?p ?o }") is None
    assert at_once(store, "SELECT ?o { <urn:ann> ?p ?o } LIMIT 201") is None
    first = at_once(store, "SELECT ?o { <urn:ann> ?p ?o } LIMIT 200")
    assert first is not None
    assert first.count(b"\r\n") == 201


def test_long_rows_are_for_a_worker() -> None:
    store = store_of(Literal("x" * 40_000), Literal("y" * 40_000))
    assert at_once(store, "SELECT ?o { <urn:ann> ?p ?o }") is None
    assert at_once(store, "SELECT ?p { <urn:ann> ?p ?o }") == b"p\r\nurn:knows\r\nurn:knows\r\n"


def test_triples_in_rows_are_for_a_worker() -> None:
    store = store_of(Triple(ANN, KNOWS, BOB))
    assert at_once(store, "SELECT ?o { <urn:ann> ?p ?o }") is None


def test_a_table_that_would_be_cut_is_for_a_worker() -> None:
    store = store_of(Literal("a"), Literal("b"))
    assert at_once(store, "SELECT ?o { <urn:ann> ?p ?o }", Limits(rows=1)) is None
    assert at_once(store, "SELECT ?p { <urn:ann> ?p ?o } LIMIT 1", Limits(rows=1)) is not None
    assert at_once(store, "SELECT ?p { <urn:ann> ?p ?o }", Limits(rows=2)) is not None


@pytest.mark.parametrize("text", ["SELECT * { ?s ?p ?o }", "SELECT * { ?s <urn:knows> ?o }"])
def test_where_no_entity_is_given_few_rows_must_be_wanted(text: str) -> None:
    store = store_of(BOB)
    assert at_once(store, text) is None
    assert at_once(store, f"{text} LIMIT 200") is not None
    assert at_once(store, f"{text} LIMIT 201") is None


class Damaged:
    """An engine that fails when it is asked, or on the way."""

    def __init__(self, failure: type[Exception], rows: int) -> None:
        self._failure, self._rows = failure, rows

    def quads_for_pattern(self, *pattern: object) -> Iterator[Quad]:
        if not self._rows:
            raise self._failure("Corruption: block checksum mismatch")
        return self._some()

    def _some(self) -> Iterator[Quad]:
        yield Quad(ANN, KNOWS, BOB)
        raise self._failure("Corruption: block checksum mismatch")


@pytest.mark.parametrize("rows", [0, 1])
@pytest.mark.parametrize("failure", [OSError, RuntimeError])
def test_a_damaged_store_is_for_a_worker(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, failure: type[Exception], rows: int
) -> None:
    file = tmp_path / "a.nt"
    file.write_text("<urn:ann> <urn:knows> <urn:bob> .\n", encoding="utf-8")
    load_store([file], tmp_path / "a.store")
    with open_disk_store(tmp_path / "a.store") as store:
        served = Served(store, packaged_model(), Limits())
        assert served.at_once("SELECT ?o { <urn:ann> ?p ?o }", "csv") is not None
        monkeypatch.setattr(LocalStore, "engine", Damaged(failure, rows))
        with pytest.raises(StoreError, match="cannot be read any more"):
            at_once(store, "SELECT ?o { <urn:ann> ?p ?o }")
        assert served.at_once("SELECT ?o { <urn:ann> ?p ?o }", "csv") is None


def test_a_closed_store_says_so() -> None:
    store = store_of(BOB)
    store.close()
    with pytest.raises(GraphError, match="closed"):
        at_once(store, "SELECT ?o { <urn:ann> ?p ?o }")
