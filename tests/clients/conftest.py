"""Clients that are written in JavaScript."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def packages() -> None:
    """Install them, where `make test` has not."""
    install = [sys.executable, "-m", "scripts.run_npm", "--folder", str(HERE)]
    subprocess.run(install, cwd=HERE.parent.parent, check=True)
