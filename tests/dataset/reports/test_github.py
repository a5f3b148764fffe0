"""Workflow commands, escaped as the runner reads them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dataset import Finding
from graph.dataset.reports import github_text

COMMAND = re.compile(r"::(error|warning|notice) ([^\n]*?)::([^\r\n]*)\n")


def read(text: str) -> tuple[str, dict[str, str], str]:
    """Read one command as the runner does: split it, then undo the escapes."""
    match = COMMAND.fullmatch(text)
    assert match, text
    pairs = (pair.partition("=") for pair in match[2].split(","))
    return match[1], {name: unescaped(value, True) for name, _, value in pairs}, unescaped(match[3])


def unescaped(text: str, inside: bool = False) -> str:
    if inside:
        text = text.replace("%3A", ":").replace("%2C", ",")
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


@pytest.mark.parametrize(
    ("finding", "command"),
    [
        (
            Finding("error", "no-winner", "id:claim-1", "So.", "Mend it.", "data/claims.csv", 7),
            "::error file=data/claims.csv,line=7,title=no-winner%3A id%3Aclaim-1::So. Mend it.\n",
        ),
        (
            Finding(
                "warning", "shape", "http://e/a,b", "100 %:\nso, it is.", "Mend it.", "a:b.ttl"
            ),
            "::warning file=a%3Ab.ttl,title=shape%3A http%3A//e/a%2Cb::100 %25:%0Aso, it is."
            " Mend it.\n",
        ),
        (
            Finding("info", "shape", "_:b0", "So.", "Mend it."),
            "::notice title=shape%3A _%3Ab0::So. Mend it.\n",
        ),
    ],
)
def test_a_command_is_written_whole(finding: Finding, command: str) -> None:
    assert github_text([finding]) == command


TEXT = st.text(alphabet=st.sampled_from("ab %:,=\r\n02345AD\u00e9"), min_size=1)


@given(TEXT, TEXT, TEXT)
def test_what_is_escaped_is_read_again(subject: str, message: str, file: str) -> None:
    finding = Finding("error", "shape", subject, message, "Mend it.", file, 3)
    assert read(github_text([finding])) == (
        "error",
        {"file": file, "line": "3", "title": f"shape: {subject}"},
        f"{message} Mend it.",
    )
