"""Files of quads are the same bytes every time, and say what the quads say."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.evidence.serialise import serialise

PREFIXES = {name: f"http://{name}.example/" for name in ("ex", "a-b", "rdf", "x", "y", "z")}
NODES = st.builds(
    lambda base, name: ox.NamedNode(base + name),
    st.sampled_from([*PREFIXES.values(), "urn:"]),
    st.sampled_from(["a", "b:c", "a/b", "@prefix"]),
)
OBJECTS = st.one_of(
    NODES,
    st.text(max_size=9).map(ox.Literal),
    st.sampled_from(["x: y", "@prefix x: <urn:> .", "\n@prefix q: <urn:q> .\n"]).map(ox.Literal),
    st.builds(ox.Triple, NODES, NODES, NODES),
)
QUADS = st.lists(st.builds(ox.Quad, NODES, NODES, OBJECTS), max_size=5)


@pytest.mark.parametrize("format", [ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG])
@given(quads=QUADS)
def test_what_is_written_is_read_back(format: ox.RdfFormat, quads: list[ox.Quad]) -> None:
    written = serialise(quads, format, PREFIXES)
    assert {str(quad) for quad in ox.parse(written, format=format)} == {str(q) for q in quads}
    assert serialise(quads, format, dict(reversed(PREFIXES.items()))) == written


def test_only_prefixes_that_are_used_are_declared_in_order() -> None:
    node = ox.NamedNode("http://x.example/a")
    quads = [ox.Quad(node, ox.NamedNode("http://a-b.example/p"), node)]
    assert serialise(quads, ox.RdfFormat.TURTLE, PREFIXES).decode() == (
        "@prefix a-b: <http://a-b.example/> .\n"
        "@prefix x: <http://x.example/> .\n"
        "\n"
        "x:a a-b:p x:a .\n"
    )
