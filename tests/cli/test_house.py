"""What holds for the command line as a whole: help, misuse, documents, completion."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from graph.cli.group import justice

Run = Callable[..., Result]

COMMANDS = sorted(justice.lazy)
DOCUMENT = Path(__file__).parents[2] / "docs" / "command-line.md"


def command(name: str) -> click.Command:
    found = justice.lazy[name].load()
    assert isinstance(found, click.Command)
    return found


def section(name: str) -> str:
    text = DOCUMENT.read_text(encoding="utf-8")
    match = re.search(rf"^## justice {name}\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    assert match, f"docs/command-line.md has no heading for {name}"
    return match[1]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert "Examples:\n    justice " in result.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_what_the_command_says(name: str) -> None:
    assert command(name).get_short_help_str(100) == justice.lazy[name].help


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "completion"])
def test_every_command_takes_the_shared_options(name: str) -> None:
    options = {option for param in command(name).params for option in param.opts}
    assert {"--data", "--format", "--output", "-o"} <= options


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    text = section(name)
    shared = {"--data", "--format", "--output", "--timeout", "--limit", "--memory"}
    own = {
        option
        for param in command(name).params
        for option in (*param.opts, *param.secondary_opts)
        if option.startswith("--") and option not in shared
    }
    assert {option for option in own if option not in text} == set()


def test_the_document_names_no_command_that_does_not_exist() -> None:
    headings = re.findall(r"^## justice (\S+)$", DOCUMENT.read_text(encoding="utf-8"), re.M)
    assert sorted(headings) == COMMANDS


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("qury",), "did you mean 'query'?"),
        (("zzzz",), "justice --help"),
        (("query", "--nonsense"), "--nonsense"),
        (("draw", "--acts", "cloud"), "'cloud'"),
        (("query", "ASK {}", "--timeout", "0"), "0"),
    ],
)
def test_wrong_use_is_answered_with_the_value(
    run: Run, arguments: tuple[str, ...], part: str
) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert part in result.stderr


def test_the_library_lists_its_public_names() -> None:
    code = "import graph; print(set(graph.__all__) <= set(dir(graph)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout == b"True\n"


def test_the_version() -> None:
    result = CliRunner().invoke(justice, ["--version"], prog_name="justice")
    assert re.fullmatch(r"justice \d+\.\d+\.\d+\n", result.stdout)


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_the_completion_script_calls_justice(run: Run, shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert f"_JUSTICE_COMPLETE={shell}_complete" in result.stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("justice comp", ["completion"]),
        ("justice queries law-pas", ["law-passage"]),
        ("justice draw --type jg:Commu", ["jg:Commutation"]),
        ("justice draw --property grantedT", ["jg:grantedTo"]),
        ("justice show -d FILE reform", ["id:law"]),
        ("justice show -d FILE id:an", ["id:ann"]),
        ("justice show -d no-such-file.ttl reform", []),
    ],
)
def test_words_are_completed(graph_file: Path, words: str, expected: list[str]) -> None:
    words = words.replace("FILE", str(graph_file))
    env = {
        "_JUSTICE_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    result = CliRunner().invoke(justice, [], env=env, prog_name="justice")
    assert [line.partition(",")[2] for line in result.stdout.split()] == expected
