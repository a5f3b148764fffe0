"""The house has floors: a file imports only from lower ones, and never in a circle."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = [
    {"version", "errors"},
    {"files", "resources"},
    {"terms"},
    {"sparql"},
    {"store"},
    {"model"},
    {"evidence"},
    {"dataset"},
    {"network"},
    {"analysis"},
    {"explain"},
    {"render"},
    {"web"},
    {"cli"},
]
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
ONLY_IN = {
    "rdflib": "graph/store/",
    "pyshacl": "graph/store/shapes.py",
    "pyvis": "graph/render/picture.py",
    "rich": "graph/cli/",
    "fastapi": "graph/web/",
    "httptools": "graph/web/parsing.py",
    "starlette": "graph/web/",
    "uvicorn": "graph/web/",
}


def modules() -> dict[str, Path]:
    """Dotted name of every module of the package, with its file."""
    found = {}
    for path in sorted((ROOT / "graph").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(path: Path) -> set[str]:
    """Every absolute module name that a file imports anywhere, also inside functions."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.add(str(node.module))
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def inner_imports() -> dict[str, set[str]]:
    known = modules()
    return {name: (imports(path) & known.keys()) - {name} for name, path in known.items()}


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def test_every_room_is_on_a_floor() -> None:
    rooms = {room(module) for module in modules()} - {"", "__main__"}
    assert rooms <= LEVEL.keys()


def test_imports_go_down_only() -> None:
    wrong = [
        f"{importer} imports {imported}"
        for importer, targets in inner_imports().items()
        for imported in targets
        if room(importer) in LEVEL
        and room(imported) in LEVEL
        and room(importer) != room(imported)
        and LEVEL[room(importer)] <= LEVEL[room(imported)]
    ]
    assert wrong == []


def test_there_are_no_cycles() -> None:
    # A package's __init__ re-exports its files, so importing a name from the package is no cycle.
    edges = {
        name: {target for target in targets if modules()[target].name != "__init__.py"}
        for name, targets in inner_imports().items()
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join([*trail, name])
        if name in done:
            return
        for target in sorted(edges[name]):
            visit(target, (*trail, name))
        done.add(name)

    for name in sorted(edges):
        visit(name, ())


@pytest.mark.parametrize(("library", "place"), ONLY_IN.items())
def test_foreign_libraries_stay_in_their_room(library: str, place: str) -> None:
    outside = [
        str(path.relative_to(ROOT))
        for path in modules().values()
        if any(name.split(".")[0] == library for name in imports(path))
        and not str(path.relative_to(ROOT)).startswith(place)
    ]
    assert outside == []
