"""Statements of a page in HTML: what is said, how it stands, the other sides, who says so."""

from __future__ import annotations

from graph.explain import Reference, Statement, StatementGroup
from graph.explain.render_text import cited
from graph.explain.wording import capital
from graph.render.page.template import attribute
from graph.render.reading.sources import evidence, marks

__all__ = ["statement_group"]


def statement_group(group: StatementGroup, number: int, sourced: bool) -> str:
    """Write statements that belong together.

    :param group: the statements.
    :param number: number of the group on the page.
    :param sourced: whether the page has sources at all.
    :returns: HTML: a section with a heading and a list.
    """
    heading = f"group-{number}"
    items = "\n".join(
        f'<li class="statement" data-standing="{statement.standing}">{_parts(statement, sourced)}'
        f"{evidence(_all_cited(statement))}</li>"
        for statement in group.statements
    )
    return (
        f'<section aria-labelledby="{heading}"><h2 id="{heading}">{attribute(group.title)}</h2>\n'
        f'<ul class="statements">\n{items}\n</ul></section>'
    )


def _parts(statement: Statement, sourced: bool) -> str:
    details = "".join(
        f'<li data-standing="{detail.standing}">{_parts(detail, sourced)}</li>'
        for detail in statement.details
    )
    inner = f'<ul class="details">{details}</ul>' if details else ""
    return f"{_told(statement, sourced)}{_remark(statement)}{_sides(statement, sourced)}{inner}"


def _all_cited(statement: Statement) -> list[Reference]:
    """List what sources say for a statement and its details, each once, by their numbers."""
    found = [
        *cited(statement),
        *(reference for detail in statement.details for reference in _all_cited(detail)),
    ]
    return sorted(dict.fromkeys(found), key=lambda reference: reference.number)


def _told(statement: Statement, sourced: bool) -> str:
    text = attribute(statement.text)
    if not statement.values:
        return f'<p class="said" dir="auto">{text}{marks(statement.references, sourced)}</p>'
    values = "; ".join(
        f'<span dir="auto">{attribute(value.text)}</span>{marks(value.references, sourced)}'
        for value in statement.values
    )
    return f'<p class="said" dir="auto"><span class="label">{text}</span> {values}</p>'


def _remark(statement: Statement) -> str:
    if not statement.remark:
        return ""
    return f'<p class="remark" dir="auto">{attribute(capital(statement.remark))}</p>'


def _sides(statement: Statement, sourced: bool) -> str:
    return "".join(
        f'<p class="side" dir="auto"><span class="label">Other side</span> '
        f"{attribute(side.text)}{marks(side.references, sourced)}</p>"
        for side in statement.other_sides
    )
