"""Findings as workflow commands, which GitHub shows beside the lines that they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.dataset.findings import Finding
from graph.dataset.rules import Severity

__all__ = ["github_text"]

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_MESSAGES = str.maketrans(_ESCAPES)
_IN_PROPERTIES = str.maketrans(_ESCAPES | {":": "%3A", ",": "%2C"})


def github_text(findings: Iterable[Finding]) -> str:
    """Write one workflow command for each finding.

    :param findings: what a check found.
    :returns: lines that end with a newline.

    >>> github_text([Finding("info", "shape", "id:a", "So it is.", "Mend it.", "a,b.ttl", 3)])
    '::notice file=a%2Cb.ttl,line=3,title=shape%3A id%3Aa::So it is. Mend it.\\n'
    """
    return "".join(map(_command, findings))


def _command(finding: Finding) -> str:
    properties = {
        "file": finding.file,
        "line": finding.line,
        "title": f"{finding.rule}: {finding.subject}",
    }
    told = ",".join(
        f"{name}={str(value).translate(_IN_PROPERTIES)}"
        for name, value in properties.items()
        if value is not None
    )
    message = f"{finding.message} {finding.remedy}".translate(_IN_MESSAGES)
    return f"::{_COMMANDS[finding.severity]} {told}::{message}\n"
