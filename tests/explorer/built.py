"""The page, built once for all workers if its sources have changed."""

from __future__ import annotations

import fcntl
import subprocess
import sys
from pathlib import Path

from graph.resources import page_folder

_ROOT = Path(__file__).resolve().parents[2]
_FRONTEND = _ROOT / "frontend"
_SOURCES = ("src", "public", "index.html", "package-lock.json", "vite.config.ts")


def build_page() -> None:
    """Build the page, unless what was built is newer than everything it is made of."""
    lock = _ROOT / "build" / "page.lock"
    lock.parent.mkdir(exist_ok=True)
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if _is_old():
            build = [sys.executable, "-m", "scripts.run_npm", "build"]
            subprocess.run(build, cwd=_ROOT, check=True)


def _is_old() -> bool:
    index = page_folder() / "index.html"
    if not index.exists():
        return True
    built = index.stat().st_mtime
    return any(file.stat().st_mtime > built for file in _made_of())


def _made_of() -> list[Path]:
    found = [_FRONTEND / name for name in _SOURCES]
    files = [file for path in found for file in (path, *path.rglob("*")) if file.is_file()]
    return [file for file in files if not file.name.endswith((".test.ts", ".d.ts"))]
