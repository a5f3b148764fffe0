"""Findings in the formats of other programs."""

from graph.dataset.reports.github import github_text
from graph.dataset.reports.sarif import sarif_text

__all__ = ["github_text", "sarif_text"]
