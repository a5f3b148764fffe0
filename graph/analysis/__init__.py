"""Calculations on networks: each takes a graph and gives back a mapping.

Layouts load scipy, half a second that a search for connections must not pay: they are imported
from their own file.
"""

from graph.analysis.centrality import degrees

__all__ = ["degrees"]
