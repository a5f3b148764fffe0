"""A wrong table is refused with file, line, column, value and remedy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.dataset import Vocabulary, compile_tables, read_tables
from graph.dataset.problems import find_problems
from graph.errors import TableError

Change = Callable[[str, str, str], Path]

BROKEN = {
    "missing source": (
        ("citations.csv", "F2,C2a,copy", "F2,C2a,copie"),
        "citations.csv:3, column source: 'copie' is no source; did you mean 'copy'?.",
    ),
    "unknown property": (
        ("claims.csv", "C1a,commutation-dawn,grantedBy", "C1a,commutation-dawn,grantdBy"),
        "claims.csv:2, column predicate: 'grantdBy' is no property of the ontology; "
        "did you mean 'grantedBy'?.",
    ),
    "bad date": (
        ("claims.csv", "2024-12-16", "2024-02-30"),
        "claims.csv:4, column object: '2024-02-30' must be a date such as 2018, 2018-06 or "
        "2018-06-06 for date.",
    ),
    "duplicate id": (
        ("claims.csv", "C1b,", "C1a,"),
        "claims.csv:3, column id: 'C1a' is already on line 2; choose another id.",
    ),
    "wrong class of subject": (
        ("claims.csv", "C1a,commutation-dawn", "C1a,dawn"),
        "claims.csv:2, column subject: 'dawn' is a Person; the subject of grantedBy must be a "
        "ClemencyAct.",
    ),
    "wrong class of object": (
        ("claims.csv", "grantedBy,phil", "grantedBy,commutation-dawn"),
        "claims.csv:2, column object: 'commutation-dawn' is a Commutation; the object of "
        "grantedBy must be a Person.",
    ),
    "unknown entity": (
        ("claims.csv", "grantedBy,phil", "grantedBy,phill"),
        "claims.csv:2, column object: 'phill' is no entity; did you mean 'phil'?.",
    ),
    "unknown class": (
        ("entities.csv", "phil,Person", "phil,Persona"),
        "entities.csv:3, column class: 'Persona' is no class of the ontology; did you mean "
        "'Person'?.",
    ),
    "no citation": (
        ("citations.csv", "C1a C1b C1c", "C1a C1b"),
        "claims.csv:4, column id: 'C1c' has no citation; cite a source or remove the claim.",
    ),
    "unknown claim": (
        ("citations.csv", "C1a C1b C1c", "C1a C1b C1c C9z"),
        "citations.csv:2, column claims: 'C9z' is no claim.",
    ),
    "deprecated without reason": (
        ("claims.csv", "The official date is in December.", ""),
        "claims.csv:5, column reason: '' is empty; say why the claim is deprecated.",
    ),
    "unknown rank": (
        ("claims.csv", "phil,Preferred", "phil,Best"),
        "claims.csv:2, column rank: 'Best' is no rank.",
    ),
    "long quotation": (
        ("citations.csv", '"in November"', '"one two three four five six seven eight nine ten"'),
        "citations.csv:3, column quoted: 'one two three four five six seven eight nine ten' has "
        "over 9 words; quote fewer.",
    ),
    "published on no day": (
        ("sources.csv", "The Governor,2024-12", "The Governor,2024-13"),
        "sources.csv:2, column published: '2024-13' is no date; write 2018, 2018-06 or 2018-06-06.",
    ),
    "wrong address": (
        ("sources.csv", "https://example.org/a", "javascript:alert(1)"),
        "sources.csv:2, column url: 'javascript:alert(1)' is no http or https address; correct "
        "it or leave it empty.",
    ),
    "orphan": (
        ("entities.csv", "phil,Person", "nobody,Person,Nobody,,,,\nphil,Person"),
        "entities.csv:3, column id: 'nobody' is in no claim; add one or remove the entity.",
    ),
    "one-sided dispute": (
        ("claims.csv", "Reported,,,D1,\nC2a", "Reported,,,,\nC2a"),
        "disputes.csv:2, column id: 'D1' has fewer than two claims; a dispute has two sides.",
    ),
    "end before start": (
        ("claims.csv", "Preferred,Official,,", "Preferred,Official,2020-05,2019"),
        "claims.csv:2, column until: '2019' is before the start 2020-05; exchange them.",
    ),
    "same claim twice": (
        ("claims.csv", "C1c,commutation-dawn,date,2024-12-16", "C1c,commutation-dawn,date,2024-11"),
        "claims.csv:5, column id: 'C2a' says the same as C1c; cite that one twice.",
    ),
}


def test_a_right_dataset_has_no_problem(folder: Path, vocabulary: Vocabulary) -> None:
    assert find_problems(read_tables(folder), vocabulary) == []


@pytest.mark.parametrize(("edit", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_each_fault_names_its_place_and_its_remedy(
    edit: tuple[str, str, str], message: str, change: Change, vocabulary: Vocabulary
) -> None:
    problems = find_problems(read_tables(change(*edit)), vocabulary)
    assert message in [str(problem) for problem in problems]


def test_all_problems_come_in_one_go(change: Change, vocabulary: Vocabulary) -> None:
    change("citations.csv", "F2,C2a,copy", "F2,C2a,copie")
    folder = change("claims.csv", "phil,Preferred", "phil,Best")
    with pytest.raises(TableError) as caught:
        compile_tables(read_tables(folder), vocabulary)
    assert [(problem.file, problem.line) for problem in caught.value.problems] == [
        ("citations.csv", 3),
        ("claims.csv", 2),
        ("sources.csv", 3),
    ]
