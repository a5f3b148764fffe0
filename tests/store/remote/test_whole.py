"""What an endpoint cuts is completed, or is said not to be whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from graph.errors import StoreError
from graph.sparql import Cut, Solutions, Statements
from graph.store import Limits, LocalStore, open_store
from graph.store.remote.store import RemoteStore
from tests.store.remote.dialect import JSON, XML, Dialect, Manners, speaking
from tests.store.remote.ours import ours

Speak = Callable[..., Dialect]
Trig = Callable[[str], LocalStore]

MANY = "".join(f"ex:s{number:03} ex:p {number} .\n" for number in range(250))
BLANK = "".join(f"[] ex:p {number} .\n" for number in range(150))
SELECT = "SELECT ?o { ?s ?p ?o }"
ALL = Limits(rows=None)


@pytest.fixture
def speak(trig: Trig) -> Iterator[Speak]:
    """Serve a text with other manners."""
    with ExitStack() as stack:

        def spoken(text: str, **manners: Any) -> Dialect:
            return stack.enter_context(speaking(trig(text), Manners(**manners)))

        yield spoken


def numbers(answer: object) -> list[int]:
    assert isinstance(answer, Solutions)
    return [int(term.value) for (term,) in answer.rows if isinstance(term, ox.Literal)]


@pytest.mark.parametrize("query", [SELECT, f"{SELECT} ORDER BY ?o"])
def test_a_silent_cut_is_found_and_completed(speak: Speak, query: str) -> None:
    answer = RemoteStore(speak(MANY, cut=100).address).query(query, limits=ALL)
    assert numbers(answer) == list(range(250))
    assert isinstance(answer, Solutions)
    assert answer.cut is None


def test_pages_end_at_the_row_limit(speak: Speak) -> None:
    answer = RemoteStore(speak(MANY, cut=100).address).query(SELECT, limits=Limits(rows=240))
    assert isinstance(answer, Solutions)
    assert (numbers(answer), answer.cut) == (list(range(240)), Cut(240))


def test_a_round_number_of_rows_is_asked_about_and_whole(speak: Speak) -> None:
    dialect = speak("".join(f"ex:s ex:p {number} .\n" for number in range(100)))
    answer = RemoteStore(dialect.address).query(SELECT)
    assert sorted(numbers(answer)) == list(range(100))
    assert [heard.query for heard in dialect.heard] == [
        SELECT,
        f"{SELECT}\nORDER BY ?o LIMIT 1 OFFSET 100",
    ]


def test_a_cut_of_ours_is_completed(trig: Trig) -> None:
    with ours(trig(MANY), Limits(rows=90)) as address:
        answer = RemoteStore(address).query(SELECT, limits=ALL)
        assert numbers(answer) == list(range(250))
        with open_store(address) as store:
            assert {quad.object for quad in store.quads()} == {
                quad.object for quad in trig(MANY).quads()
            }


def test_a_cut_that_cannot_be_completed_is_told(trig: Trig) -> None:
    with ours(trig(MANY), Limits(rows=90)) as address:
        store = RemoteStore(address)
        limited = store.query(f"{SELECT} LIMIT 200", limits=ALL)
        assert isinstance(limited, Solutions)
        assert (len(limited.rows), limited.cut) == (90, Cut(90, address))
        assert "by the endpoint" in str(limited.cut)
        built = store.query("CONSTRUCT WHERE { ?s ?p ?o }", limits=ALL)
        assert isinstance(built, Statements)
        assert (len(built.triples), built.cut) == (90, Cut(90, address))


@pytest.mark.parametrize("cut", [7, 100])
@pytest.mark.parametrize("small", [300_000, 0])
def test_statements_come_whole_from_an_endpoint_that_cuts(
    speak: Speak, trig: Trig, cut: int, small: int
) -> None:
    with RemoteStore(speak(MANY, cut=cut).address, small=small) as store:
        assert set(store.quads()) == set(trig(MANY).quads())
        p = ox.NamedNode("http://example.org/p")
        assert len(list(store.quads(None, p))) == 250


def test_blank_nodes_keep_their_names_in_pages(speak: Speak, trig: Trig) -> None:
    with RemoteStore(speak(BLANK, cut=100).address) as store:
        copied = ox.Dataset(store.quads())
    expected = ox.Dataset(trig(BLANK).quads())
    for dataset in (copied, expected):
        dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    assert copied == expected


def test_pages_with_other_blank_nodes_are_not_put_together(speak: Speak) -> None:
    dialect = speak(BLANK, cut=100, labels=True)
    with RemoteStore(dialect.address) as store:
        with pytest.raises(StoreError, match="cuts its answers at 100 rows, and here all"):
            store.quads()
        answer = store.query("SELECT * { ?s ?p ?o }", limits=ALL)
    assert isinstance(answer, Solutions)
    assert (len(answer.rows), answer.cut) == (100, Cut(100, dialect.address))


def test_blank_nodes_that_are_numbered_anew_are_whole_in_one_answer(speak: Speak) -> None:
    with RemoteStore(speak(BLANK, labels=True).address) as store:
        assert len({quad.subject for quad in store.quads()}) == 150


@pytest.mark.parametrize("table", [JSON, XML])
def test_odd_names_of_blank_nodes_are_read(speak: Speak, table: str) -> None:
    text = "ex:a ex:p [ ex:p 'bnode', '\"bnode\",\"value\":\"nodeID://', '<bnode>nodeID://' ] ."
    with RemoteStore(speak(text, table=table, odd=True).address) as store:
        quads = list(store.quads())
    texts = {quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)}
    assert texts == {"bnode", '"bnode","value":"nodeID://', "<bnode>nodeID://"}
    nodes = {term for quad in quads for term in (quad.subject, quad.object)}
    assert len({term for term in nodes if isinstance(term, ox.BlankNode)}) == 1


@pytest.mark.parametrize("tells", [{"X-SPARQL-MaxRows": "30"}, {"X-SQL-State": "S1TAT"}])
def test_cuts_are_told_in_other_words(speak: Speak, tells: dict[str, str]) -> None:
    answer = RemoteStore(speak(MANY, cut=30, tells=tells).address).query(SELECT, limits=ALL)
    assert numbers(answer) == list(range(250))


def test_what_is_large_is_not_copied(speak: Speak) -> None:
    with RemoteStore(speak(MANY).address, small=249) as store:
        with pytest.raises(StoreError, match="holds more than 249 statements, too many to be"):
            store.local()
        assert len(store) == 250


def test_a_pattern_is_asked_for_once(speak: Speak) -> None:
    dialect = speak("ex:a ex:p 'x' . ex:b ex:p 'y' . ex:c ex:p 'z' .")
    subject = ox.NamedNode("http://example.org/a")
    with RemoteStore(dialect.address, small=0) as store:
        first = list(store.quads(subject))
        asked = len(dialect.heard)
        assert list(store.quads(subject)) == first
        assert len(dialect.heard) == asked


def test_nothing_is_asked_before_it_is_needed(speak: Speak) -> None:
    dialect = speak(MANY)
    with open_store(dialect.address) as store:
        assert store.name == dialect.address
    assert dialect.heard == []


def test_endpoints_and_files_are_opened_together(speak: Speak, tmp_path: Path) -> None:
    file = tmp_path / "more.nt"
    file.write_text('<http://e/s> <http://e/p> "more" .', encoding="utf-8")
    first, second = speak("ex:a ex:p [] ."), speak("ex:b ex:p [] .")
    with open_store(first.address, second.address, file) as store:
        assert len(store) == 3
        assert len({quad.object for quad in store.quads()}) == 3
        assert store.name == f"{first.address}, {second.address}, {file}"
