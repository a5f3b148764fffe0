from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from graph.model.statements import Statements
from graph.terms import RDFS

EX = "http://example.org/"
A, B, P = NamedNode(EX + "a"), NamedNode(EX + "b"), NamedNode(EX + "p")


def read(text: str) -> Statements:
    return Statements(parse(f"@prefix ex: <{EX}> . {text}", format=RdfFormat.TURTLE))


def test_objects_are_sorted_and_given_once() -> None:
    statements = read("ex:a ex:p ex:c, ex:b, ex:b .")
    assert statements.objects(A, P) == (B, NamedNode(EX + "c"))
    assert statements.objects(B, P) == ()
    assert len(statements) == 2


def test_iris_leave_literals_and_blank_nodes_out() -> None:
    assert read('ex:a ex:p ex:b, "b", [] .').iris(A, P) == (B.value,)


def test_text_prefers_english_and_the_first_predicate() -> None:
    statements = read('ex:a ex:p "deux"@fr, "two"@en, "zwei"@de ; ex:q "three" .')
    assert statements.text(A, [P]) == "two"
    assert statements.text(A, [RDFS.label, NamedNode(EX + "q"), P]) == "three"
    assert statements.text(A, [RDFS.label]) is None


def test_a_flag_is_true_only_where_it_is_said() -> None:
    statements = read("ex:a ex:p true ; ex:q false .")
    assert statements.flag(A, P)
    assert not statements.flag(A, NamedNode(EX + "q"))
    assert not statements.flag(B, P)


def test_instances_are_named_things_of_a_type() -> None:
    statements = read("ex:b a ex:T . ex:a a ex:T, ex:U . [] a ex:T .")
    assert statements.instances(NamedNode(EX + "T"), NamedNode(EX + "U")) == (A, B)


def test_lists_keep_their_order_and_their_repetitions() -> None:
    statements = read("ex:a ex:p ( ex:b 1 ex:b ) .")
    (head,) = statements.objects(A, P)
    assert [str(term) for term in statements.members(head)] == [
        f"<{EX}b>",
        '"1"^^<http://www.w3.org/2001/XMLSchema#integer>',
        f"<{EX}b>",
    ]


def test_a_circular_list_ends() -> None:
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    node = BlankNode("l")
    statements = Statements(
        [Triple(node, NamedNode(rdf + "first"), A), Triple(node, NamedNode(rdf + "rest"), node)]
    )
    assert statements.members(node) == (A,)


@given(st.lists(st.tuples(*[st.sampled_from("abc")] * 3), max_size=12), st.randoms())
def test_the_order_of_triples_does_not_matter(
    edges: list[tuple[str, ...]], chance: random.Random
) -> None:
    triples = [Triple(NamedNode(EX + s), NamedNode(EX + p), Literal(o)) for s, p, o in edges]
    shuffled = triples[:]
    chance.shuffle(shuffled)
    one, other = Statements(triples), Statements(shuffled)
    assert one.subjects() == other.subjects()
    for subject in one.subjects():
        assert one.objects(subject, P) == other.objects(subject, P)
    assert set(one) == set(triples)
