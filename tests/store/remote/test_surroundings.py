"""The network is touched for an address that somebody names, and for nothing else."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from graph.cli.complete import complete_entity
from graph.cli.data import open_copy
from graph.cli.group import justice
from graph.errors import GraphError
from graph.store import LocalStore, load_store, open_store
from graph.store.remote.store import RemoteStore
from tests.outside import listen, recorded
from tests.store.remote.dialect import Manners, speaking
from tests.store.remote.test_commands import COMMANDS, TRIG

Trig = Callable[[str], LocalStore]

POISONED = """\
ex:a a jg:Person ; rdfs:label "Ann" ; rdfs:seeAlso <{place}> ; owl:sameAs <{place}> ;
  rdfs:isDefinedBy <{place}> ; foaf:page <{place}> .
<{place}> a owl:Ontology ; owl:imports <{place}> .
"""


def calls(events: list[str]) -> list[str]:
    return [one for one in events if one.startswith(("socket.connect", "socket.getaddrinfo"))]


def test_no_command_over_a_file_touches_the_network(tmp_path: Path) -> None:
    listen()
    path = tmp_path / "data.trig"
    path.write_text(TRIG, encoding="utf-8")
    with recorded() as events:
        for arguments in COMMANDS.values():
            CliRunner().invoke(justice, ["--data", str(path), *arguments])
    assert calls(events) == []


def test_data_of_an_endpoint_cause_no_request(trig: Trig) -> None:
    listen()
    with speaking(trig("")) as bait, speaking(trig(POISONED.format(place=bait.address))) as dialect:
        place = dialect.address.removeprefix("http://").removesuffix("/sparql").split(":")[1]
        with recorded() as events:
            for arguments in COMMANDS.values():
                CliRunner().invoke(justice, ["--data", dialect.address, *arguments])
            CliRunner().invoke(justice, ["--data", dialect.address, "show", "Ann"])
        assert bait.heard == []
    connections = [one for one in calls(events) if one.startswith("socket.connect")]
    assert connections
    assert all(f"('127.0.0.1', {place})" in one for one in connections)


def test_typing_asks_no_endpoint(trig: Trig) -> None:
    with speaking(trig("")) as dialect:
        command = justice.lazy["show"].load()
        context = command.make_context("show", ["--data", dialect.address, "x"])
        assert complete_entity(context, command.params[0], "a") == []
        assert dialect.heard == []


def test_opening_a_file_loads_nothing_that_speaks_http() -> None:
    code = "import sys, graph.store, graph.cli.data; print('http.client' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_ctrl_c_ends_the_waiting(trig: Trig) -> None:
    end = Event()
    with speaking(trig("ex:a ex:p 'x' ."), Manners(drips=end)) as dialect:
        command = [sys.executable, "-m", "graph", "query", "ASK {}", "--data", dialect.address]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as waiting:
            assert dialect.is_asked.wait(60)
            waiting.send_signal(signal.SIGINT)
            _, said = waiting.communicate(timeout=60)
        end.set()
    assert (waiting.returncode, said) == (130, "\nStopped.\n")


def test_the_explorer_serves_a_copy(
    trig: Trig, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with speaking(trig("ex:a ex:p 'x' .")) as dialect:
        copy = open_copy((dialect.address,))
        assert [quad.object for quad in copy.quads()] == [ox.Literal("x")]
        assert copy.name == dialect.address
        assert "The copy stays as it is now" in capsys.readouterr().err
        monkeypatch.setitem(RemoteStore.__init__.__kwdefaults__, "small", 0)
        with pytest.raises(GraphError, match="too many to be copied"):
            open_copy((dialect.address,))


def test_an_endpoint_is_loaded_into_a_store_on_disk(trig: Trig, tmp_path: Path) -> None:
    with speaking(trig("ex:a ex:p [] . ex:g { ex:a ex:p [] }")) as dialect:
        address = dialect.address.replace("//", "//ann:secret@")
        manifest = load_store([address, address], tmp_path / "disk")
    assert (manifest.quads, manifest.sources) == (4, (dialect.address,) * 2)
    with open_store(tmp_path / "disk") as store:
        assert len(store) == 4
