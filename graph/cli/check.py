"""``justice check``: the shapes and the editorial rules, with the place of every fault."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence

import click

from graph.cli.complete import complete_rule
from graph.cli.data import open_data
from graph.cli.formats import choose_format
from graph.cli.options import Shared, shared
from graph.cli.output import note, write_result
from graph.cli.rows import write_rows
from graph.cli.terminal import printable
from graph.dataset import (
    Finding,
    Rule,
    check_data,
    choose_rules,
    in_files,
    in_package,
    shapes_apply,
)
from graph.dataset.reports import github_text, sarif_text
from graph.errors import CheckFailedError
from graph.store import Store
from graph.terms.quantities import counted

__all__ = ["check"]

_FORMATS = ("text", "json", "sarif", "github")


@click.command(short_help="Check the data against the rules.")
@click.option(
    "--rule",
    "names",
    multiple=True,
    metavar="NAME",
    shell_complete=complete_rule,
    help="Check this rule only; repeatable.",
)
@click.option("--list-rules", "listed", is_flag=True, help="List the rules and check nothing.")
@shared("text, json, sarif, github; for --list-rules: text, csv, json, tsv")
def check(shared: Shared, names: tuple[str, ...], listed: bool) -> None:
    """Check the data against the SHACL shapes and the editorial rules.

    Every finding says how grave it is, the claim or entity at fault, what is wrong and what to
    do, and the file and line where these are known. The exit code is 1 if there are errors.

    \b
    Examples:
      justice check
      justice check --format sarif -o findings.sarif
      justice check --data my-graph.ttl --rule shape --rule no-winner
    """
    rules = choose_rules(names)
    if listed:
        rows = [(rule.name, rule.severity, rule.holds) for rule in rules]
        write_rows(shared, ("rule", "severity", "what holds"), rows, "the rules")
        return
    format = choose_format(shared.format, _FORMATS, "findings", shared.output)
    find_places = in_files(shared.data) if shared.data else in_package()
    with open_data(shared.data) as store:
        findings = check_data(store, find_places, rules=rules, own=not shared.data)
        write_result(shared.output, _written(findings, rules, format))
        _tell(findings, rules, store)


def _written(findings: Sequence[Finding], rules: Sequence[Rule], format: str) -> str:
    if format == "sarif":
        return sarif_text(findings, rules)
    if format == "github":
        return github_text(findings)
    if format == "json":
        records = [dataclasses.asdict(finding) for finding in findings]
        return json.dumps(records, ensure_ascii=False, indent=2) + "\n"
    return "".join(map(_line, findings))


def _line(finding: Finding) -> str:
    place = [str(part) for part in (finding.file, finding.line) if part]
    parts = [*([":".join(place)] if place else []), finding.severity, finding.subject]
    text = f"{finding.message} {finding.remedy} [{finding.rule}]"
    return printable(": ".join([*parts, text])) + "\n"


def _tell(findings: Sequence[Finding], rules: Sequence[Rule], store: Store) -> None:
    """Sum up on standard error, and let the exit code tell of errors."""
    if any(rule.name == "shape" for rule in rules) and not shapes_apply(store):
        note("The data hold nothing that the SHACL shapes look at; they were not used.")
    errors, warnings, notes = (
        sum(finding.severity == severity for finding in findings)
        for severity in ("error", "warning", "info")
    )
    counts = [counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")]
    note(f"{', '.join(counts if notes else counts[:2])} in {store.name}.")
    if errors:
        click.get_current_context().exit(CheckFailedError.exit_code)
