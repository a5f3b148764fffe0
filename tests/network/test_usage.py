"""Terms are counted as the store has them, of a large store in part."""

from __future__ import annotations

from collections.abc import Callable

from graph.model import packaged_model
from graph.network.usage import read_usage
from graph.network.vocabulary import Vocabulary
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
NS = "https://w3id.org/justice-graph/ns#"
MODEL = packaged_model()

GRAPH = """
ex:ann a jg:Person, ex:Poet ; ex:knows ex:bob, ex:cat ; rdfs:label "Ann" .
ex:bob a jg:Person ; ex:knows ex:ann .
GRAPH ex:g { ex:bob ex:knows ex:ann . }
ex:claim a jg:Claim ; rdf:subject ex:ann ; jg:citation ex:cited . ex:cited a jg:Citation .
GRAPH <https://w3id.org/justice-graph/ns> { jg:Person a owl:Class . }
"""


def test_entities_statements_and_links_between_classes(trig: Trig) -> None:
    store = trig(GRAPH)
    usage = read_usage(store, Vocabulary(store, MODEL, ("en",)), 1000)
    assert usage.classes == {
        f"{NS}Person": 2,
        f"{EX}Poet": 1,
        f"{NS}Claim": 1,
        f"{NS}Citation": 1,
    }
    assert usage.properties == {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": 5,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject": 1,
        "http://www.w3.org/2000/01/rdf-schema#label": 1,
        f"{EX}knows": 3,
        f"{NS}citation": 1,
    }
    assert usage.links == {(f"{NS}Person", f"{EX}knows", f"{NS}Person"): 2}
    assert usage.left_out == 0


def test_of_a_part_every_term_of_the_ontology_is_named(trig: Trig) -> None:
    store = trig(
        "".join(f"ex:n{number} ex:knows ex:n0 .\n" for number in range(50))
        + "ex:n0 a jg:Person ; jg:visited ex:n1 ."
    )
    usage = read_usage(store, Vocabulary(store, MODEL, ("en",)), 10)
    assert usage.left_out == 42
    assert usage.classes == {f"{NS}Person": 1}
    assert usage.properties[f"{NS}visited"] == 1
    assert sum(usage.properties.values()) <= 12
