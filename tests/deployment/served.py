"""The site of the guide: its nginx before the server that its unit starts."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tests.deployment.guide import started
from tests.deployment.nginx import nginx
from tests.deployment.processes import running
from tests.deployment.site import Site

PRODUCT = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
COUNT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
"""Over the data of the site neither ever comes to its end."""

_TOLD = re.compile(r"The explorer is at http://127\.0\.0\.1:(\d+)/")


@contextmanager
def served(folder: Path, *options: str) -> Iterator[Site]:
    """Serve two thousand texts as the guide says.

    :param folder: takes all files.
    :param options: of ``justice explore``, which win over those of the guide.
    """
    data = folder / "texts.nt"
    lines = (f'<http://e/s> <http://e/p> "number {number}" .\n' for number in range(2000))
    data.write_text("".join(lines), encoding="utf-8")
    with _server(data, options) as (server, log), nginx(folder, server) as before:
        yield Site(before.secure, before.plain, server, before.trust, before.configuration, log)


@contextmanager
def _server(data: Path, options: tuple[str, ...]) -> Iterator[tuple[int, IO[str]]]:
    given = shlex.split(started().replace("/var/lib/justice/graph.store", str(data)))
    command = [sys.executable, "-m", "graph", *given, *options, "--port", "0"]
    with running(command, subprocess.PIPE) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        told = _TOLD.match(line)
        assert told, line
        yield int(told[1]), process.stdout
