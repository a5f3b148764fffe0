"""What every store keeps is kept by remote ones too, copied or asked piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store.remote.store import RemoteStore
from tests.store import test_conformance
from tests.store.remote.conftest import Serve

globals().update(
    {name: test for name, test in vars(test_conformance).items() if name.startswith("test_")}
)


@pytest.fixture(params=[300_000, 0], ids=["copied", "asked"])
def store(request: pytest.FixtureRequest, serve: Serve, tmp_path: Path) -> Iterator[RemoteStore]:
    path = tmp_path / "a.trig"
    path.write_text(test_conformance.TRIG, encoding="utf-8")
    with RemoteStore(serve(path), small=request.param) as store:
        yield store
