"""An entity's page as text for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.explain.notices import NEXT_PAGE, notices
from graph.explain.paragraphs import NO_SOURCES, clean, marks, says, source_lines, wrapped
from graph.explain.records import EntityPage, Reference, Statement
from graph.explain.wording import capital

__all__ = ["cited", "page_text"]


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
        lines = [heading(clean(group.title))]
        for statement in group.statements:
            lines += _statement(statement, width, evidence, "  ", bool(page.sources))
        blocks.append("\n".join(lines))
    if page.sources:
        lines = [heading("Sources")]
        for note in page.sources:
            lines += source_lines(note, width)
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _head(page: EntityPage, width: int, heading: Callable[[str], str]) -> str:
    lines = [heading(clean(page.label)), f"{capital(page.type)} · {page.curie}"]
    if page.aliases:
        lines += wrapped(f"Also called {', '.join(page.aliases)}", width)
    if page.description:
        lines += wrapped(page.description, width)
    for notice in notices(page, NEXT_PAGE):
        lines += wrapped(notice, width)
    if page.groups and not page.sources:
        lines += wrapped(NO_SOURCES, width)
    return "\n".join(lines)


def _statement(
    statement: Statement, width: int, evidence: bool, indent: str, sourced: bool
) -> Iterator[str]:
    inner = f"{indent}  "
    yield from wrapped(_told(statement, sourced), width, f"{indent}- ", inner)
    if statement.remark:
        yield from wrapped(f"({statement.remark})", width, inner, f"{inner} ")
    for side in statement.other_sides:
        said = f"Other side: {side.text}{marks(side.references, sourced)}"
        yield from wrapped(said, width, inner, f"{inner}  ")
    if evidence:
        for reference in cited(statement):
            said = f"[{reference.number}] {says(reference)}"
            yield from wrapped(said, width, inner, f"{inner}    ")
    for detail in statement.details:
        yield from _statement(detail, width, evidence, inner, sourced)


def cited(statement: Statement) -> tuple[Reference, ...]:
    """List all references of a statement, those of its values and of other sides included.

    :param statement: a sentence or a fact.
    :returns: the references in the order in which they are shown.
    """
    of_values = (one for value in statement.values for one in value.references)
    of_sides = (one for side in statement.other_sides for one in side.references)
    return (*statement.references, *of_values, *of_sides)


def _told(statement: Statement, sourced: bool) -> str:
    if not statement.values:
        return statement.text + marks(statement.references, sourced)
    values = (value.text + marks(value.references, sourced) for value in statement.values)
    return f"{statement.text}: {'; '.join(values)}"
