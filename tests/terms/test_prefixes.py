"""CURIEs and IRIs, there and back."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnknownNameError
from graph.terms import JG, SKOS, Prefixes

LOCAL = st.from_regex(r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?", fullmatch=True)


@given(LOCAL, st.sampled_from(sorted(Prefixes())))
def test_a_plain_name_survives_both_ways(local: str, prefix: str) -> None:
    prefixes = Prefixes()
    iri = prefixes[prefix] + local
    assert prefixes.iri(prefixes.curie(iri)) == iri


@given(st.text())
def test_shortening_never_changes_what_is_meant(text: str) -> None:
    prefixes = Prefixes()
    curie = prefixes.curie(text)
    assert curie == text or prefixes.iri(curie) == text


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        ("jg:Person", "https://w3id.org/justice-graph/ns#Person"),
        ("http://example.org/a", "http://example.org/a"),
        ("<urn:isbn:1>", "urn:isbn:1"),
    ],
)
def test_names_expand(name: str, iri: str) -> None:
    assert Prefixes().iri(name) == iri


@pytest.mark.parametrize("name", ["nosuch:thing", "Alice", ""])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(UnknownNameError, match="write the whole IRI"):
        Prefixes().iri(name)


def test_a_users_prefix_wins_over_a_well_known_one() -> None:
    prefixes = Prefixes({"id": "http://example.org/"})
    assert prefixes.iri("id:x") == "http://example.org/x"


def test_a_namespace_makes_terms_even_of_names_that_text_has() -> None:
    assert SKOS.title.value.endswith("core#title")
    assert JG["has-hyphen"] in JG
    assert SKOS.broader not in JG


def test_prefixes_that_arrive_often_are_read_once() -> None:
    sent = pickle.dumps(Prefixes({"ex": "http://example.org/"}))
    assert pickle.loads(sent) == Prefixes({"ex": "http://example.org/"})
    assert pickle.loads(sent) is pickle.loads(sent)
