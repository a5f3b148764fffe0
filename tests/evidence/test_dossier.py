"""The evidence of one link or entity, looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InputError
from graph.evidence import (
    evidence_about,
    evidence_of,
    in_order,
    read_claims,
    read_evidence,
    with_sides,
)
from graph.network import build_network
from graph.store import LocalStore, open_store
from graph.terms.nodes import node_term

Trig = Callable[[str], LocalStore]

EX = "http://example.org/"
BOB = ox.NamedNode(f"{EX}bob")
TWO_SIDES = """
    ex:yes a jg:Claim ; rdf:subject ex:ann ; rdf:predicate ex:freed ; rdf:object ex:bob ;
      jg:kind jg:DefenceClaim ; jg:dispute ex:who ; jg:citation ex:c1, ex:c2 .
    ex:also a jg:Claim ; rdf:subject ex:ann ; rdf:predicate ex:freed ; rdf:object ex:bob ;
      jg:rank jg:Preferred ; jg:citation ex:c3 .
    ex:no a jg:Claim ; rdf:subject ex:cat ; rdf:predicate ex:freed ; rdf:object ex:bob ;
      jg:kind jg:ProsecutionClaim ; jg:dispute ex:who ; jg:citation ex:c1 .
    ex:who a jg:Dispute ; rdfs:label "Who freed Bob?"@en .
    ex:c1 jg:source ex:paper . ex:c2 jg:source ex:mirror . ex:c3 jg:source ex:court .
    ex:mirror jg:copyOf ex:paper .
"""


def test_a_link_has_its_claims_in_order_and_every_side_of_its_dispute(trig: Trig) -> None:
    found = evidence_of(trig(TWO_SIDES), f"{EX}ann", f"{EX}freed", BOB)
    assert [claim.iri for claim in found.claims] == [f"{EX}also", f"{EX}yes"]
    assert [(one.dispute.label, [claim.iri for claim in one.claims]) for one in found.disputes] == [
        ("Who freed Bob?", [f"{EX}no", f"{EX}yes"])
    ]
    assert [citation.iri for citation in found.citations] == [f"{EX}c3", f"{EX}c1", f"{EX}c2"]
    assert [source.iri for source in found.sources] == [f"{EX}court", f"{EX}paper", f"{EX}mirror"]
    assert (found.independent_sources, found.standing) == (2, "disputed")


def test_what_nobody_claims_has_no_evidence(trig: Trig) -> None:
    found = evidence_of(trig(TWO_SIDES), f"{EX}bob", f"{EX}freed", BOB)
    assert (found.claims, found.disputes, found.sources, found.independent_sources) == (
        (),
        (),
        (),
        0,
    )
    assert found.standing == "stated"


@pytest.mark.parametrize(
    ("entity", "claims"),
    [("ann", ["also", "yes"]), ("bob", ["also", "no", "yes"]), ("paper", [])],
)
def test_an_entity_has_what_is_said_of_it_and_what_leads_to_it(
    trig: Trig, entity: str, claims: list[str]
) -> None:
    found = evidence_about(trig(TWO_SIDES), f"{EX}{entity}")
    assert [claim.iri for claim in found.claims] == [f"{EX}{name}" for name in claims]


def test_a_claim_about_itself_comes_once(trig: Trig) -> None:
    store = trig("ex:c a jg:Claim ; rdf:subject ex:a ; rdf:predicate ex:p ; rdf:object ex:a .")
    assert [claim.iri for claim in evidence_about(store, f"{EX}a").claims] == [f"{EX}c"]


def test_a_blank_node_is_looked_up_by_its_key(trig: Trig) -> None:
    store = trig("ex:c a jg:Claim ; rdf:subject _:a ; rdf:predicate ex:p ; rdf:object _:b .")
    assert [claim.iri for claim in evidence_about(store, "_:b").claims] == [f"{EX}c"]
    assert evidence_of(store, "_:a", f"{EX}p", ox.BlankNode("b")).claims != ()


def test_the_other_sides_of_a_dispute_are_added_once(trig: Trig) -> None:
    store = trig(TWO_SIDES)
    claims = read_claims(store, f"{EX}ann")
    assert [claim.iri for claim in with_sides(store, claims)] == [
        f"{EX}also",
        f"{EX}no",
        f"{EX}yes",
    ]
    assert with_sides(store, []) == []


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("ab"),
            st.sampled_from("pq"),
            st.sampled_from("abc"),
            st.sampled_from(["", "; jg:dispute ex:d", "; jg:dispute ex:e"]),
            st.sampled_from(["", "; jg:rank jg:Deprecated", "; jg:rank jg:Preferred"]),
        ),
        max_size=8,
    )
)
def test_looking_up_finds_what_reading_everything_finds(
    trig: Trig, drawn: list[tuple[str, str, str, str, str]]
) -> None:
    store = trig(
        "".join(
            f"ex:c{number} a jg:Claim ; rdf:subject ex:{s} ; rdf:predicate ex:{p} ;"
            f" rdf:object ex:{o} {dispute} {rank} . "
            for number, (s, p, o, dispute, rank) in enumerate(drawn)
        )
    )
    every = read_evidence(store)
    for subject in "ab":
        for predicate in "pq":
            for object in "abc":
                statement = (EX + subject, EX + predicate, ox.NamedNode(EX + object))
                found = evidence_of(store, *statement)
                assert list(found.claims) == in_order(every.saying(*statement))
                for one in found.disputes:
                    assert list(one.claims) == in_order(every.sides(one.dispute.iri))


def test_every_packaged_link_has_the_evidence_that_its_edge_shows() -> None:
    with open_store() as store:
        network = build_network(store)
        plain = [edge for edge in network.edges(data=True) if not edge[2]["act"]]
        for source, target, data in plain[:200]:
            predicate = store.prefixes.iri(data["predicate"])
            found = evidence_of(store, source, predicate, node_term(target))
            assert sorted(claim.iri for claim in found.claims) == data["claim"]
            assert found.independent_sources == data["sources"]
            assert found.standing == data["standing"]


@pytest.mark.parametrize(
    ("subject", "predicate"), [("Ann", f"{EX}p"), (f"{EX}a", "knows"), ("_:a b", f"{EX}p")]
)
def test_a_name_is_no_iri(trig: Trig, subject: str, predicate: str) -> None:
    with pytest.raises(InputError, match="is no IRI; resolve_entity finds"):
        evidence_of(trig(""), subject, predicate, BOB)


def test_an_entity_that_many_link_to_is_not_read_whole_for_its_claims(trig: Trig) -> None:
    links = "".join(f"ex:n{number} ex:p ex:hub . " for number in range(500))
    text = "ex:c a jg:Claim ; rdf:subject ex:a ; rdf:predicate ex:p ; rdf:object ex:hub . "
    graph = 'GRAPH ex:g { ex:b ex:p ex:hub } ex:g dcterms:title "A report" . '
    store = Counting(trig(links + text + graph).engine)
    found = evidence_about(store, f"{EX}hub")
    assert {claim.subject for claim in found.claims} == {f"{EX}a", f"{EX}b"}
    assert store.read < 60


class Counting(LocalStore):
    """A store that counts the quads that were taken from it."""

    read = 0

    def quads(self, *pattern: object) -> Iterator[ox.Quad]:
        for quad in super().quads(*pattern):
            self.read += 1
            yield quad
