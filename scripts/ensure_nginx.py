"""Make sure that an nginx is there for the tests of the guide of deployment.

Where there is none, Debian's package is fetched and unpacked into build/nginx. It is not installed,
since that would start a service.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from scripts.shared.apt import apt, apt_as_root, has_apt

FOLDER = Path(__file__).resolve().parent.parent / "build" / "nginx"


def found() -> str | None:
    """Return the path of an nginx that runs here: the one of the machine, or the unpacked one."""
    for path in (shutil.which("nginx"), str(FOLDER / "usr" / "sbin" / "nginx")):
        if path and runs(path):
            return path
    return None


def runs(path: str) -> bool:
    """Tell whether a program is there, with the libraries that it needs."""
    try:
        return subprocess.run([path, "-v"], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def unpack() -> bool:
    """Unpack Debian's package where that is possible; the folder is there whole or not at all."""
    if not has_apt():
        return False
    try:
        FOLDER.parent.mkdir(exist_ok=True)
        with TemporaryDirectory(prefix=".nginx-", dir=FOLDER.parent) as beside:
            package, unpacked = fetch(Path(beside)), Path(beside) / "unpacked"
            subprocess.run(["dpkg", "-x", package, unpacked], check=True, capture_output=True)
            shutil.rmtree(FOLDER, ignore_errors=True)
            unpacked.rename(FOLDER)
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def fetch(folder: Path) -> Path:
    """Fetch the package into a folder, with new lists of packages if those of here do not do."""
    try:
        apt("download", "nginx", folder=folder)
    except subprocess.CalledProcessError:
        apt_as_root("update")
        apt("download", "nginx", folder=folder)
    return next(folder.glob("nginx_*.deb"))


@click.command(help=__doc__)
def main() -> None:
    """Say which nginx the tests will use, or that they go without."""
    if not found():
        click.echo("No nginx here; unpacking one ...", err=True)
        _ = unpack()
    path = found()
    if path is None:
        told = "No nginx is here and none could be unpacked; the tests that need one are left out."
    else:
        told = f"The guide of deployment is tested with {path}."
    click.echo(told, err=True)


if __name__ == "__main__":
    main()
