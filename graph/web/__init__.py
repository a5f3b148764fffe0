"""The graph over HTTP: a JSON API, SPARQL, and every entity at its own address."""

from __future__ import annotations

from graph.web.app import create_app

__all__ = ["create_app"]
