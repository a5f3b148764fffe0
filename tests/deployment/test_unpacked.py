"""Where the nginx of the tests comes from, if the machine has none."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from scripts import ensure_nginx

FETCHED = """#!/bin/sh
echo "apt-get $@" >> {log}
if test "$1" = update; then : > {folder}/lists; exit; fi
test -e {folder}/lists && : > nginx_1.22_all.deb
"""
SUDO = """#!/bin/sh
shift
exec "$@"
"""
UNPACKED = """#!/bin/sh
echo "dpkg $1" >> {log}
/bin/mkdir -p "$3/usr/sbin"
printf '#!/bin/sh\\n' > "$3/usr/sbin/nginx"
/bin/chmod +x "$3/usr/sbin/nginx"
"""
BROKEN = """#!/bin/sh
echo "dpkg $1" >> {log}
/bin/mkdir -p "$3/usr"
exit 2
"""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any program, and a folder for what is built."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(ensure_nginx, "FOLDER", tmp_path / "build" / "nginx")
    return tmp_path


def install(machine: Path, **programs: str) -> None:
    for name, text in programs.items():
        program = machine / name.replace("_", "-")
        program.write_text(text.format(log=machine / "log", folder=machine), encoding="utf-8")
        program.chmod(0o755)


def told() -> str:
    done = CliRunner().invoke(ensure_nginx.main)
    assert done.exit_code == 0
    return done.output.splitlines()[-1]


def test_one_is_unpacked_once_with_lists_that_are_fetched_if_they_lack(machine: Path) -> None:
    install(machine, apt_get=FETCHED, sudo=SUDO, dpkg=UNPACKED)
    program = machine / "build" / "nginx" / "usr" / "sbin" / "nginx"
    asked = ["download nginx", "update", "download nginx"]
    for _ in range(2):
        assert told() == f"The guide of deployment is tested with {program}."
        assert (machine / "log").read_text(encoding="utf-8").splitlines() == [
            *(f"apt-get {one}" for one in asked),
            "dpkg -x",
        ]
    assert [one.name for one in (machine / "build").iterdir()] == ["nginx"]


@pytest.mark.parametrize(
    "programs",
    [{}, {"apt_get": BROKEN, "dpkg": BROKEN}, {"apt_get": FETCHED, "sudo": SUDO, "dpkg": BROKEN}],
)
def test_a_machine_that_can_have_none_is_told_and_keeps_nothing(
    machine: Path, programs: dict[str, str]
) -> None:
    install(machine, **programs)
    assert told() == (
        "No nginx is here and none could be unpacked; the tests that need one are left out."
    )
    assert list(machine.glob("build/*")) == []


def test_the_one_of_the_machine_is_taken(machine: Path) -> None:
    install(machine, nginx="#!/bin/sh\n", apt_get=BROKEN, dpkg=BROKEN)
    assert told() == f"The guide of deployment is tested with {machine / 'nginx'}."
    assert not (machine / "log").exists()
