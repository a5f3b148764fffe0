"""What the guide of deployment says can be run, as far as this machine can tell."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import click
import pytest

from graph.cli.group import justice
from tests.deployment.guide import blocks, started


def commands() -> list[str]:
    """List the arguments of every ``justice`` of the page."""
    (container,) = blocks("dockerfile")
    entry, usual = re.findall(r"^(?:ENTRYPOINT|CMD) \[(.*)\]$", container, re.M)
    parts = [part.strip().strip('"') for part in f"{entry}, {usual}".split(",")]
    shell = "".join(blocks("sh"))
    loads = re.findall(r"^justice (.*)$", shell, re.M)
    (given,) = re.findall(r"^podman run .* justice (.*)$", shell, re.M)
    return [started(), *loads, " ".join(parts[1:]), " ".join([*parts[1:-2], given])]


@pytest.mark.parametrize("line", commands())
def test_every_command_has_only_options_that_there_are(line: str) -> None:
    with justice.make_context("justice", shlex.split(line)) as context:
        name, command, rest = justice.resolve_command(
            context, [*context._protected_args, *context.args]
        )
        assert command is not None
        assert name in {"load", "explore"}
        command.make_context(name, rest, parent=context)


def test_an_option_that_there_is_not_would_be_noticed() -> None:
    with pytest.raises(click.NoSuchOption):
        test_every_command_has_only_options_that_there_are("explore --no-such-option")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not on this machine")
def test_the_unit_is_one(tmp_path: Path) -> None:
    (unit,) = blocks("ini")
    program = shutil.which("true")
    file = tmp_path / "justice.service"
    file.write_text(unit.replace("/opt/justice/bin/justice", str(program)), encoding="utf-8")
    command = ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert [line for line in done.stderr.splitlines() if "justice.service" in line] == []
