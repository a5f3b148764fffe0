"""``justice explore`` as a process of its own, on a port that is free."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

_TOLD = re.compile(r"The explorer is at http://127\.0\.0\.1:(\d+)/")


class Server:
    """The explorer's server over some data, which can be stopped and started again.

    :param data: a file of RDF; None for the packaged graph.
    """

    def __init__(self, data: Path | None = None) -> None:
        self._data = ["--data", str(data)] if data else []
        self._port = 0
        self._process: subprocess.Popen[str] | None = None
        self.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}/"

    def start(self) -> None:
        """Serve, at the same port as before."""
        command = [sys.executable, "-m", "graph", *self._data, "explore", "--no-open"]
        self._process = subprocess.Popen(
            [*command, "--port", str(self._port)], stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        told = _TOLD.match(self._process.stdout.readline())
        assert told, "The server did not start."
        self._port = int(told[1])

    def stop(self) -> None:
        """End the process, at once."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None
