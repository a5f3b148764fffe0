"""An entity's page as text for a terminal."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator

from graph.explain.records import EntityPage, Reference, SourceNote, Statement
from graph.explain.wording import capital

__all__ = ["NO_SOURCES", "UNSOURCED", "cited", "page_text", "says"]

UNSOURCED = "no source recorded"
NO_SOURCES = "No sources are recorded for what this page says."
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


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
        lines = [heading(_clean(group.title))]
        for statement in group.statements:
            lines += _statement(statement, width, evidence, "  ", bool(page.sources))
        blocks.append("\n".join(lines))
    if page.sources:
        lines = [heading("Sources")]
        for note in page.sources:
            lines += _source(note, width)
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _head(page: EntityPage, width: int, heading: Callable[[str], str]) -> str:
    lines = [heading(_clean(page.label)), f"{capital(page.type)} · {page.curie}"]
    if page.aliases:
        lines += _wrap(f"Also called {', '.join(page.aliases)}", width)
    if page.description:
        lines += _wrap(page.description, width)
    if page.groups and not page.sources:
        lines += _wrap(NO_SOURCES, width)
    return "\n".join(lines)


def _statement(
    statement: Statement, width: int, evidence: bool, indent: str, sourced: bool
) -> Iterator[str]:
    inner = f"{indent}  "
    yield from _wrap(_told(statement, sourced), width, f"{indent}- ", inner)
    if statement.remark:
        yield from _wrap(f"({statement.remark})", width, inner, f"{inner} ")
    for side in statement.other_sides:
        yield from _wrap(f"Other side: {side}", width, inner, f"{inner}  ")
    if evidence:
        for reference in cited(statement):
            said = f"[{reference.number}] {says(reference)}"
            yield from _wrap(said, width, inner, f"{inner}    ")
    for detail in statement.details:
        yield from _statement(detail, width, evidence, inner, sourced)


def cited(statement: Statement) -> tuple[Reference, ...]:
    """List all references of a statement, those of its values included.

    :param statement: a sentence or a fact.
    :returns: the references in the order in which they are shown.
    """
    of_values = (reference for value in statement.values for reference in value.references)
    return (*statement.references, *of_values)


def says(reference: Reference) -> str:
    """Say what a source says, or that this is not recorded.

    :param reference: one of a statement's references.
    :returns: a clause or a sentence.
    """
    quoted = f" “{reference.quoted}”" if reference.quoted else ""
    return f"{reference.says}{quoted}".strip() or "cited without a summary"


def _told(statement: Statement, sourced: bool) -> str:
    if not statement.values:
        return statement.text + _marks(statement.references, sourced)
    values = (value.text + _marks(value.references, sourced) for value in statement.values)
    return f"{statement.text}: {'; '.join(values)}"


def _marks(references: tuple[Reference, ...], sourced: bool) -> str:
    if not sourced:
        return ""
    numbers = dict.fromkeys(reference.number for reference in references)
    return " " + ("".join(f"[{number}]" for number in numbers) or f"({UNSOURCED})")


def _source(note: SourceNote, width: int) -> Iterator[str]:
    start = f"  [{note.number}] "
    indent = " " * len(start)
    publisher = f", {note.publisher}" if note.publisher and note.publisher not in note.title else ""
    same = f", the same text as [{note.same_text_as}]" if note.same_text_as else ""
    yield from _wrap(f"{note.title}{publisher} ({note.kind}{same})", width, start, indent)
    if note.url:
        yield indent + _clean(note.url)


def _wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        _clean(text),
        max(width, len(rest) + 20),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _clean(text: str) -> str:
    """Leave out what would move the cursor or colour the screen."""
    return _CONTROLS.sub(" ", text)
