"""Classes and properties by what people call them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.errors import UnknownEntityError, UnknownNameError
from graph.model import packaged_model
from graph.network.term_names import class_or_entity, classes_named, properties_named
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]
NS = "https://w3id.org/justice-graph/ns#"
MODEL = packaged_model()


@pytest.mark.parametrize("name", ["Law", "law", "jg:Law", f"{NS}Law", f"<{NS}Law>"])
def test_a_class_is_meant_by_name_label_curie_or_iri(trig: Trig, name: str) -> None:
    assert classes_named([name], trig(""), MODEL) == (f"{NS}Law",)


def test_a_property_or_a_class_of_acts_is_meant(trig: Trig) -> None:
    expected = (f"{NS}visited", f"{NS}Commutation", "http://example.org/p")
    assert properties_named(["visited", "commutation", "ex:p"], trig(""), MODEL) == expected


@pytest.mark.parametrize("name", ["nonsense", "http://example.org/a b", "<http://e/'\"\\>", ""])
def test_what_names_nothing_is_refused(trig: Trig, name: str) -> None:
    with pytest.raises(UnknownNameError, match="There is no class"):
        classes_named([name], trig(""), MODEL)


def test_a_long_name_is_cut_in_the_message(trig: Trig) -> None:
    with pytest.raises(UnknownNameError, match=f"'{'x' * 79}…'"):
        properties_named(["x" * 500], trig(""), MODEL)


def test_a_class_goes_before_an_entity_of_the_same_name(trig: Trig) -> None:
    store = trig('ex:a rdfs:label "law" . ex:b rdfs:label "Ann" .')
    assert class_or_entity("law", store, MODEL) == f"{NS}Law"
    assert class_or_entity("ann", store, MODEL) == "http://example.org/b"
    with pytest.raises(UnknownEntityError):
        class_or_entity("nonsense", store, MODEL)
