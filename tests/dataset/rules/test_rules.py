"""Every rule finds what breaks it, says so, and is silent where it is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.dataset import RULES, Finding, check_data
from graph.store import LocalStore

Check = Callable[..., list[Finding]]

SOURCES = """
id:cite a jg:Citation ; jg:source id:paper ; jg:says "So."@en .
id:paper a jg:Source ; rdfs:label "A paper" ; jg:sourceKind jg:news .
id:other-cite a jg:Citation ; jg:source id:other-paper ; jg:says "So too."@en .
id:other-paper a jg:Source ; rdfs:label "Another paper" ; jg:sourceKind jg:news .
"""
CLAIM = """
id:claim-1 a jg:Claim ; rdf:subject id:case ; rdf:predicate jg:plea ; rdf:object "guilty"@en ;
  jg:rank jg:{rank} ; jg:kind jg:{kind} ; jg:citation id:cite .
"""
DISPUTED = """
id:claim-1 a jg:Claim ; rdf:subject id:act ; rdf:predicate jg:date ;
  rdf:object "2019"^^xsd:gYear ; jg:rank jg:{rank} ; jg:kind jg:Reported ;
  jg:dispute id:dispute-1 ; jg:citation id:cite .
id:claim-2 a jg:Claim ; rdf:subject id:act ; rdf:predicate jg:date ;
  rdf:object "{date}"^^xsd:date ; jg:rank jg:{rank} ; jg:kind jg:Reported ;
  jg:dispute id:dispute-1 ; jg:citation id:{cite} .
id:dispute-1 a jg:Dispute ; rdfs:label "The day"@en ; jg:disputeKind jg:{kind} .
"""
GRANT = """
id:gov a jg:Person ; rdfs:label "Ann Ash" .
id:act a jg:Commutation ; rdfs:label "The commutation" ; jg:grantedBy id:gov ;
  jg:date "{date}"^^xsd:date .
id:role a jg:Role ; jg:holder id:gov ; jg:heldAt id:ohio .
id:ohio a jg:Jurisdiction .
"""
TERM = 'id:role jg:startDate "2011"^^xsd:gYear ; jg:endDate "2019-01-18"^^xsd:date .'
REVOKED = """
id:bob a jg:Person ; rdfs:label "Bob Birch" .
id:end a jg:Revocation ; jg:revokes id:act ; jg:concerns id:bob ;
  jg:date "2022-02"^^xsd:gYearMonth .
"""
KILLED = """
id:bob a jg:Person ; rdfs:label "Bob Birch" .
id:death a jg:Execution ; jg:concerns id:bob ; jg:date "2020-12-10"^^xsd:date .
"""

BROKEN: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "shape": (
        'id:act a jg:Act ; rdfs:label "bare"@en .',
        [
            (
                "id:act",
                "An act is the subject of at least one claim;"
                " cite a source for it or leave it out.",
            )
        ],
    ),
    "claim-has-citation": (
        CLAIM.format(rank="Normal", kind="Reported").replace("; jg:citation id:cite", ""),
        [("id:claim-1", "The claim has no citation.")],
    ),
    "no-statement-without-source": (
        CLAIM.format(rank="Normal", kind="Reported") + 'id:case jg:charge "murder"@en .',
        [("id:case", "“charge: murder” has no claim.")],
    ),
    "party-is-not-fact": (
        CLAIM.format(rank="Normal", kind="DefenceClaim") + 'id:case jg:plea "guilty"@en .',
        [("id:claim-1", "Its statement is asserted, and nobody but a party claims it.")],
    ),
    "deprecated-is-not-fact": (
        CLAIM.format(rank="Deprecated", kind="Reported") + 'id:case jg:plea "guilty"@en .',
        [("id:claim-1", "Its statement is asserted, and no claim of it stands.")],
    ),
    "short-quotations": (
        CLAIM.format(rank="Normal", kind="Reported")
        + SOURCES
        + 'id:cite jg:quoted "a b c d e f g h i j" .',
        [("id:cite", "10 words are quoted.")],
    ),
    "source-has-kind": (
        'id:paper a jg:Source ; rdfs:label "A paper" .',
        [("id:paper", "The source has no kind.")],
    ),
    "private-people-unnamed": (
        'id:cite jg:says "The letter of Zoë Quill-Marsh came late."@en .',
        [("id:cite", "A private person is named in jg:says, words 4 to 6.")],
    ),
    "no-winner": (
        DISPUTED.format(rank="Preferred", date="2018-02-03", cite="cite", kind="TrueDispute"),
        [
            (claim, "A side of the true dispute “The day” is preferred.")
            for claim in ("id:claim-1", "id:claim-2")
        ],
    ),
    "preferred-agree": (
        DISPUTED.format(rank="Preferred", date="2018-02-03", cite="cite", kind="Error"),
        [
            (
                "id:claim-2",
                "It says “2018-02-03”, and id:claim-1 says “2019”; both are preferred.",
            )
        ],
    ),
    "dispute-has-two-sources": (
        DISPUTED.format(rank="Normal", date="2018-02-03", cite="other-cite", kind="Error")
        + SOURCES
        + "id:other-paper jg:copyOf id:paper .",
        [("id:dispute-1", "All its claims go back to one source, “A paper”.")],
    ),
    "commutation-is-no-pardon": (
        "id:act a jg:Commutation , jg:Pardon .",
        [("id:act", "One act is asserted to be a commutation and a pardon.")],
    ),
    "revoked-is-not-in-force": (
        "id:act a jg:Commutation . id:end jg:revokes id:act ."
        ' id:other a jg:Commutation . id:soon jg:revokes id:other ; jg:date "2020-02-31" .',
        [
            (
                act,
                "It was revoked, and neither its end nor the revocation is dated, so it would be"
                " shown as in force.",
            )
            for act in ("id:act", "id:other")
        ],
    ),
    "revoked-has-status": (
        REVOKED,
        [("id:end", "Nothing is recorded of Bob Birch after the revocation.")],
    ),
    "clemency-within-term": (
        GRANT.format(date="2019-01-19") + TERM,
        [
            (
                "id:act",
                "The commutation is dated 2019-01-19, and Ann Ash held office from 2011 until"
                " 2019-01-18.",
            )
        ],
    ),
    "term-is-recorded": (
        GRANT.format(date="2019-01-07"),
        [("id:gov", "Ann Ash granted clemency, and no term of office is recorded.")],
    ),
    "period-runs-forward": (
        'id:role rdfs:label "The role" ; jg:startDate "2019"^^xsd:gYear ;'
        ' jg:endDate "2018-06"^^xsd:gYearMonth .',
        [("id:role", "The role is dated from 2019 until 2018-06.")],
    ),
    "no-act-after-death": (
        KILLED + 'id:free a jg:Release ; rdfs:label "The release" ; jg:concerns id:bob ;'
        ' jg:date "2021"^^xsd:gYear .',
        [
            (
                "id:free",
                "The release is dated 2021, and the execution of Bob Birch 2020-12-10.",
            )
        ],
    ),
    "entity-is-linked": (
        'id:ann a jg:Person ; rdfs:label "Ann Ash" ; jg:workedWith id:ann .',
        [("id:ann", "Ann Ash has no link and is in no claim.")],
    ),
    "phrase-is-written": (
        'ex:employs a owl:ObjectProperty ; jg:phrase "{subject} employs {object}"@en .'
        " ex:a ex:employs ex:b ; jg:brodcastBy ex:b .",
        [
            ("ex:employs", "ex:employs has no inverse phrase."),
            ("jg:brodcastBy", "jg:brodcastBy is used and is no property of the ontology."),
        ],
    ),
}

KEPT = {
    "shape": 'id:act a jg:Event ; rdfs:label "a feast"@en .',
    "claim-has-citation": CLAIM.format(rank="Normal", kind="Reported"),
    "no-statement-without-source": CLAIM.format(rank="Normal", kind="Reported")
    + 'id:case jg:plea "guilty"@en ; jg:nameInSentence "the case"@en ; jg:shortName "it"@en ;'
    " jg:brodcastBy id:a ; ex:note id:a .",
    "party-is-not-fact": CLAIM.format(rank="Normal", kind="DefenceClaim")
    + CLAIM.format(rank="Normal", kind="Reported").replace("claim-1", "claim-2")
    + 'id:case jg:plea "guilty"@en .',
    "deprecated-is-not-fact": CLAIM.format(rank="Deprecated", kind="Reported"),
    "short-quotations": CLAIM.format(rank="Normal", kind="Reported")
    + SOURCES
    + 'id:cite jg:quoted "a b c d e f g h i" .',
    "source-has-kind": CLAIM.format(rank="Normal", kind="Reported") + SOURCES,
    "private-people-unnamed": 'id:cite jg:says "Zoë wrote; Quill and Marsh did not."@en .',
    "no-winner": DISPUTED.format(rank="Normal", date="2018-02-03", cite="cite", kind="TrueDispute")
    + DISPUTED.format(rank="Preferred", date="2018-02-03", cite="cite", kind="Error")
    .replace("claim-", "claim-1")
    .replace("dispute-1", "dispute-2"),
    "preferred-agree": DISPUTED.format(
        rank="Preferred", date="2019-02-03", cite="cite", kind="Precision"
    ),
    "dispute-has-two-sources": DISPUTED.format(
        rank="Normal", date="2018-02-03", cite="other-cite", kind="Error"
    )
    + SOURCES,
    "commutation-is-no-pardon": "id:act a jg:Commutation . id:later a jg:Pardon .",
    "revoked-is-not-in-force": REVOKED
    + 'id:other jg:endDate "2022"^^xsd:gYear . id:undated jg:revokes id:other .',
    "revoked-has-status": REVOKED
    + "id:free a jg:Release ; jg:concerns id:bob ; jg:date '2022'^^xsd:gYear .",
    "clemency-within-term": GRANT.format(date="2019-01-18") + TERM,
    "term-is-recorded": GRANT.format(date="2019-01-07") + TERM,
    "period-runs-forward": 'id:role jg:startDate "2018"^^xsd:gYear ;'
    ' jg:endDate "2018-06"^^xsd:gYearMonth .',
    "no-act-after-death": KILLED
    + 'id:a a jg:Pardon ; jg:grantedTo id:bob ; jg:date "2030"^^xsd:gYear .'
    ' id:b a jg:Release ; jg:concerns id:bob ; jg:date "2020"^^xsd:gYear .',
    "entity-is-linked": "id:ann a jg:Person ; jg:workedWith id:bob . id:bob a jg:Person .",
    "phrase-is-written": "id:ann a jg:Person ; jg:workedWith id:bob ; jg:age 63 ;"
    ' jg:nameInSentence "Ann"@en . id:law jg:isBipartisan true . ex:a foaf:knows ex:b .',
}


def test_every_rule_has_a_store_that_breaks_it_and_one_that_keeps_it() -> None:
    assert list(BROKEN) == list(KEPT) == list(RULES)


@pytest.mark.parametrize("name", BROKEN)
def test_a_rule_says_what_breaks_it(check: Check, name: str) -> None:
    text, told = BROKEN[name]
    rule = RULES[name]
    assert check(name, text) == [
        Finding(rule.severity, name, subject, message, rule.remedy) for subject, message in told
    ]


@pytest.mark.parametrize("name", KEPT)
def test_a_rule_is_silent_where_it_is_kept(check: Check, name: str) -> None:
    assert check(name, KEPT[name]) == []


def test_data_without_claims_and_without_our_ontology_break_nothing(
    trig: Callable[[str], LocalStore],
) -> None:
    store = trig('ex:ann foaf:knows ex:bob , ex:ann ; foaf:name "Ann" . ex:alone a foaf:Person .')
    assert check_data(store) == []


def test_evidence_in_other_notations_does_not_keep_our_rules(
    trig: Callable[[str], LocalStore],
) -> None:
    """A statement as Wikidata writes it, and a graph that is a source, both without citations."""
    wikidata = """
        PREFIX p: <http://www.wikidata.org/prop/>
        PREFIX ps: <http://www.wikidata.org/prop/statement/>
        PREFIX wd: <http://www.wikidata.org/entity/>
        PREFIX wikibase: <http://wikiba.se/ontology#>
        wd:Q1 p:P1 wd:S1 . wd:S1 ps:P1 wd:Q2 ; wikibase:rank wikibase:DeprecatedRank .
        wd:Q1 <http://www.wikidata.org/prop/direct/P1> wd:Q2 .
        ex:graph dcterms:title "A page" . GRAPH ex:graph { ex:ann foaf:knows ex:bob }
    """
    assert check_data(trig(wikidata)) == []
