"""The endpoint is held to the W3C's own tests of SPARQL 1.1, asked over HTTP."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.store import open_store
from graph.store.pool import WorkerPool
from graph.web import create_app
from tests.w3c.running import Outcome, Server, load
from tests.w3c.suite import read_suite
from tests.w3c.table import read_lacking, table
from tests.web.running import running

FOLDER = os.environ.get("JUSTICE_W3C_TESTS")
SMALL = Path(__file__).with_name("small")


def run(folder: Path) -> list[Outcome]:
    cases, engine = list(read_suite(folder)), ox.Store()
    load(engine, folder, cases)
    store = open_store(engine, union=False)
    with WorkerPool(store.source) as pool, running(create_app(store, pool=pool)) as port:
        return list(Server(port, folder).run(cases))


@pytest.mark.skipif(
    not FOLDER,
    reason="The W3C's suite is not there; clone https://github.com/w3c/rdf-tests,"
    " and name its folder in JUSTICE_W3C_TESTS.",
)
def test_all_pass_but_those_listed_with_a_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert FOLDER is not None
    outcomes = run(Path(FOLDER))
    with capsys.disabled():
        sys.stdout.write(f"\n{table(outcomes)}\n")
    lacking = read_lacking()
    troubles = {(one.case.section, one.case.name): one.trouble for one in outcomes}
    surprises = {
        key: trouble for key, trouble in troubles.items() if bool(trouble) != (key in lacking)
    }
    assert surprises == {}
    assert set(lacking) <= set(troubles)


def test_the_runner_tells_right_from_wrong() -> None:
    outcomes = run(SMALL)
    assert [(one.case.name, one.trouble) for one in outcomes] == [
        ("right", None),
        ("wrong", "another result"),
        ("triples", None),
        ("other-triples", "another result"),
        ("graphs", None),
        ("cells", None),
        ("refused", None),
        ("accepted", "status 200 for a wrong query"),
        ("asked", None),
        ("asked-wrongly", "status 200, not 4xx"),
    ]
    assert table(outcomes).splitlines()[-1].split() == ["all", "6", "4"]
