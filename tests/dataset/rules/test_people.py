"""Private people are found wherever their names stand, and never named by the finding."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.dataset import Finding

Check = Callable[..., list[Finding]]

NAMED = {
    "a label": 'id:a rdfs:label "Zoe Quill Marsh" .',
    "an alias": 'id:a skos:altLabel "ZOË QUILL-MARSH"@en .',
    "a description": 'id:a dcterms:description "a friend of  zoë quill\u2011marsh\u2019s"@en .',
    "a value": 'id:a jg:account "Odo Brandt saw it"@en .',
    "a claimed value": "id:a a jg:Claim ; rdf:subject id:b ; rdf:predicate jg:account ;"
    ' rdf:object "Odo Brandt saw it"@en . id:b jg:account "Odo Brandt saw it"@en .',
    "what a source says": 'id:a jg:says "It was Odo Brandt."@en .',
    "quoted words": 'id:a jg:quoted "odo brandt" .',
    "a title": 'id:a a jg:Source ; rdfs:label "Who Is Odo Brandt?" .',
    "an address": 'id:a jg:url "https://example.org/2019/odo-brandt-speaks_1.html"^^xsd:anyURI .',
    "an escaped address": 'id:a jg:url "https://example.org/Zo%C3%AB_Quill_Marsh"^^xsd:anyURI .',
    "a reason": 'id:a jg:deprecationReason "Odo Brandt erred"@en .',
    "somebody else's property": 'id:a ex:note "Odo Brandt" .',
    "a literal where a link should be": 'id:a ex:knows ex:b , "Odo Brandt" .',
}


@pytest.mark.parametrize("data", NAMED.values(), ids=NAMED.keys())
def test_a_name_is_found(check: Check, data: str) -> None:
    (finding,) = check("private-people-unnamed", data)
    assert finding.subject == "id:a"
    told = finding.message.casefold()
    assert not any(part in told for part in ("odo", "brandt", "zo", "quill"))


def test_a_name_in_an_identifier_is_found_once(check: Check) -> None:
    data = 'id:case-of-odo-brandt a jg:Case ; rdfs:label "The case" ; jg:plea "guilty"@en .'
    (finding,) = check("private-people-unnamed", data)
    assert finding.message == "A private person is named in its identifier, words 3 to 4."


def test_a_last_name_alone_counts_in_our_own_data_only(check: Check) -> None:
    data = 'id:a rdfs:label "Money for Quillon" .'
    assert check("private-people-unnamed", data) == []
    (finding,) = check("private-people-unnamed", data, own=True)
    assert finding.message == "A private person is named in rdfs:label, word 3."


def test_two_names_in_one_text_are_two_findings(check: Check) -> None:
    data = 'id:a rdfs:label "Odo Brandt and Zoë Quill-Marsh" .'
    assert [finding.message for finding in check("private-people-unnamed", data)] == [
        "A private person is named in rdfs:label, words 1 to 2.",
        "A private person is named in rdfs:label, words 4 to 6.",
    ]
