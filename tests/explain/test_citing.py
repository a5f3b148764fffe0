"""Which sources are cited for an entity, for the links between two, and for a claim."""

from __future__ import annotations

import pytest

from graph.errors import InputError
from graph.explain import EntityPage, entity_page
from graph.explain.citing import claims_between, claims_of, sources_of
from graph.model import packaged_model
from graph.network import build_network
from graph.store import LocalStore, open_store

ID = "https://w3id.org/justice-graph/id/"
MODEL = packaged_model()


def numbers(claims: list[object]) -> list[str]:
    return [claim.iri.removeprefix(f"{ID}claim-") for claim in claims]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ann", ["1", "2", "3", "4", "5", "6"]),
        ("bob", ["1", "2", "3", "4", "5"]),
        ("commutation", ["1", "2", "3", "4", "5"]),
        ("case", ["7", "8"]),
        ("claim-6", ["6"]),
        ("dispute-2", ["7", "8"]),
        ("film", []),
    ],
)
def test_an_entity_is_cited_with_its_acts(
    store: LocalStore, name: str, expected: list[str]
) -> None:
    assert numbers(claims_of(store, ID + name, MODEL)) == expected


def test_an_act_between_two_is_cited_whole_from_either_side(store: LocalStore) -> None:
    found = numbers(claims_between(store, f"{ID}bob", f"{ID}ann", MODEL))
    assert found == ["1", "2", "3", "4", "5"]
    assert numbers(claims_between(store, f"{ID}ann", f"{ID}bob", MODEL)) == found


def test_a_plain_link_that_nobody_claims_has_no_sources(store: LocalStore) -> None:
    assert claims_between(store, f"{ID}ann", f"{ID}film", MODEL) == []


def test_two_that_no_link_joins_are_refused(store: LocalStore) -> None:
    with pytest.raises(InputError, match=r"^No link between Bob Birch and The Film .*justice path"):
        claims_between(store, f"{ID}bob", f"{ID}film", MODEL)
    with pytest.raises(InputError, match=r"^Both ends are Ann Ash; name two entities\.$"):
        claims_between(store, f"{ID}ann", f"{ID}ann", MODEL)


def test_each_source_comes_once_in_the_order_of_titles_with_its_best_standing(
    store: LocalStore,
) -> None:
    sources = sources_of(claims_of(store, f"{ID}commutation", MODEL))
    assert [(one.source.label, one.standing, len(one.citations)) for one in sources] == [
        ("Clemency record", "stated", 1),
        ("Report", "stated", 1),
        ("Report, copied", "deprecated", 1),
    ]


def test_the_last_reading_counts(store: LocalStore) -> None:
    (source, *_) = sources_of(claims_of(store, f"{ID}commutation", MODEL))
    assert source.seen is None


def own_sources(page: EntityPage) -> set[str]:
    """Titles of the sources that are cited otherwise than for another side of a dispute."""
    waiting = [one for group in page.groups for one in group.statements]
    numbers = set()
    while waiting:
        told = waiting.pop()
        waiting += told.details
        values = [one for value in told.values for one in value.references]
        numbers |= {one.number for one in (*told.references, *values)}
    return {note.title for note in page.sources if note.number in numbers}


def test_a_packaged_entity_is_cited_with_the_sources_of_its_page() -> None:
    with open_store() as store:
        model = packaged_model().extended(store)
        for iri in list(build_network(store))[::40]:
            page = entity_page(store, iri, model)
            cited = {one.source.label for one in sources_of(claims_of(store, iri, model))}
            assert cited == own_sources(page)
