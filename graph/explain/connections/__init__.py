"""Connections between two entities, told in sentences with numbered sources."""

from graph.explain.connections.explaining import explain_connections, tell_connections
from graph.explain.connections.records import End, Explanation, Hop, Told, ToldConnection
from graph.explain.connections.render_markdown import explanation_markdown
from graph.explain.connections.render_text import explanation_text

__all__ = [
    "End",
    "Explanation",
    "Hop",
    "Told",
    "ToldConnection",
    "explain_connections",
    "explanation_markdown",
    "explanation_text",
    "tell_connections",
]
