"""Debian's package manager, where it is there and may be used."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

__all__ = ["apt", "apt_as_root", "has_apt"]


def has_apt() -> bool:
    """Tell whether packages can be fetched and unpacked here."""
    return all(map(shutil.which, ("apt-get", "dpkg")))


def apt(*arguments: str, folder: Path | None = None) -> None:
    """Run ``apt-get`` as who we are.

    :param arguments: what it is to do.
    :param folder: where it leaves files; None for the current folder.
    :raises OSError: if it is not there.
    :raises subprocess.CalledProcessError: if it fails.
    """
    _run(["apt-get", *arguments], folder)


def apt_as_root(*arguments: str) -> None:
    """Run ``apt-get`` with the rights of root, if those can be had without a password.

    :param arguments: what it is to do.
    :raises OSError: if it is not there.
    :raises subprocess.CalledProcessError: if it fails.
    """
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    _run([*root, "apt-get", *arguments])


def _run(command: list[str], folder: Path | None = None) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=True, cwd=folder, env=environment, capture_output=True)
