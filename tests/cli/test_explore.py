"""``justice explore`` as a process: where it serves, what it opens, and how it ends."""

from __future__ import annotations

import json
import os
import pty
import re
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection, IncompleteRead
from pathlib import Path
from urllib.parse import quote, urlsplit
from urllib.request import urlopen

import pytest
from click.testing import Result

from graph.cli.state import saved_address
from graph.errors import InputError
from tests.cli.explorer import (
    LINE,
    Start,
    address_of,
    children_of,
    outliving,
    reads_children,
    stopped,
)

Run = Callable[..., Result]
RUNAWAY = "SELECT (COUNT(*) AS ?n) { " + " . ".join(f"?a{i} ?b{i} ?c{i}" for i in range(9)) + " }"
STATE = {"format": "justice-graph-state", "version": 1, "address": "#v=1&focus=id:ann&as-of=2018"}


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_it_serves_the_data_and_ctrl_c_ends_it_well(start: Start, host: str) -> None:
    process = start("--host", host)
    with urlopen(f"{address_of(process)}api/search?q=ann") as answer:
        assert json.load(answer)["found"][0]["curie"] == "id:ann"
    assert stopped(process) == (0, "", "")


def test_it_answers_to_no_name_but_its_own(start: Start) -> None:
    place = urlsplit(address_of(start("--allow-host", "graph.example")))

    def status(host: str) -> int:
        with closing(HTTPConnection(place.netloc)) as connection:
            connection.request("GET", "/api/about", headers={"Host": host})
            return connection.getresponse().status

    assert [status(host) for host in ("graph.example", "localhost", "evil.example")] == [
        200,
        200,
        421,
    ]


def test_limits_are_those_of_a_query(start: Start) -> None:
    process = start("--timeout", "7", "--limit", "3")
    with urlopen(f"{address_of(process)}api/about") as answer:
        told = json.load(answer)
    assert (told["timeout"], told["rows"]) == (7, 3)


def test_a_server_for_others_says_so(start: Start) -> None:
    process = start("--host", "0.0.0.0")
    address_of(process)
    code, _, messages = stopped(process)
    assert code == 0
    assert messages == (
        "Whoever reaches this machine can ask this graph; without --host only you can.\n"
    )


def status_of(process: subprocess.Popen[str], path: str, headers: dict[str, str]) -> int:
    place = urlsplit(address_of(process))
    with closing(HTTPConnection(place.netloc)) as connection:
        connection.request("GET", path, headers=headers)
        return connection.getresponse().status


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 403),
        (("--allow-origin", "https://else.example"), 200),
        (("--allow-origin", "*"), 200),
        (("--host", "0.0.0.0"), 200),
        (("--proxy", "127.0.0.1"), 200),
    ],
)
def test_pages_of_others_may_ask_if_others_may(
    start: Start, options: tuple[str, ...], status: int
) -> None:
    headers = {"Origin": "https://else.example"}
    assert status_of(start(*options), "/sparql?query=ASK%7B%7D", headers) == status


@pytest.mark.parametrize(("told", "status"), [("Bearer of good news 1789", 200), ("", 401)])
def test_a_token_is_read_from_a_file_or_the_environment(
    start: Start, tmp_path: Path, told: str, status: int
) -> None:
    (tmp_path / "token").write_text("of good news 1789\n")
    headers = {"Authorization": told}
    from_file = start("--token-file", tmp_path / "token")
    assert status_of(from_file, "/api/about", headers) == status
    given = start(env={**os.environ, "JUSTICE_SERVER_TOKEN": "of good news 1789"})
    assert status_of(given, "/api/about", headers) == status


def test_a_proxy_tells_for_whom_it_asks(start: Start) -> None:
    process = start("--proxy", "127.0.0.1", "--rate", "0.001")
    place = urlsplit(address_of(process))
    asked = []
    for client in ("10.0.0.1", "10.0.0.1", "10.0.0.2"):
        with closing(HTTPConnection(place.netloc)) as connection:
            connection.request("GET", "/api/about", headers={"X-Forwarded-For": client})
            asked.append(connection.getresponse().status)
    assert asked == [200, 429, 200]


def test_the_address_can_go_to_a_file(start: Start, tmp_path: Path) -> None:
    where = tmp_path / "pipe"
    os.mkfifo(where)
    process = start("-o", where)
    assert LINE.fullmatch(where.read_text(encoding="utf-8").strip())
    assert stopped(process) == (0, "", "")


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    """A pipe to which a browser of this fixture writes the address that it is to open."""
    pipe = tmp_path / "opened"
    os.mkfifo(pipe)
    return pipe


def environment(browser: Path) -> dict[str, str]:
    """Name a browser, and a display on which it would be seen."""
    code = f"import sys; open({str(browser)!r}, 'w').write(sys.argv[1])"
    names = {key: value for key, value in os.environ.items() if key != "CI"}
    return {**names, "DISPLAY": ":0", "BROWSER": f'{sys.executable} -c "{code}" %s'}


def test_a_browser_is_opened_at_a_saved_state(start: Start, browser: Path, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    state.write_text(json.dumps(STATE), encoding="utf-8")
    process = start("--open", state, env=environment(browser))
    address = address_of(process)
    assert address.endswith(f"/{STATE['address']}")
    assert browser.read_text(encoding="utf-8") == address


def test_on_a_terminal_a_browser_is_opened_unasked(start: Start, browser: Path) -> None:
    terminal, end = pty.openpty()
    start(stdout=end, env=environment(browser))
    told = os.read(terminal, 1000).decode().strip()
    assert f"The explorer is at {browser.read_text(encoding='utf-8')} –" in told
    os.close(end)
    os.close(terminal)


def test_a_missing_browser_is_told(start: Start) -> None:
    process = start("--open", env={**os.environ, "BROWSER": f"{sys.executable} -c exit(1) %s"})
    address_of(process)
    assert process.stderr is not None
    told = process.stderr.readline()
    assert told == "No browser could be opened; open the address yourself.\n"


@reads_children
def test_ctrl_c_waits_for_no_runaway_query(start: Start) -> None:
    process = start("--timeout", "600", "--grace", "0")
    address = f"{address_of(process)}sparql?query={quote(RUNAWAY)}"
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(urlopen, address)
        found: list[int] = []
        while not found and not asked.done():
            time.sleep(0.02)
            found = children_of(process.pid)
        code, output, messages = stopped(process)
        assert asked.exception() is not None
    assert (code, output, "Traceback" in messages) == (0, "", False)
    assert outliving(found) == []  # the system kills a worker whose parent is gone


def test_an_answer_that_is_broken_off_is_no_fault(start: Start) -> None:
    process = start("--timeout", "1", "--limit", "0")
    query = quote(RUNAWAY.replace("(COUNT(*) AS ?n)", "*"))
    with urlopen(f"{address_of(process)}sparql?query={query}") as answer:
        blocks = iter(lambda: answer.read(1 << 20), b"")
        with pytest.raises(IncompleteRead):
            deque(blocks, maxlen=0)
    assert stopped(process) == (0, "", "")


def test_a_port_in_use_comes_with_a_free_one(run: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run("explore", "--port", str(port))
    assert (result.exit_code, result.stdout) == (2, "")
    told = re.fullmatch(
        rf"Error: Port {port} of 127\.0\.0\.1 is in use; --port (\d+) is free\.\n", result.stderr
    )
    assert told
    assert int(told[1]) > port


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--host", "no.such.host.invalid"), "'no.such.host.invalid' is no host; 127.0.0.1"),
        (("--host", "203.0.113.7"), "'203.0.113.7' is no address of this machine; 127.0.0.1"),
        (("--port", "70000"), "70000"),
        (("--format", "json"), "'json' is no format for the address of a server; use text."),
        (
            ("--proxy", "proxy.example"),
            "'proxy.example' is no address of a proxy; write it in digits",
        ),
        (("--token-file", "missing"), "The token cannot be read from 'missing'"),
        (("missing.json",), "'missing.json': No such file or directory; check the path"),
        (("-d", "missing.ttl"), "missing.ttl"),
    ],
)
def test_what_cannot_be_served_is_told_in_a_sentence(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    result = run("explore", "--port", "0", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_a_saved_state_gives_its_address(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.write_text(json.dumps(STATE), encoding="utf-8")
    assert saved_address(str(path)) == STATE["address"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is no JSON"),
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[]", "is no saved state"),
        ("{}", "is no saved state"),
        (json.dumps(STATE | {"format": "other"}), "is no saved state"),
        (json.dumps(STATE | {"version": 2}), "is a state of version 2, and"),
        (json.dumps(STATE | {"address": 7}), "has no address"),
        (json.dumps(STATE | {"address": "https://evil.example/#x"}), "has no address"),
        (json.dumps(STATE | {"address": "#a\nb"}), "has no address"),
        (json.dumps(STATE | {"address": "#a b"}), "has no address"),
        (json.dumps(STATE | {"address": "#\x1b[2J"}), "has no address"),
    ],
)
def test_a_file_that_holds_no_state(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "state.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=reason):
        saved_address(str(path))


@reads_children
def test_it_starts_as_many_workers_as_wished_and_they_end_with_it(start: Start) -> None:
    process = start("--workers", "3")
    address_of(process)
    nursery = children_of(process.pid)
    workers = children_of(*nursery)
    assert (len(nursery), len(workers)) == (1, 3)
    process.kill()
    process.communicate()
    assert outliving([*nursery, *workers]) == []
