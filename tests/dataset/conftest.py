"""A tiny dataset that is right, to be broken in one place per test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.dataset.vocabulary import PropertyRule, Vocabulary

NS = "https://w3id.org/justice-graph/ns#"

TABLES = {
    "entities.csv": """\
id,class,label,in_sentence,short,aliases,description
dawn,Person,Dawn Jackson,,Jackson,Dawn Wilson | D. J.,
phil,Person,Phil Murphy,,,,
commutation-dawn,Commutation,Commutation of Dawn Jackson,the commutation of Dawn Jackson,,,
""",
    "claims.csv": """\
id,subject,predicate,object,rank,kind,from,until,dispute,reason
C1a,commutation-dawn,grantedBy,phil,Preferred,Official,,,,
C1b,commutation-dawn,grantedTo,dawn,Normal,Reported,,,,
C1c,commutation-dawn,date,2024-12-16,Normal,Reported,,,D1,
C2a,commutation-dawn,date,2024-11,Deprecated,Reported,,,D1,The official date is in December.
C3a,dawn,account,she defended herself,Normal,DefenceClaim,,,,
""",
    "citations.csv": """\
id,claims,source,says,quoted,locator,seen
F1,C1a C1b C1c,press,The governor commuted the sentence.,,,2026-11
F2,C2a,copy,It was in November.,"in November",p. 3,
F3,C3a,press,The defence says so.,,,
""",
    "sources.csv": """\
id,label,publisher,published,kind,url,copy_of
press,Press release,The Governor,2024-12,official,https://example.org/a,
copy,A copy,,,mirror,,press
""",
    "disputes.csv": """\
id,label,kind,question
D1,Date of the commutation,Error,On which day was the sentence commuted?
""",
}


@pytest.fixture
def vocabulary() -> Vocabulary:
    """Just the names that the tiny dataset uses."""
    act, person = frozenset({"ClemencyAct"}), frozenset({"Person"})
    return Vocabulary(
        classes={
            "Person": person,
            "Commutation": frozenset({"Commutation", "ClemencyAct"}),
        },
        types={
            "Person": (f"{NS}Person",),
            "Commutation": (f"{NS}Commutation", f"{NS}ClemencyAct"),
        },
        properties={
            "grantedBy": PropertyRule("entity", act, person),
            "grantedTo": PropertyRule("entity", act, person),
            "date": PropertyRule("date", act, frozenset()),
            "account": PropertyRule("text", person, frozenset()),
        },
        ranks=frozenset({"Preferred", "Normal", "Deprecated"}),
        claim_kinds=frozenset({"Official", "Reported", "DefenceClaim"}),
        party_kinds=frozenset({"DefenceClaim"}),
        source_kinds=frozenset({"official", "mirror"}),
        dispute_kinds=frozenset({"Error", "TrueDispute"}),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tiny dataset as files."""
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def change(folder: Path) -> Callable[[str, str, str], Path]:
    """Replace a piece of text in one table."""

    def apply(name: str, old: str, new: str) -> Path:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is not once in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return folder

    return apply
