"""Sources as footnotes of Markdown, as GitHub and Pandoc read them."""

from __future__ import annotations

import re

from graph.explain.paragraphs import UNSOURCED
from graph.explain.records import Reference, SourceNote
from graph.terms.addresses import on_the_web

__all__ = ["footnote", "footnote_marks", "plain"]

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def plain(text: str) -> str:
    """Write a text so that nothing in it is taken for markup.

    >>> plain("a *b* <c>")
    'a \\\\*b\\\\* \\\\<c\\\\>'
    """
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def footnote_marks(references: tuple[Reference, ...], sourced: bool) -> str:
    """Write the marks of the sources behind a sentence.

    :param references: who says so.
    :param sourced: whether the page has sources at all.
    :returns: such as ``[^1][^2]``, or that there is none; nothing on a page without sources.
    """
    if not sourced:
        return ""
    numbers = dict.fromkeys(reference.number for reference in references)
    return "".join(f"[^{number}]" for number in numbers) or f" ({UNSOURCED})"


def footnote(note: SourceNote) -> str:
    """Write one source.

    :param note: the source.
    :returns: a line of Markdown.
    """
    same = f", the same text as {note.same_text_as}" if note.same_text_as else ""
    return f"[^{note.number}]: {_linked(plain(note.full_title), note.url)} ({note.about}{same})"


def _linked(title: str, url: str | None) -> str:
    """Link what the web can follow; an address of another kind is only shown."""
    if not url:
        return title
    return f"[{title}](<{url}>)" if on_the_web(url) else f"{title}, {plain(url)}"
