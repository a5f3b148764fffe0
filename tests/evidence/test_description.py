"""What is said about a node, asked for by property."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.evidence.description import Description

EX = "http://example.org/"
JG = "https://w3id.org/justice-graph/ns#"


def described(*said: tuple[str, object]) -> Description:
    node = ox.NamedNode(f"{EX}node")
    return Description(ox.Quad(node, ox.NamedNode(EX + name), term) for name, term in said)


def named(name: str) -> ox.NamedNode:
    return ox.NamedNode(EX + name)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ([], None),
        ([("p", ox.Literal("x"))], "x"),
        ([("p", ox.Literal("ein", language="de")), ("p", ox.Literal("a", language="en"))], "a"),
        ([("p", named("b")), ("p", named("a"))], f"{EX}a"),
        ([("p", named("a")), ("p", ox.Literal("x"))], "x"),
        ([("p", ox.BlankNode("b")), ("q", ox.Literal("x"))], "x"),
        ([("q", ox.Literal("x")), ("p", ox.Literal("y"))], "y"),
    ],
)
def test_the_first_property_with_a_text_gives_it(
    said: list[tuple[str, object]], text: str | None
) -> None:
    assert described(*said).text(f"{EX}p", f"{EX}q") == text


def test_nodes_come_once_and_in_order() -> None:
    said = described(
        ("p", named("b")), ("p", ox.Literal("x")), ("p", named("a")), ("p", named("b"))
    )
    assert said.nodes(f"{EX}p") == [named("a"), named("b")]
    assert (said.node(f"{EX}p"), said.iri(f"{EX}p")) == (named("a"), f"{EX}a")
    assert (said.nodes(f"{EX}q"), said.node(f"{EX}q"), said.iri(f"{EX}q")) == ([], None, None)


def test_a_property_without_a_node_gives_way_to_the_next() -> None:
    said = described(("p", ox.Literal("x")), ("q", ox.BlankNode("b")))
    assert said.iri(f"{EX}p", f"{EX}q") == "_:b"


def test_terms_are_those_of_the_first_property_that_is_used() -> None:
    said = described(("q", ox.Literal("x")), ("p", ox.Literal("y")), ("p", ox.Literal("y")))
    assert said.terms(f"{EX}p", f"{EX}q") == [ox.Literal("y")]
    assert said.terms(f"{EX}r", f"{EX}q") == [ox.Literal("x")]
    assert said.terms(f"{EX}r") == []


def test_terms_of_the_ontology_have_local_names() -> None:
    said = described(("p", ox.NamedNode(f"{JG}Normal")), ("q", named("other")))
    assert (said.name(f"{EX}p"), said.name(f"{EX}q"), said.name(f"{EX}r")) == (
        "Normal",
        f"{EX}other",
        None,
    )


def test_it_lists_its_properties_and_may_be_empty() -> None:
    assert list(described(("p", named("a")), ("q", named("a")))) == [f"{EX}p", f"{EX}q"]
    assert described(("p", named("a")))
    assert not described()


def test_lines_leave_out_blank_nodes() -> None:
    one = described(("p", ox.BlankNode("b")), ("q", ox.Literal("x")), ("p", named("a")))
    assert one.lines() == [f"{EX}p <{EX}a>", f'{EX}q "x"']
