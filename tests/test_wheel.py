"""The wheel holds the package, the page, the ontology and the data, and works on its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

ROOT = Path(__file__).resolve().parent.parent


def built(kind: str, source: Path, folder: Path, **environment: str) -> Path:
    command = [sys.executable, "-m", "build", kind, "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run(
        [*command, str(source)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.iterdir())


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources as they are handed on, with the page that `make frontend` built."""
    folder = tmp_path_factory.mktemp("source")
    archive = built("--sdist", ROOT, folder, JUSTICE_GRAPH_SKIP_FRONTEND="1")
    with tarfile.open(archive) as packed:
        # Pythons before 3.11.4 know no filters, later ones want one.
        packed.extraction_filter = getattr(tarfile, "data_filter", None)
        packed.extractall(folder)
    return folder / archive.name.removesuffix(".tar.gz")


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that is made of them, where there is no Node."""
    nothing = str(tmp_path_factory.mktemp("no-programs"))
    return built("--wheel", source, tmp_path_factory.mktemp("wheel"), PATH=nothing)


@pytest.mark.slow
def test_the_sources_hold_the_page_as_written_and_as_built(source: Path) -> None:
    assert (source / "frontend" / "package-lock.json").is_file()
    assert (source / "frontend" / "src" / "main.ts").is_file()
    assert (source / "graph" / "web" / "static" / "index.html").is_file()
    assert (source / "requirements-node.lock").is_file()
    assert not (source / "frontend" / "node_modules").exists()


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
        "graph/web/static/index.html",
        "graph/web/static/mark.svg",
        "graph/web/unbuilt.html",
        "graph/_resources/ontology/justice.ttl",
        "graph/_resources/ontology/shapes.ttl",
        "graph/_resources/ontology/context.jsonld",
        "graph/_resources/data/justice-graph.ttl",
        "graph/_resources/data/claims.csv",
    }
    assert wanted - set(names) == set()
    assert [name for name in names if name.startswith("graph/web/static/assets/")]


@pytest.mark.slow
def test_whatever_the_page_loads_is_in_the_wheel(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    page = archive.read("graph/web/static/index.html").decode()
    loaded = re.findall(r'(?:src|href)="\./([^"]+)"', page)
    assert any(name.endswith(".js") for name in loaded)
    assert {f"graph/web/static/{name}" for name in loaded} - set(archive.namelist()) == set()


@pytest.mark.slow
def test_the_wheel_names_the_licences_of_the_bundled_packages(wheel: Path) -> None:
    text = zipfile.ZipFile(wheel).read("graph/web/static/.vite/license.md").decode()
    assert "svelte" in text
    assert "MIT" in text


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
