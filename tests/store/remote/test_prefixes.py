"""Prefixes of the data come along where the endpoint tells them."""

from __future__ import annotations

from collections.abc import Callable

from graph.sparql import Truth
from graph.store import LocalStore, open_store
from graph.store.remote.prologue import with_prefixes
from tests.store.remote.dialect import speaking
from tests.store.remote.ours import ours

Trig = Callable[[str], LocalStore]


def test_ours_tells_the_prefixes_of_its_files(trig: Trig) -> None:
    with ours(trig("ex:a ex:p 'x' .")) as address, open_store(address) as store:
        assert store.prefixes.curie("http://example.org/a") == "ex:a"
        assert store.query("ASK { ex:a ex:p 'x' ; skos:note 'y' }") == Truth(False)
        assert store.query("ASK { ex:a ex:p 'x' }") == Truth(True)


def test_others_have_the_well_known_ones(trig: Trig) -> None:
    with speaking(trig("ex:a ex:p 'x' .")) as dialect, open_store(dialect.address) as store:
        assert store.prefixes.curie("http://example.org/a") == "http://example.org/a"
        assert store.prefixes["jg"] == "https://w3id.org/justice-graph/ns#"
        assert store.query("ASK { ?law a jg:Law }") == Truth(False)


def test_only_what_is_missing_is_declared() -> None:
    known = {"a": "http://a/", "b": "http://b/"}
    text = "PREFIX a: <http://other/> SELECT * { a:x b:y _:z , 'b:w' , <b:v> . c:d ?b:e 1 } # b:u"
    assert with_prefixes(text, known) == f"PREFIX b: <http://b/> {text}"
