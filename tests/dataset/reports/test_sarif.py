"""SARIF 2.1.0 with what the standard asks of it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import graph
from graph.dataset import RULES, Finding
from graph.dataset.reports import sarif_text

URI = re.compile(r"(?:[A-Za-z0-9._~:/?#@!$&'()*+;=,-]|%[0-9A-Fa-f]{2})+")
LEVELS = {"none", "note", "warning", "error"}

FINDINGS = [
    Finding("error", "no-winner", "id:claim-1", "So.", "Mend it.", "data/claims.csv", 7),
    Finding("warning", "shape", "id:a", "So.", "Mend it.", "my data/é.ttl"),
    Finding("info", "term-is-recorded", "id:b", "So.", "Mend it."),
]


def keep_the_standard(log: Mapping[str, Any]) -> None:
    """Hold a log to the sections of SARIF 2.1.0 that it makes use of."""
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"  # 3.13.2
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert isinstance(driver["name"], str)  # 3.19.8: required
    assert URI.fullmatch(driver["informationUri"])
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(set(ids)) == len(ids)  # 3.19.23: unique
    for rule in driver["rules"]:
        assert set(rule) == {"id", "shortDescription", "help", "defaultConfiguration"}
        assert rule["defaultConfiguration"]["level"] in LEVELS
        for words in (rule["shortDescription"]["text"], rule["help"]["text"]):
            assert words.endswith(".")  # 3.11: plain text, ends in a period
    for result in run["results"]:
        keep_a_result(result, ids)


def keep_a_result(result: Mapping[str, Any], ids: list[str]) -> None:
    assert set(result) == {"ruleId", "ruleIndex", "level", "message", "locations"}
    assert ids[result["ruleIndex"]] == result["ruleId"]  # 3.27.6: they agree
    assert result["level"] in LEVELS
    assert result["message"]["text"]
    (location,) = result["locations"]
    assert location["logicalLocations"][0]["fullyQualifiedName"]
    physical = location.get("physicalLocation")
    if physical is None:
        return
    assert URI.fullmatch(physical["artifactLocation"]["uri"])  # 3.4.3: a URI reference
    region = physical.get("region")
    assert region is None or (set(region) == {"startLine"} and region["startLine"] >= 1)


def test_a_log_keeps_the_standard() -> None:
    log = json.loads(sarif_text(FINDINGS, list(RULES.values())))
    keep_the_standard(log)
    keep_the_standard(json.loads(sarif_text([], [])))


def test_every_rule_is_described() -> None:
    (run,) = json.loads(sarif_text([], list(RULES.values())))["runs"]
    described = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == list(RULES)
    assert described[0] == {
        "id": "shape",
        "shortDescription": {"text": "The data keep the SHACL shapes."},
        "help": {
            "text": "The data keep the SHACL shapes."
            " If that is broken: Mend the table or file that it comes from."
        },
        "defaultConfiguration": {"level": "error"},
    }
    assert run["tool"]["driver"]["version"] == graph.__version__


def test_results_are_written_whole() -> None:
    rules = [RULES[name] for name in ("shape", "no-winner", "term-is-recorded")]
    assert json.loads(sarif_text(FINDINGS, rules))["runs"][0]["results"] == [
        {
            "ruleId": "no-winner",
            "ruleIndex": 1,
            "level": "error",
            "message": {"text": "So. Mend it."},
            "locations": [
                {
                    "logicalLocations": [{"fullyQualifiedName": "id:claim-1"}],
                    "physicalLocation": {
                        "artifactLocation": {"uri": "data/claims.csv"},
                        "region": {"startLine": 7},
                    },
                }
            ],
        },
        {
            "ruleId": "shape",
            "ruleIndex": 0,
            "level": "warning",
            "message": {"text": "So. Mend it."},
            "locations": [
                {
                    "logicalLocations": [{"fullyQualifiedName": "id:a"}],
                    "physicalLocation": {"artifactLocation": {"uri": "my%20data/%C3%A9.ttl"}},
                }
            ],
        },
        {
            "ruleId": "term-is-recorded",
            "ruleIndex": 2,
            "level": "note",
            "message": {"text": "So. Mend it."},
            "locations": [{"logicalLocations": [{"fullyQualifiedName": "id:b"}]}],
        },
    ]


@pytest.mark.parametrize(
    ("file", "uri"),
    [("/srv/a b.ttl", "file:///srv/a%20b.ttl"), ("a:b.ttl", "a%3Ab.ttl"), ("../a.ttl", "../a.ttl")],
)
def test_paths_become_references(file: str, uri: str) -> None:
    finding = Finding("error", "shape", "id:a", "So.", "Mend it.", file, 1)
    (result,) = json.loads(sarif_text([finding], [RULES["shape"]]))["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri


PLAIN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


@given(PLAIN, PLAIN, PLAIN)
def test_any_text_keeps_the_standard(subject: str, message: str, file: str) -> None:
    finding = Finding("error", "shape", subject, message, "Mend it.", file, 1)
    keep_the_standard(json.loads(sarif_text([finding], [RULES["shape"]])))
