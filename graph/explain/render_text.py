"""An entity's page as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator

from graph.explain.records import EntityPage, SourceNote, Statement

__all__ = ["page_text"]

UNSOURCED = "no source recorded"


def page_text(
    page: EntityPage,
    width: int = 80,
    evidence: bool = False,
    heading: Callable[[str], str] = str,
) -> str:
    """Set a page as text.

    :param page: what is known of an entity.
    :param width: columns to wrap at; words and addresses are never broken.
    :param evidence: whether what each source says stands below each statement.
    :param heading: what to do to headings, such as making them bold.
    :returns: lines that end with a newline.
    """
    blocks = [_head(page, width, heading)]
    for group in page.groups:
        lines = [heading(group.title)]
        for statement in group.statements:
            lines += _statement(statement, width, evidence, "  ")
        blocks.append("\n".join(lines))
    if page.sources:
        lines = [heading("Sources")]
        for note in page.sources:
            lines += _source(note, width)
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _head(page: EntityPage, width: int, heading: Callable[[str], str]) -> str:
    lines = [heading(page.label), f"{page.type} · {page.curie}"]
    if page.aliases:
        lines += _wrap(f"Also called {', '.join(page.aliases)}", width)
    if page.description:
        lines += _wrap(page.description, width)
    return "\n".join(lines)


def _statement(statement: Statement, width: int, evidence: bool, indent: str) -> Iterator[str]:
    inner = f"{indent}  "
    yield from _wrap(f"{statement.text} {_marks(statement)}", width, f"{indent}- ", inner)
    if statement.remark:
        yield from _wrap(f"({statement.remark})", width, inner, inner)
    for side in statement.other_sides:
        yield from _wrap(f"other side: {side}", width, inner, f"{inner}  ")
    if evidence:
        for reference in statement.references:
            says = reference.says or reference.quoted or "cited without a summary"
            yield from _wrap(f"[{reference.number}] {says}", width, inner, f"{inner}    ")
    for detail in statement.details:
        yield from _statement(detail, width, evidence, inner)


def _marks(statement: Statement) -> str:
    numbers = dict.fromkeys(reference.number for reference in statement.references)
    return "".join(f"[{number}]" for number in numbers) or f"({UNSOURCED})"


def _source(note: SourceNote, width: int) -> Iterator[str]:
    start = f"  [{note.number}] "
    indent = " " * len(start)
    publisher = f", {note.publisher}" if note.publisher and note.publisher not in note.title else ""
    same = f", the same text as [{note.same_text_as}]" if note.same_text_as else ""
    yield from _wrap(f"{note.title}{publisher} ({note.kind}{same})", width, start, indent)
    if note.url:
        yield indent + note.url


def _wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        max(width, len(rest) + 20),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
