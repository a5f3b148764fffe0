"""``justice check``: the shapes and the editorial rules, with the place of every fault."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence

import click

from graph.cli.data import open_data
from graph.cli.formats import choose_format
from graph.cli.options import Shared, shared
from graph.cli.output import counted, note, write_result
from graph.cli.terminal import printable
from graph.dataset import Finding, Tables, check_data, read_tables
from graph.errors import CheckFailedError
from graph.resources import data_folder

__all__ = ["check"]


@click.command(short_help="Check the data against the rules.")
@shared("text, json")
def check(shared: Shared) -> None:
    """Check the data against the SHACL shapes and the editorial rules.

    Every finding names the claim or entity at fault, with its file and line where the data come
    from the tables of the package, and what to do. The exit code is 1 if there are errors.

    \b
    Examples:
      justice check
      justice check --data my-graph.ttl --format json -o findings.json
    """
    format = choose_format(shared.format, ("text", "json"), "findings", shared.output)
    tables = None if shared.data else _tables()
    with open_data(shared.data) as store:
        findings = check_data(store, tables)
    write_result(shared.output, _json(findings) if format == "json" else _text(findings))
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    note(f"{counted(errors, 'error')}, {counted(warnings, 'warning')} in {store.name}.")
    if errors:
        click.get_current_context().exit(CheckFailedError.exit_code)


def _tables() -> Tables | None:
    folder = data_folder()
    return read_tables(folder) if (folder / "claims.csv").exists() else None


def _json(findings: Sequence[Finding]) -> str:
    records = [dataclasses.asdict(finding) for finding in findings]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _text(findings: Sequence[Finding]) -> str:
    return "".join(map(_line, findings))


def _line(finding: Finding) -> str:
    place = f"{finding.file}:{finding.line}: " if finding.file else ""
    return (
        printable(
            f"{place}{finding.severity}: {finding.subject}: {finding.message} {finding.remedy} "
            f"[{finding.rule}]"
        )
        + "\n"
    )
