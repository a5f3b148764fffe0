"""The rules of the page, and the answers of the server to which they are put."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from graph.store import open_store
from graph.web import create_app
from tests.twin.rules import Rules


@pytest.fixture(scope="session")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rules]:
    """The page's rules, compiled once for all tests of a worker."""
    found = Rules(tmp_path_factory.mktemp("rules"))
    yield found
    found.close()


@pytest.fixture(scope="session")
def api() -> Iterator[TestClient]:
    """The server of the packaged graph."""
    with TestClient(create_app(open_store())) as client:
        yield client
