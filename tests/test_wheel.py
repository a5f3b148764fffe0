"""The wheel holds the package, the ontology and the data, and works away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_holds_what_it_needs_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert len(names) == len(set(names))
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"graph"}
    wanted = {
        "graph/py.typed",
        "graph/sparql/queries/clemency.rq",
        "graph/render/page/page.html",
        "graph/_resources/ontology/justice.ttl",
        "graph/_resources/ontology/shapes.ttl",
        "graph/_resources/ontology/context.jsonld",
        "graph/_resources/data/justice-graph.ttl",
        "graph/_resources/data/claims.csv",
    }
    assert wanted - set(names) == set()


@pytest.mark.slow
def test_every_rdf_file_in_the_wheel_parses(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    files = [name for name in archive.namelist() if name.endswith(".ttl")]
    assert len(files) >= 4
    for name in files:
        assert any(parse(archive.read(name), format=RdfFormat.TURTLE)), name


@pytest.mark.slow
def test_the_command_works_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    # -S keeps the editable install out; the libraries come in by their folder.
    path = os.pathsep.join([str(tmp_path / "site"), sysconfig.get_paths()["purelib"]])
    done = subprocess.run(
        [sys.executable, "-S", "-m", "graph", "queries", "governors-clemency"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Ted Strickland" in done.stdout
