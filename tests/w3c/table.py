"""What became of the tests, section by section."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.w3c.running import Outcome

__all__ = ["read_lacking", "table"]

_LIST = Path(__file__).with_name("lacking.toml")


def read_lacking() -> dict[tuple[str, str], str]:
    """Read which tests are known to fail.

    :returns: the reason for each, by section and name.
    """
    sections = tomllib.loads(_LIST.read_text(encoding="utf-8"))
    return {
        (section, name): reason
        for section, reasons in sections.items()
        for name, reason in reasons.items()
    }


def table(outcomes: Iterable[Outcome]) -> str:
    """Write a table: how many tests of each section passed.

    :param outcomes: of all tests.
    :returns: lines, the last with the sums.
    """
    passed = Counter[str]()
    failed = Counter[str]()
    for one in outcomes:
        (passed if one.trouble is None else failed)[one.case.section] += 1
    rows = [(name, passed[name], failed[name]) for name in sorted(passed | failed)]
    rows.append(("all", passed.total(), failed.total()))
    lines = [f"{name:<20}{good:>8}{bad:>8}" for name, good, bad in rows]
    return "\n".join([f"{'section':<20}{'passed':>8}{'failed':>8}", *lines])
