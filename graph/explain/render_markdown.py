"""An entity's page as Markdown, with its sources as footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.explain.paragraphs import NO_SOURCES, UNSOURCED, says
from graph.explain.records import EntityPage, Reference, SourceNote, Statement
from graph.explain.render_text import cited
from graph.explain.wording import capital

__all__ = ["page_markdown"]

_WEB = re.compile(r"https?://[^\s<>]+")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def page_markdown(page: EntityPage, evidence: bool = False) -> str:
    """Set a page as Markdown.

    :param page: what is known of an entity.
    :param evidence: whether what each source says stands below each statement.
    :returns: the document, with footnotes as GitHub and Pandoc read them.
    """
    lines = [f"# {_plain(page.label)}", "", f"{_plain(capital(page.type))} · `{page.curie}`", ""]
    if page.aliases:
        lines += [f"Also called {_plain(', '.join(page.aliases))}", ""]
    if page.description:
        lines += [_plain(page.description), ""]
    if page.groups and not page.sources:
        lines += [NO_SOURCES, ""]
    for group in page.groups:
        lines += [f"## {_plain(group.title)}", ""]
        for statement in group.statements:
            lines += _statement(statement, evidence, "", bool(page.sources))
        lines.append("")
    return "\n".join([*lines, *map(_source, page.sources)]).rstrip() + "\n"


def _statement(statement: Statement, evidence: bool, indent: str, sourced: bool) -> Iterator[str]:
    yield f"{indent}- {_told(statement, sourced)}"
    inner = f"{indent}  "
    if statement.remark:
        yield f"{inner}- *{_plain(statement.remark)}*"
    for side in statement.other_sides:
        yield f"{inner}- Other side: {_plain(side)}"
    if evidence:
        for reference in cited(statement):
            yield f"{inner}- {_plain(says(reference))}[^{reference.number}]"
    for detail in statement.details:
        yield from _statement(detail, evidence, inner, sourced)


def _told(statement: Statement, sourced: bool) -> str:
    if not statement.values:
        return _plain(statement.text) + _marks(statement.references, sourced)
    values = (_plain(value.text) + _marks(value.references, sourced) for value in statement.values)
    return f"{_plain(statement.text)}: {'; '.join(values)}"


def _marks(references: tuple[Reference, ...], sourced: bool) -> str:
    if not sourced:
        return ""
    numbers = dict.fromkeys(reference.number for reference in references)
    return "".join(f"[^{number}]" for number in numbers) or f" ({UNSOURCED})"


def _source(note: SourceNote) -> str:
    publisher = f", {note.publisher}" if note.publisher and note.publisher not in note.title else ""
    same = f", the same text as {note.same_text_as}" if note.same_text_as else ""
    title = _plain(f"{note.title}{publisher}")
    return f"[^{note.number}]: {_linked(title, note.url)} ({note.kind}{same})"


def _linked(title: str, url: str | None) -> str:
    """Link what the web can follow; an address of another kind is only shown."""
    if not url:
        return title
    return f"[{title}](<{url}>)" if _WEB.fullmatch(url) else f"{title}, {_plain(url)}"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
