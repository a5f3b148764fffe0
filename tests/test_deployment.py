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

PAGE = Path(__file__).resolve().parent.parent / "docs" / "deployment.md"


def blocks(language: str) -> list[str]:
    """List the blocks of the page in a language."""
    found = rf"^```{language}\n(.*?)^```$"
    return re.findall(found, PAGE.read_text(encoding="utf-8"), re.M | re.S)


def commands() -> list[str]:
    """List the arguments of every ``justice`` of the page."""
    (unit,), (container,) = blocks("ini"), blocks("dockerfile")
    (started,) = re.findall(r"^ExecStart=/opt/justice/bin/justice (.*)$", unit, re.M)
    entry, usual = re.findall(r"^(?:ENTRYPOINT|CMD) \[(.*)\]$", container, re.M)
    parts = [part.strip().strip('"') for part in f"{entry}, {usual}".split(",")]
    shell = "".join(blocks("sh"))
    loads = re.findall(r"^justice (.*)$", shell, re.M)
    (given,) = re.findall(r"^podman run .* justice (.*)$", shell, re.M)
    return [started, *loads, " ".join(parts[1:]), " ".join([*parts[1:-2], given])]


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


@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not on this machine")
def test_the_configuration_of_nginx_is_one(tmp_path: Path) -> None:
    (servers,) = blocks("nginx")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=graph.example",
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    servers = servers.replace("/etc/ssl/graph.example.pem", str(certificate))
    servers = servers.replace("/etc/ssl/graph.example.key", str(key))
    file = tmp_path / "nginx.conf"
    file.write_text(
        f"pid {tmp_path}/nginx.pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{servers}}}\n",
        encoding="utf-8",
    )
    command = ["nginx", "-t", "-p", str(tmp_path), "-c", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
