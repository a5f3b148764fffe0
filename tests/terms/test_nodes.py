"""Nodes as keys, and back."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.terms.nodes import node_key, node_term

NODES = st.one_of(
    st.builds(ox.BlankNode, st.from_regex(r"[A-Za-z0-9]{1,8}", fullmatch=True)),
    st.builds(ox.NamedNode, st.sampled_from(["urn:a", "http://example.org/ä#b", "mailto:a@b"])),
)


@given(NODES)
def test_a_key_means_its_node(node: ox.NamedNode | ox.BlankNode) -> None:
    assert node_term(node_key(node)) == node


@pytest.mark.parametrize("key", ["", "Ann", "http://a b", "_:", "_:a b"])
def test_what_is_no_key_is_refused_with_the_value(key: str) -> None:
    with pytest.raises(InputError, match="is no IRI; resolve_entity finds"):
        node_term(key)
