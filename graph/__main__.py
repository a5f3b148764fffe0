"""``python -m graph`` is ``justice``."""

from __future__ import annotations

from graph.cli.main import main

__all__: list[str] = []

if __name__ == "__main__":
    main()
