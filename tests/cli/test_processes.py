"""``justice explore --processes``: one server, whichever of its processes answers."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from tests.cli.explorer import (
    Start,
    address_of,
    children_of,
    outliving,
    reads_children,
    stopped,
)
from tests.waiting import until

ABOUT = "/api/about"
CROWD = 20

SELECT = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def place_of(process: subprocess.Popen[str]) -> str:
    return urlsplit(address_of(process)).netloc


@contextmanager
def crowd(place: str, size: int = CROWD) -> Iterator[list[HTTPConnection]]:
    with ExitStack() as stack:
        made = (HTTPConnection(place, timeout=60) for _ in range(size))
        yield [stack.enter_context(closing(one)) for one in made]


def ask(connection: HTTPConnection, path: str = ABOUT) -> tuple[int, str]:
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def is_answered(connection: HTTPConnection) -> bool:
    try:
        return ask(connection)[0] == 200
    except (OSError, HTTPException):
        return False


@reads_children
def test_each_answers_and_one_that_is_killed_is_replaced(start: Start) -> None:
    process = start("--processes", "2")
    place = place_of(process)
    first, second = children_of(process.pid)
    with crowd(place) as clients:
        assert all(map(is_answered, clients))
        os.kill(first, signal.SIGKILL)
        assert outliving([first]) == []
        assert sum(map(is_answered, clients)) == CROWD // 2
    with crowd(place) as clients:
        assert all(map(is_answered, clients))
    until(lambda: len(children_of(process.pid)) == 2)
    assert second in children_of(process.pid)
    told = f"Process {first} of the server is gone; another takes its place.\n"
    assert stopped(process) == (0, "", told)


@reads_children
def test_when_all_are_killed_clients_wait_for_those_that_take_their_place(start: Start) -> None:
    process = start("--processes", "2")
    place = place_of(process)
    both = children_of(process.pid)
    for one in both:
        os.kill(one, signal.SIGKILL)
    assert process.stderr is not None
    told = {process.stderr.readline() for _ in both}
    assert told == {
        f"Process {one} of the server is gone; another takes its place.\n" for one in both
    }
    with crowd(place) as clients:
        assert all(map(is_answered, clients))


@reads_children
def test_children_of_others_are_none_of_its_business(graph_file: Path) -> None:
    command = f"sleep 60 & exec {sys.executable} -m graph -d {graph_file} explore --port 0"
    with subprocess.Popen(
        ["sh", "-c", f"{command} --processes 2"], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            address_of(process)
            found = children_of(process.pid)
            (other,) = (one for one in found if not children_of(one))
            os.kill(other, signal.SIGTERM)
            assert outliving([other]) == []
            first, second = (one for one in found if one != other)
            os.kill(first, signal.SIGKILL)
            until(lambda: len(children_of(process.pid)) == 2)
            assert second in children_of(process.pid)
        finally:
            process.terminate()


def test_they_count_together(start: Start) -> None:
    place = place_of(start("--processes", "2", "--workers", "3"))
    with crowd(place) as clients:
        assert all(map(is_answered, clients))

    def numbers(name: str) -> set[str]:
        with crowd(place, 10) as clients:
            texts = [ask(client, "/metrics")[1] for client in clients]
        return {found for text in texts for found in re.findall(rf"^{name} (.*)$", text, re.M)}

    assert numbers(r'justice_requests_total\{address="/api/about",status="200"\}') == {"20.0"}
    until(lambda: numbers(r'justice_workers\{state="idle"\}') == {"6.0"})


def test_a_client_has_one_rate_for_all(start: Start) -> None:
    place = place_of(start("--processes", "2", "--rate", "0.001"))
    with crowd(place) as clients:
        assert sorted(ask(client)[0] for client in clients) == [200] + [429] * (CROWD - 1)


@reads_children
@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 0), (signal.SIGTERM, -signal.SIGTERM), (signal.SIGKILL, -signal.SIGKILL)],
)
def test_they_end_together(start: Start, number: int, code: int) -> None:
    process = start("--processes", "2")
    address_of(process)
    both = children_of(process.pid)
    nurseries = children_of(*both)
    workers = children_of(*nurseries)
    assert (len(both), len(nurseries), len(workers)) == (2, 2, 4)
    assert stopped(process, number) == (code, "", "")
    assert outliving([*both, *nurseries, *workers]) == []


def test_nothing_is_left_behind(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    process = start("--processes", "2", env={**os.environ, "TMPDIR": str(folder)})
    address_of(process)
    assert [*folder.iterdir()] != []
    assert stopped(process) == (0, "", "")
    assert [*folder.iterdir()] == []


def test_an_answer_under_way_comes_whole(start: Start) -> None:
    process = start("--processes", "2", "--limit", "0", "--grace", "60")
    place = place_of(process)
    with closing(HTTPConnection(place, timeout=60)) as client:
        count = ask(client, f"/sparql?format=csv&query={quote('SELECT * { ?s ?p ?o }')}")[1]
        client.request("GET", f"/sparql?format=csv&query={quote(SELECT)}")
        answer = client.getresponse()
        body = answer.read(1000)
        process.send_signal(signal.SIGINT)
        body += answer.read()
    assert len(body.splitlines()) - 1 == (len(count.splitlines()) - 1) ** 4
    assert process.communicate(timeout=30) == ("", "")
    assert process.returncode == 0


def test_why_they_cannot_start_is_told_once(start: Start) -> None:
    process = start("--processes", "3", "--log", "missing/queries.log")
    output, messages = process.communicate(timeout=60)
    assert (process.returncode, output) == (2, "")
    assert re.fullmatch(r"Error: The log 'missing/queries\.log' cannot be written .*\n", messages)
