"""Every example in README and in the guides runs and prints what it says."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from itertools import takewhile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LENIENT = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def blocks(language: str) -> list[tuple[Path, str]]:
    return [
        (page, text)
        for page in PAGES
        for found, text in BLOCK.findall(page.read_text(encoding="utf-8"))
        if found == language
    ]


def commands(block: str) -> list[tuple[str, str]]:
    """Pairs of a command and what it should print; lines with "> " continue the command."""
    pairs = []
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        first, *rest = part.splitlines()
        more = list(takewhile(lambda line: line.startswith("> "), rest))
        command = "\n".join([first, *(line[2:] for line in more)])
        pairs.append((command, "".join(f"{line}\n" for line in rest[len(more) :])))
    return pairs


def run(command: str, folder: Path) -> str:
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_console_examples_print_what_they_say(page: Path, tmp_path: Path) -> None:
    checker = doctest.OutputChecker()
    for where, block in blocks("console"):
        if where != page:
            continue
        for command, wanted in commands(block):
            if shlex.split(command)[0] == "make":
                continue  # make sets up the very environment that this test runs in
            got = run(command, tmp_path)
            assert checker.check_output(wanted, got, LENIENT), f"$ {command}\n{got}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_examples_print_what_they_say(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    runner = doctest.DocTestRunner(optionflags=LENIENT)
    names: dict[str, object] = {}
    for where, block in blocks("pycon"):
        if where == page:
            test = doctest.DocTestParser().get_doctest(block, names, page.name, str(page), 0)
            runner.run(test, clear_globs=False)
            names = test.globs
    assert runner.summarize(verbose=False).failed == 0


def test_the_readme_opens_with_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\$ (make \w+)", text, re.MULTILINE)[:2] == ["make run", "make test"]
    assert text.index("make test") < 400


def test_there_are_examples_of_both_kinds() -> None:
    assert any(page.name == "README.md" for page, _ in blocks("console"))
    assert any(page.name == "README.md" for page, _ in blocks("pycon"))
