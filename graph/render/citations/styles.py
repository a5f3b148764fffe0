"""The styles in which sources are cited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from graph.errors import UnknownNameError
from graph.explain.citing import CitedSource
from graph.render.citations.bibtex import bibtex
from graph.render.citations.csl import csl_json
from graph.render.citations.entries import Entry, entries
from graph.render.citations.footnotes import footnotes
from graph.render.citations.ris import ris

__all__ = ["STYLES", "cite"]

STYLES: Mapping[str, Callable[[Iterable[Entry]], str]] = MappingProxyType(
    {"text": footnotes, "csl-json": csl_json, "bibtex": bibtex, "ris": ris}
)
"""The styles by name, plain footnotes first."""


def cite(sources: Sequence[CitedSource], style: str = "text", evidence: bool = False) -> str:
    """Write sources in a style.

    :param sources: what :func:`graph.explain.citing.sources_of` gathered.
    :param style: one of :data:`STYLES`.
    :param evidence: whether what each source says is written too.
    :returns: the text of a file.
    :raises UnknownNameError: if there is no such style.

    >>> cite([], "csl-json")
    '[]\\n'
    """
    if style not in STYLES:
        raise UnknownNameError(f"{style!r} is no style; use one of {', '.join(STYLES)}.")
    return STYLES[style](entries(sources, evidence))
