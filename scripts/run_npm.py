"""Run scripts of frontend/package.json: build, test, types, check.

Packages that are missing are installed first; without a name that is all. Where this machine
has no Node.js that is new enough, the one of requirements-node.lock is installed beside the
other Python packages.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import click

from hatch_build import FrontendError, Node, find_node, run_npm

ROOT = Path(__file__).resolve().parent.parent


@click.command(help=__doc__)
@click.argument("names", nargs=-1)
@click.option("--folder", default="frontend", help="Another folder with a package.json.")
def main(names: tuple[str, ...], folder: str) -> None:
    """Run the scripts, the first that fails ends it."""
    try:
        run_npm(find_node() or installed_node(), ROOT / folder, names)
    except FrontendError as error:
        raise click.ClickException(str(error)) from error


def installed_node() -> Node | None:
    """Install Node as a Python package, with its hash, and find it."""
    click.echo("No Node.js here that is new enough; installing one beside Python ...", err=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    lock = str(ROOT / "requirements-node.lock")
    subprocess.run([*pip, "--require-hashes", "--requirement", lock], check=False)
    importlib.invalidate_caches()
    return find_node()


if __name__ == "__main__":
    main()
