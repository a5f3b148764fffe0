"""What importing the library may pull in."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys

import pytest

import graph

HEAVY = {"IPython", "fastapi", "pyshacl", "pyvis", "rdflib", "rich", "scipy"}


def loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sorted({{m.split('.')[0] for m in sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "statement",
    ["import graph", "import graph.store", "import graph.model", "import graph.network"],
)
def test_imports_are_light(statement: str) -> None:
    assert loaded_by(statement) & HEAVY == set()


@pytest.mark.parametrize(
    ("statement", "allowed"),
    [("import graph.explain.connections", set()), ("import graph.web", {"fastapi", "uvicorn"})],
)
def test_searching_and_serving_load_no_layout_and_no_rdflib(
    statement: str, allowed: set[str]
) -> None:
    assert loaded_by(statement) & HEAVY <= allowed


def test_public_names_are_real() -> None:
    for info in pkgutil.walk_packages(graph.__path__, "graph."):
        if info.name == "graph.__main__":
            continue
        module = importlib.import_module(info.name)
        missing = [name for name in module.__all__ if not hasattr(module, name)]
        assert missing == [], info.name


def test_the_names_of_the_package_are_all_at_home() -> None:
    assert [name for name in graph.__all__ if not hasattr(graph, name)] == []
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = graph.nothing
