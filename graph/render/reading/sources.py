"""Numbers of sources, what each source says, and the list of sources, in HTML."""

from __future__ import annotations

from collections.abc import Sequence

from graph.explain import Reference, SourceNote
from graph.explain.paragraphs import UNSOURCED, says
from graph.render.page.template import attribute
from graph.terms.addresses import on_the_web

__all__ = ["evidence", "marks", "source_list"]


def marks(references: Sequence[Reference], sourced: bool) -> str:
    """Write the numbers of the sources behind a sentence, each a way to the source.

    :param references: who says so.
    :param sourced: whether the page has sources at all.
    :returns: HTML; that there is no source, or nothing on a page without sources.

    >>> marks([Reference(2, "So it is.", None)], sourced=True)
    ' <span class="marks"><a href="#source-2" aria-label="Source 2">2</a></span>'
    """
    if not sourced:
        return ""
    numbers = dict.fromkeys(reference.number for reference in references)
    if not numbers:
        return f' <span class="unsourced">{UNSOURCED}</span>'
    return f' <span class="marks">{"".join(map(_mark, numbers))}</span>'


def _mark(number: int) -> str:
    return f'<a href="#source-{number}" aria-label="Source {number}">{number}</a>'


def evidence(references: Sequence[Reference]) -> str:
    """Write what each source says, to be opened.

    :param references: who says so.
    :returns: HTML; nothing where there is no source.
    """
    if not references:
        return ""
    numbers = {reference.number for reference in references}
    summary = "What the source says" if len(numbers) == 1 else f"What {len(numbers)} sources say"
    items = "".join(
        f'<li><span class="marks">{_mark(reference.number)}</span>'
        f'<span dir="auto">{attribute(says(reference))}</span></li>'
        for reference in references
    )
    return f"<details><summary>{summary}</summary><ul>{items}</ul></details>"


def source_list(notes: Sequence[SourceNote]) -> str:
    """Write the sources at the foot of a page.

    :param notes: the sources, in the order of their numbers.
    :returns: HTML: a section with a list; nothing where there are none.
    """
    if not notes:
        return ""
    items = "\n".join(map(_source, notes))
    return (
        '<aside class="sources" aria-labelledby="sources">'
        f'<h2 id="sources">Sources</h2>\n<ol>\n{items}\n</ol></aside>'
    )


def _source(note: SourceNote) -> str:
    about = " · ".join(filter(None, (note.credit, note.kind, note.date)))
    same = note.same_text_as
    copy = (
        f'<p class="aside">The same text as <a href="#source-{same}">{same}</a>; the two count'
        " as one.</p>"
        if same
        else ""
    )
    return (
        f'<li id="source-{note.number}"><span class="number">{note.number}</span>'
        f'<p class="source-title" dir="auto">{_linked(note)}</p>'
        f'<p class="aside" dir="auto">{attribute(about)}</p>{copy}</li>'
    )


def _linked(note: SourceNote) -> str:
    """Link what the web can follow; an address of another kind is only shown."""
    title = attribute(note.title)
    if note.url and on_the_web(note.url):
        return f'<a href="{attribute(note.url)}" rel="noopener noreferrer">{title}</a>'
    return f"{title} ({attribute(note.url)})" if note.url else title
