"""Findings as SARIF 2.1.0, the exchange format of programs that check code."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

from graph.dataset.findings import Finding
from graph.dataset.rules import Rule, Severity
from graph.version import __version__

__all__ = ["sarif_text"]

_Object: TypeAlias = dict[str, object]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def sarif_text(findings: Sequence[Finding], rules: Sequence[Rule]) -> str:
    """Write findings as one run of ``justice check``.

    :param findings: what the check found.
    :param rules: the rules that were checked, those of the findings among them.
    :returns: JSON that ends with a newline.

    >>> json.loads(sarif_text([], []))["runs"][0]["results"]
    []
    """
    numbers = {rule.name: number for number, rule in enumerate(rules)}
    run: _Object = {
        "tool": {
            "driver": {
                "name": "justice check",
                "version": __version__,
                "informationUri": "https://w3id.org/justice-graph/",
                "rules": [_described(rule) for rule in rules],
            }
        },
        "results": [_result(finding, numbers[finding.rule]) for finding in findings],
    }
    log: _Object = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _described(rule: Rule) -> _Object:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.holds},
        "help": {"text": f"{rule.holds} If that is broken: {rule.remedy}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, number: int) -> _Object:
    return {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.remedy}"},
        "locations": [_location(finding)],
    }


def _location(finding: Finding) -> _Object:
    """Say where: the subject is known always, the file and the line where they are."""
    location: _Object = {"logicalLocations": [{"fullyQualifiedName": finding.subject}]}
    if finding.file:
        place: _Object = {"artifactLocation": {"uri": _uri(finding.file)}}
        if finding.line:
            place["region"] = {"startLine": finding.line}
        location["physicalLocation"] = place
    return location


def _uri(file: str) -> str:
    return Path(file).as_uri() if Path(file).is_absolute() else quote(file)
