"""The command line as a process: streams, signals, colours, what it loads."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Spawn = Callable[..., "subprocess.CompletedProcess[str]"]

NAMES = "SELECT ?s ?name { ?s rdfs:label ?name } ORDER BY ?name"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { " + " . ".join(f"?a{i} ?b{i} ?c{i}" for i in range(9)) + " }"
HEAVY = {"IPython", "networkx", "numpy", "pyoxigraph", "pyvis", "rdflib", "rich"}


def loaded_by(*arguments: str) -> set[str]:
    code = (
        "import json, sys\n"
        "from graph.cli.group import justice\n"
        f"justice({list(arguments)!r}, standalone_mode=False)\n"
        "json.dump(sorted(sys.modules), sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    return {name.split(".")[0] for name in json.loads(done.stderr)}


def test_help_loads_no_library() -> None:
    assert loaded_by("--help") & HEAVY == set()


def test_a_query_loads_the_engine_only(graph_file: Path) -> None:
    loaded = loaded_by("query", "ASK {}", "-d", str(graph_file))
    assert loaded & HEAVY == {"pyoxigraph"}


def test_output_is_utf8_whatever_the_locale(spawn: Spawn) -> None:
    done = spawn("query", NAMES, env={"LC_ALL": "C", "PYTHONUTF8": "0"})
    assert "Réform Act" in done.stdout


def test_forced_colour_fits_the_columns(spawn: Spawn) -> None:
    done = spawn("query", NAMES, env={"FORCE_COLOR": "1", "COLUMNS": "24"})
    assert "\x1b[" in done.stdout
    plain = spawn("query", NAMES, env={"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": "24"})
    assert "\x1b[" not in plain.stdout
    assert max(map(len, plain.stdout.splitlines())) <= 24


def test_a_very_narrow_terminal_gets_records(spawn: Spawn) -> None:
    query = "SELECT ?s ?name { BIND(id:law AS ?s) ?s rdfs:label ?name }"
    done = spawn("query", query, env={"FORCE_COLOR": "1", "COLUMNS": "15"})
    assert done.stdout == "s: id:law\nname: Réform\n  Act\n"


def test_no_html_on_a_terminal(graph_file: Path) -> None:
    import pty

    terminal, end = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "graph", "draw", "-d", str(graph_file)],
        stdout=end,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    os.close(end)
    os.close(terminal)
    assert (done.returncode, "name a file with -o" in done.stderr) == (2, True)


def test_a_closed_pipe_ends_quietly(graph_file: Path) -> None:
    many = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    with subprocess.Popen(
        [sys.executable, "-m", "graph", "query", many, "-d", str(graph_file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert (process.stderr.read(), process.wait(30)) == (b"", 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_a_failure(graph_file: Path) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "graph", "query", NAMES, "-d", str(graph_file)],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == "Error: No space left on device; free some space, or try again.\n"


def test_a_device_is_written_to_and_not_replaced(spawn: Spawn) -> None:
    done = spawn("query", NAMES, "-o", os.devnull)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert Path(os.devnull).is_char_device()


def children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="reads children from /proc")
@pytest.mark.parametrize("everyone", [False, True], ids=["process", "group"])
def test_ctrl_c_stops_a_runaway_query(graph_file: Path, everyone: bool) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "graph", "query", RUNAWAY, "-d", str(graph_file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    workers: list[str] = []
    while not workers and process.poll() is None:
        time.sleep(0.02)
        workers = children(process.pid)
    (os.killpg if everyone else os.kill)(process.pid, signal.SIGINT)
    output, messages = process.communicate(timeout=10)
    assert (process.returncode, output, messages.strip()) == (130, "", "Stopped.")
    assert [pid for pid in workers if Path(f"/proc/{pid}").exists()] == []


def test_the_time_limit_is_a_failure(spawn: Spawn) -> None:
    done = spawn("query", RUNAWAY, "--timeout", "0.2")
    assert (done.returncode, done.stdout) == (1, "")
    assert "0.2 seconds" in done.stderr


def test_an_unexpected_error_is_one_sentence() -> None:
    code = (
        "import sys\n"
        "from graph.cli import group, main\n"
        "def fail(*a, **k): raise ZeroDivisionError('no\\nway')\n"
        "group.justice.main = fail\n"
        "main.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "ZeroDivisionError" in done.stderr
    assert "Traceback" not in done.stderr


def test_ctrl_c_stops_what_hears_no_signal() -> None:
    code = (
        "import signal, threading\n"
        "from graph.cli import data\n"
        "def press(): signal.raise_signal(signal.SIGINT)\n"
        "with data.stoppable(lambda: print('tidied', flush=True)):\n"
        "    signal.signal(signal.SIGINT, lambda *_: None)\n"  # as deaf as the engine
        "    threading.Timer(0.1, press).start()\n"
        "    threading.Event().wait(30)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"tidied\n", b"\nStopped.\n")


def test_afterwards_ctrl_c_can_be_handled_again() -> None:
    from graph.cli.data import stoppable

    before = threading.active_count()
    with stoppable():
        pass
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    assert threading.active_count() == before


def test_ctrl_c_at_the_start_is_silent() -> None:
    code = (
        "import signal, sys\n"
        "class Press:\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == WHEN: signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Press())\n"
        "sys.argv = ['justice', 'queries']\n"
        "from graph.cli.main import main\n"
        "main()\n"
    )
    for module in ("graph.cli.interrupts", "click", "graph.cli.lazy", "graph.cli.queries"):
        done = subprocess.run(
            [sys.executable, "-c", code.replace("WHEN", repr(module))],
            capture_output=True,
            check=False,
        )
        assert (module, done.returncode, done.stdout, done.stderr) == (module, 130, b"", b"")
