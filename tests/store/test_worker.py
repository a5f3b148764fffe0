from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import (
    InputError,
    InterruptedQueryError,
    MemoryLimitError,
    QueryRefusedError,
    QuerySyntaxError,
    TimeLimitError,
)
from graph.sparql.answer import Solutions, Statements, Term, Truth
from graph.store import Limits, LocalStore

S, P = ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p")
XSD = "http://www.w3.org/2001/XMLSchema#"
PRODUCT = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"
LEXICAL = ["01", "1", "+1", "1.0", ".5", "1e0", "INF", "true", "2018", "2018-05-01", "abc", ""]


@pytest.fixture(scope="module")
def crowd() -> Iterator[LocalStore]:
    engine = ox.Store()
    engine.bulk_extend(ox.Quad(S, P, ox.Literal(f"number {number}")) for number in range(3000))
    with LocalStore(engine) as store:
        yield store


texts = st.text(st.characters(exclude_categories=["Cs"]))
simple: st.SearchStrategy[Term] = st.one_of(
    st.builds(lambda name: ox.NamedNode(f"http://e/{name}"), st.text("aé😀'()", max_size=5)),
    st.builds(ox.BlankNode, st.text("abc0", min_size=1, max_size=3)),
    st.builds(ox.Literal, texts),
    st.builds(lambda text: ox.Literal(text, language="en-gb"), texts),
    st.builds(lambda text: ox.Literal(text, language="ar", direction=ox.BaseDirection.RTL), texts),
    st.builds(lambda text: ox.Literal(text, datatype=ox.NamedNode("http://e/type")), texts),
    st.builds(
        lambda text, name: ox.Literal(text, datatype=ox.NamedNode(XSD + name)),
        st.sampled_from(LEXICAL),
        st.sampled_from(["integer", "decimal", "double", "boolean", "gYear", "date", "string"]),
    ),
)
quoted = st.builds(ox.Triple, st.just(S), st.just(P), simple)
cells = st.one_of(st.none(), simple, quoted, st.builds(ox.Triple, st.just(S), st.just(P), quoted))


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(terms=st.lists(cells, max_size=3))
def test_terms_of_every_kind_come_through_as_the_engine_has_them(terms: list[Term | None]) -> None:
    store = LocalStore(ox.Store())
    names = [f"v{number}" for number in range(len(terms))]
    text = f"SELECT {' '.join(f'?{name}' for name in names) or '*'} {{}}"
    bound = {name: term for name, term in zip(names, terms, strict=True) if term is not None}
    answer = store.query(text, bound)
    assert isinstance(answer, Solutions)
    assert list(answer.rows) == list(store.select(text, bound))
    assert [cell is None for cell in answer.rows[0]] == [term is None for term in terms]


@settings(deadline=None, max_examples=30)
@given(terms=st.lists(simple | quoted, max_size=5))
def test_triples_of_every_kind_come_through(terms: list[Term]) -> None:
    engine = ox.Store()
    engine.extend(ox.Quad(S, P, term) for term in terms)
    answer = LocalStore(engine).query("CONSTRUCT WHERE { ?s ?p ?o }")
    assert isinstance(answer, Statements)
    assert set(answer.triples) == {quad.triple for quad in engine}


def test_unbound_cells_of_a_single_column_are_rows_too() -> None:
    text = "SELECT ?x { VALUES ?x { 1 UNDEF 2 UNDEF } }"
    answer = LocalStore(ox.Store()).query(text)
    assert isinstance(answer, Solutions)
    assert [row[0] and row[0].value for row in answer.rows] == ["1", None, "2", None]


def test_rows_without_columns_are_counted(crowd: LocalStore) -> None:
    answer = crowd.query("SELECT * { <http://e/s> <http://e/p> 'number 1', 'number 2' }")
    assert answer == Solutions((), ((),))


@pytest.mark.usefixtures("nothing_left_open")
def test_a_cross_product_with_order_is_killed_at_its_time(crowd: LocalStore) -> None:
    with pytest.raises(TimeLimitError, match=r"stopped after 0\.5 seconds; narrow it"):
        crowd.query(PRODUCT, limits=Limits(seconds=0.5))


@pytest.mark.usefixtures("nothing_left_open")
def test_an_endless_stream_is_killed_at_its_time_too(crowd: LocalStore) -> None:
    limits = Limits(seconds=0.3, rows=None, megabytes=100_000)
    with pytest.raises(TimeLimitError):
        crowd.query(PRODUCT.partition(" ORDER")[0], limits=limits)


@pytest.mark.usefixtures("nothing_left_open")
def test_a_hungry_query_is_stopped_at_its_memory(crowd: LocalStore) -> None:
    with pytest.raises(MemoryLimitError, match="stopped at 64 MB of memory; narrow it"):
        crowd.query(PRODUCT, limits=Limits(megabytes=64))


@pytest.mark.usefixtures("nothing_left_open")
def test_an_answer_larger_than_the_memory_limit_is_stopped(crowd: LocalStore) -> None:
    text = PRODUCT.partition(" ORDER")[0]
    with pytest.raises(MemoryLimitError, match="stopped at 16 MB"):
        crowd.query(text, limits=Limits(rows=None, megabytes=16))


@pytest.mark.usefixtures("nothing_left_open")
def test_two_hundred_queries_leave_nothing_behind(crowd: LocalStore) -> None:
    for number in range(200):
        text = f"ASK {{ ?s ?p 'number {number}' }}"
        assert crowd.query(text) == Truth(True)


@pytest.mark.usefixtures("nothing_left_open")
def test_ctrl_c_kills_the_worker_and_comes_through(crowd: LocalStore) -> None:
    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        crowd.query(PRODUCT)
    timer.join()


@pytest.mark.usefixtures("nothing_left_open")
def test_queries_of_several_threads_do_not_wait_for_each_other(crowd: LocalStore) -> None:
    answers: list[object] = []

    def ask(text: str, limits: Limits) -> None:
        try:
            answers.append(crowd.query(text, limits=limits))
        except TimeLimitError as error:
            answers.append(type(error))

    slow = [threading.Thread(target=ask, args=(PRODUCT, Limits(seconds=2))) for _ in range(2)]
    for thread in slow:
        thread.start()
    ask("ASK { ?s ?p 'number 1' }", Limits(seconds=1.5))
    for thread in slow:
        thread.join()
    assert answers == [Truth(True), TimeLimitError, TimeLimitError]


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        ("SELECT * { ?s ?p", QuerySyntaxError, "the query ends unfinished"),
        ("SELECT * { ?s nix:p ?o }", QuerySyntaxError, "column 15: the prefix 'nix:' is not"),
        ("SELECT * { <s> ?p ?o }", QuerySyntaxError, "column 12: the IRI <s> is relative"),
        ("SELECT * { ?s ?p ?o } GROUP BY ?s", QuerySyntaxError, "not authorized with GROUP BY"),
        ("ASK { FILTER(<http://e/f>(1)) }", QueryRefusedError, "function <http://e/f> is not"),
        ("ASK " + "{" * 20_000 + "}" * 20_000, InterruptedQueryError, "nested too deeply"),
    ],
)
@pytest.mark.usefixtures("nothing_left_open")
def test_faults_of_the_engine_come_out_as_ours(
    crowd: LocalStore, text: str, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        crowd.query(text)


def test_columns_of_a_star_stand_as_the_query_names_them(crowd: LocalStore) -> None:
    answer = crowd.query("SELECT * { ?subject ?predicate ?object } LIMIT 1")
    assert isinstance(answer, Solutions)
    assert answer.variables == ("subject", "predicate", "object")
    assert answer.rows[0][:2] == (S, P)


def test_functions_that_need_chance_and_time_work_in_a_sealed_worker(crowd: LocalStore) -> None:
    answer = crowd.query("SELECT (UUID() AS ?u) (RAND() AS ?r) (BNODE() AS ?b) (NOW() AS ?n) {}")
    assert isinstance(answer, Solutions)
    assert None not in answer.rows[0]


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ({"seconds": 0}, "time limit of 0 seconds"),
        ({"seconds": float("inf")}, "time limit of inf seconds"),
        ({"seconds": float("nan")}, "time limit of nan seconds"),
        ({"rows": -1}, "row limit of -1"),
        ({"megabytes": 0}, "memory limit of 0 MB"),
    ],
)
def test_impossible_limits_are_refused(limits: dict[str, int], message: str) -> None:
    with pytest.raises(InputError, match=message):
        Limits(**limits)


def test_a_binding_that_the_query_cannot_take_says_what_to_do(crowd: LocalStore) -> None:
    with pytest.raises(InputError, match=r"\?x is given a value and the query cannot take it"):
        crowd.query("ASK { ?s ?p ?o }", {"x": S})
    with pytest.raises(InputError, match="leave out the"):
        crowd.query("ASK { ?s ?p ?o }", {"?s": S})


def test_a_worker_can_open_nothing_once_it_is_sealed() -> None:
    program = """
import os
from graph.store.child import CHANNEL, seal
os.dup2(0, CHANNEL)
seal()
try:
    os.open(os.devnull, os.O_RDONLY)
except OSError as error:
    print(error.strerror)
"""
    command = [sys.executable, "-c", program]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert printed == "Too many open files\n"


def test_a_worker_dies_with_its_parent_and_runs_none_of_its_exit_handlers(tmp_path: Path) -> None:
    program = f"""
import atexit, os, threading, pyoxigraph as ox
from graph.store import Limits, LocalStore
atexit.register(print, "handler", flush=True)
engine = ox.Store()
node = ox.NamedNode("http://e/s")
engine.bulk_extend(ox.Quad(node, node, ox.Literal(str(n))) for n in range(3000))
store = LocalStore(engine)
store.query("ASK {{}}")
children = f"/proc/self/task/{{os.getpid()}}/children"
def die():
    open({str(tmp_path / "pid")!r}, "w").write(open(children).read())
    os._exit(7)
threading.Timer(0.5, die).start()
store.query({PRODUCT!r})
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    worker = int((tmp_path / "pid").read_text(encoding="utf-8"))
    assert (done.returncode, done.stdout) == (7, "")
    deadline = time.monotonic() + 10
    while _is_alive(worker) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not _is_alive(worker)


def _is_alive(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] not in {"Z", "X"}
