"""The command ``justice``: one file per group of commands, each a few lines over the library."""

from __future__ import annotations

__all__: list[str] = []
