"""The page's rules in TypeScript, run by Node beside those of Python."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hatch_build import find_node
from tests.explorer.built import build_page

_ROOT = Path(__file__).resolve().parents[2]
_BUNDLER = _ROOT / "frontend/node_modules/rolldown/bin/cli.mjs"


class Rules:
    """A process that answers what the page's rules say, until it is closed.

    :param folder: where the rules are compiled to.
    """

    def __init__(self, folder: Path) -> None:
        if not _BUNDLER.exists():
            build_page()
        node = find_node()
        assert node, "There is no Node; `make setup` installs one."
        program = str(node.folder / "node")
        compiled = str(folder / "rules.mjs")
        subprocess.run(
            [program, _BUNDLER, "tests/twin/twin.mjs", "--format", "esm", "--platform", "node",
             "--file", compiled],
            cwd=_ROOT, check=True, capture_output=True,
        )  # fmt: skip
        self._process = subprocess.Popen(
            [program, compiled],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip

    def ask(self, rule: str, cases: Sequence[object]) -> list[Any]:
        """Give what a rule says of each case."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([rule, cases]) + "\n")
        self._process.stdin.flush()
        answers: list[Any] = json.loads(self._process.stdout.readline())
        return answers

    def close(self) -> None:
        self._process.communicate(timeout=10)
