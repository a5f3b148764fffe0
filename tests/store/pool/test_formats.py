"""Every format, written block by block, against what the engine writes at once."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import InputError, InterruptedQueryError
from graph.sparql.answer import Cut, Term
from graph.sparql.results import ROW_FORMATS, TRIPLE_FORMATS
from graph.store import Limits
from graph.store.pool import Formats, WorkerPool
from graph.store.question import make_question
from tests.store.test_worker import cells

S, P = ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p")
MANY = 12_000
ROWS = "SELECT ?s ?p ?o { ?s ?p ?o }"
NONE = Limits(rows=None)
HIGH = Limits(rows=1_000_000)


@pytest.fixture(scope="module")
def engine() -> ox.Store:
    engine = ox.Store()
    values = (ox.Literal(f'a "{number}"\t<&>\n😀', language="en") for number in range(MANY))
    engine.bulk_extend(ox.Quad(S, P, value) for value in values)
    return engine


@pytest.fixture(scope="module")
def pool(engine: ox.Store) -> Iterator[WorkerPool]:
    with WorkerPool(engine, workers=1) as pool:
        yield pool


def written(pool: WorkerPool, text: str, formats: Formats, limits: Limits = NONE) -> bytes:
    with pool.stream(make_question(text, None, {}, False), formats, limits) as document:
        return b"".join(document)


@pytest.mark.parametrize("limits", [NONE, HIGH])
@pytest.mark.parametrize("format", ROW_FORMATS)
@pytest.mark.parametrize(
    "text",
    [
        ROWS,
        "SELECT * {}",
        "SELECT ?s ?p ?o { ?s ?p ?o FILTER(false) }",
        "SELECT * { VALUES ?never {} }",
        "SELECT ?x { VALUES ?x { UNDEF 1 UNDEF } }",
        "SELECT ?x ?y { VALUES (?x ?y) { (UNDEF UNDEF) (1 UNDEF) (UNDEF <http://e/é>) } }",
        "ASK {}",
        "ASK { FILTER(false) }",
    ],
)
def test_rows_are_byte_for_byte_those_of_the_engine(
    engine: ox.Store, pool: WorkerPool, text: str, format: str, limits: Limits
) -> None:
    results = engine.query(text)
    assert not isinstance(results, ox.QueryTriples)
    whole = results.serialize(None, ROW_FORMATS[format])
    assert written(pool, text, Formats(rows=format), limits) == whole


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(terms=st.lists(cells, min_size=1, max_size=3), format=st.sampled_from(sorted(ROW_FORMATS)))
def test_terms_of_every_kind_are_written_as_the_engine_writes_them(
    engine: ox.Store, pool: WorkerPool, terms: list[Term | None], format: str
) -> None:
    names = [f"v{number}" for number in range(len(terms))]
    text = f"SELECT {' '.join(f'?{name}' for name in names)} {{}}"
    bound = {name: term for name, term in zip(names, terms, strict=True) if term is not None}
    question = make_question(text, bound, {}, False)
    results = question.ask(engine)
    assert isinstance(results, ox.QuerySolutions)
    with pool.stream(question, Formats(rows=format), HIGH) as document:
        assert b"".join(document) == results.serialize(None, ROW_FORMATS[format])


@pytest.mark.parametrize("format", TRIPLE_FORMATS)
def test_triples_in_every_format(engine: ox.Store, pool: WorkerPool, format: str) -> None:
    text = "CONSTRUCT WHERE { ?s ?p ?o }"
    read = ox.parse(written(pool, text, Formats(triples=format)), TRIPLE_FORMATS[format])
    assert {quad.triple for quad in read} == {quad.triple for quad in engine}


@pytest.mark.parametrize("format", ROW_FORMATS)
@pytest.mark.parametrize("rows", [0, 1, 9_000])
def test_a_cut_document_is_whole_and_says_so_in_time(
    engine: ox.Store, pool: WorkerPool, format: str, rows: int
) -> None:
    question = make_question(ROWS, None, {}, False)
    results = engine.query(f"{ROWS} LIMIT {rows}")
    assert isinstance(results, ox.QuerySolutions)
    with pool.stream(question, Formats(rows=format), Limits(rows=rows)) as document:
        assert document.cut == Cut(rows)
        assert b"".join(document) == results.serialize(None, ROW_FORMATS[format])


def test_a_long_cut_document_says_so_in_the_end(pool: WorkerPool) -> None:
    text = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
    question = make_question(text, None, {}, False)
    with pool.stream(question, Formats(rows="json"), Limits(rows=70_000)) as document:
        assert document.cut is None
        size = len(json.loads(b"".join(document))["results"]["bindings"])
        told: Cut | None = document.cut
    assert (size, told) == (70_000, Cut(70_000))


def test_triples_are_cut_too(pool: WorkerPool) -> None:
    question = make_question("CONSTRUCT WHERE { ?s ?p ?o }", None, {}, False)
    with pool.stream(question, Formats(triples="turtle"), Limits(rows=5)) as document:
        assert document.cut == Cut(5)
        assert len(list(ox.parse(b"".join(document), ox.RdfFormat.TURTLE))) == 5


def test_an_answer_at_the_limit_is_not_cut(pool: WorkerPool) -> None:
    question = make_question(f"{ROWS} LIMIT 7", None, {}, False)
    with pool.stream(question, Formats(rows="csv"), Limits(rows=7)) as document:
        assert document.cut is None
        body = b"".join(document)
    assert (body.count(b"\r\n"), document.size) == (8, len(body))


def test_columns_of_a_star_stand_as_the_query_names_them(pool: WorkerPool) -> None:
    text = "SELECT * { ?subject ?predicate ?object } LIMIT 1"
    assert written(pool, text, Formats(rows="tsv")).startswith(
        b"?subject\t?predicate\t?object\n<http://e/s>\t<http://e/p>\t"
    )


@pytest.mark.parametrize(
    ("text", "kind", "formats"),
    [
        (ROWS, "rows", Formats(triples="turtle")),
        ("ASK {}", "truth", Formats(triples="turtle")),
        ("DESCRIBE <http://e/s>", "triples", Formats(rows="json")),
    ],
)
def test_a_reader_who_takes_no_format_of_the_kind_learns_the_kind(
    pool: WorkerPool, text: str, kind: str, formats: Formats
) -> None:
    question = make_question(text, None, {}, False)
    with pool.stream(question, formats, NONE) as document:
        assert (document.kind, document.format, list(document)) == (kind, None, [])


def test_a_term_that_a_format_cannot_hold(pool: WorkerPool) -> None:
    text = "CONSTRUCT { ?s ?s ?t } { BIND(<http://e/s> AS ?s) BIND(<<( ?s ?s ?s )>> AS ?t) }"
    with pytest.raises(InputError, match="jsonld cannot hold this answer"):
        written(pool, text, Formats(triples="jsonld"))


def test_a_worker_that_dies_leaves_no_document_that_looks_whole(pool: WorkerPool) -> None:
    text = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    question = make_question(text, None, {}, False)
    document = pool.stream(question, Formats(rows="csv"), NONE)
    blocks = iter(document)
    assert next(blocks)
    pool._busy.copy().pop().kill()
    with pytest.raises(InterruptedQueryError):
        list(blocks)


def test_a_document_is_never_held_whole(pool: WorkerPool) -> None:
    text = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    question = make_question(text, None, {}, False)
    with pool.stream(question, Formats(rows="json"), NONE) as document:
        sizes = [len(block) for block, _ in zip(document, range(200), strict=False)]
    assert max(sizes) <= 1 << 16
