"""The guide of deployment, as what is in its blocks."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "deployment.md"


def blocks(language: str) -> list[str]:
    """List the blocks of the page in a language."""
    found = rf"^```{language}\n(.*?)^```$"
    return re.findall(found, PAGE.read_text(encoding="utf-8"), re.M | re.S)


def started() -> str:
    """Read what systemd gives to ``justice``."""
    (unit,) = blocks("ini")
    (line,) = re.findall(r"^ExecStart=/opt/justice/bin/justice (.*)$", unit, re.M)
    return str(line)
