"""The application as it describes itself, failures with the media type that they have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from threading import Lock
from typing import Any

from fastapi import FastAPI

from graph.web.failure import PROBLEM, Failure

__all__ = ["DescribedApp"]

_REFERENCE = {"$ref": f"#/components/schemas/{Failure.__name__}"}


class DescribedApp(FastAPI):
    """Describes failures by name alone; the framework takes their media type for the usual one."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._describing = Lock()

    def openapi(self) -> dict[str, Any]:
        """Describe every address, once: it takes a second, and many may ask at a time."""
        with self._describing:
            is_new = self.openapi_schema is None
            description = super().openapi()
            if is_new:
                for response in _responses(description):
                    response["content"] = dict(map(_retyped, response.get("content", {}).items()))
        return description


def _responses(description: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for methods in description["paths"].values():
        for operation in methods.values():
            yield from operation["responses"].values()


def _retyped(content: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    media, described = content
    return PROBLEM if described.get("schema") == _REFERENCE else media, described
