"""Calculations on networks: each takes a graph and gives back a mapping."""

from graph.analysis.centrality import degrees
from graph.analysis.layout import assign, layout

__all__ = ["assign", "degrees", "layout"]
