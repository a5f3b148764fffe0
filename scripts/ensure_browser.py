"""Make sure that a Chromium is there for the browser tests; install one where that is possible."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import click

from scripts.shared.apt import apt_as_root

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def installed() -> str | None:
    """Return the path of a Chromium on this machine, the one of Playwright included."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    return downloaded()


def downloaded() -> str | None:
    """Return the path of the Chromium that Playwright downloaded earlier, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def install_with_apt() -> bool:
    """Install Debian's Chromium where apt-get is there and may be used."""
    try:
        apt_as_root("update")
        apt_as_root("install", "-y", "--no-install-recommends", "chromium")
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def install_with_playwright() -> bool:
    """Let Playwright download its own Chromium."""
    command = [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


@click.command(help=__doc__)
def main() -> None:
    """Say which browser the tests will use, or what is missing."""
    if not installed():
        click.echo("No Chromium here; installing one ...", err=True)
        _ = install_with_apt() or install_with_playwright()
    path = installed()
    if path is None:
        raise click.ClickException(
            "The browser tests need Chromium and it could not be installed: "
            "install the package `chromium` (or Google Chrome) and run make test again."
        )
    click.echo(f"Browser tests use {path}", err=True)


if __name__ == "__main__":
    main()
