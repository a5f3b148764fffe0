"""An entity's page as Markdown, with its sources as footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from graph.explain.footnotes import footnote, footnote_marks, plain
from graph.explain.notices import NEXT_PAGE, notices
from graph.explain.paragraphs import NO_SOURCES, says
from graph.explain.records import EntityPage, Statement
from graph.explain.render_text import cited
from graph.explain.wording import capital

__all__ = ["page_markdown"]


def page_markdown(page: EntityPage, evidence: bool = False) -> str:
    """Set a page as Markdown.

    :param page: what is known of an entity.
    :param evidence: whether what each source says stands below each statement.
    :returns: the document, with footnotes as GitHub and Pandoc read them.
    """
    lines = [f"# {plain(page.label)}", "", f"{plain(capital(page.type))} · `{page.curie}`", ""]
    if page.aliases:
        lines += [f"Also called {plain(', '.join(page.aliases))}", ""]
    if page.description:
        lines += [plain(page.description), ""]
    for notice in notices(page, NEXT_PAGE):
        lines += [f"*{plain(notice)}*", ""]
    if page.groups and not page.sources:
        lines += [NO_SOURCES, ""]
    for group in page.groups:
        lines += [f"## {plain(group.title)}", ""]
        for statement in group.statements:
            lines += _statement(statement, evidence, "", bool(page.sources))
        lines.append("")
    return "\n".join([*lines, *map(footnote, page.sources)]).rstrip() + "\n"


def _statement(statement: Statement, evidence: bool, indent: str, sourced: bool) -> Iterator[str]:
    yield f"{indent}- {_told(statement, sourced)}"
    inner = f"{indent}  "
    if statement.remark:
        yield f"{inner}- *{plain(statement.remark)}*"
    for side in statement.other_sides:
        said = plain(side.text) + footnote_marks(side.references, sourced)
        yield f"{inner}- Other side: {said}"
    if evidence:
        for reference in cited(statement):
            yield f"{inner}- {plain(says(reference))}[^{reference.number}]"
    for detail in statement.details:
        yield from _statement(detail, evidence, inner, sourced)


def _told(statement: Statement, sourced: bool) -> str:
    if not statement.values:
        return plain(statement.text) + footnote_marks(statement.references, sourced)
    values = (
        plain(value.text) + footnote_marks(value.references, sourced) for value in statement.values
    )
    return f"{plain(statement.text)}: {'; '.join(values)}"
