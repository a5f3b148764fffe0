"""Which part of the graph is asked for: the same choice in an address and as JSON."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from graph.evidence.period import Period
from graph.network import View
from graph.web.served import Served

__all__ = ["Overview", "OverviewBody", "Selection", "SelectionBody", "view_of"]

_AS_JSON = ConfigDict(strict=True, extra="forbid")

Name = Annotated[str, StringConstraints(max_length=2000)]
Names = Annotated[
    list[Name], Field(max_length=50, description="CURIEs, IRIs, names or labels; repeatable.")
]


class Part(BaseModel):
    """A part of the graph; what it is called is as for ``justice network``."""

    focus: list[Name] = Field(
        [],
        max_length=20_000,
        description="Entities to start from: IRIs, CURIEs, labels or aliases; repeatable.",
    )
    hops: int = Field(
        1, ge=0, le=6, description="Links to follow from the focus; 0 for those within it."
    )
    type: Names = []
    property: Names = []
    asserted_only: bool = False
    as_of: str | None = Field(
        None, description="Only what holds at this date: a year, a month or a day."
    )
    until: str | None = Field(
        None, description="With as_of: what holds at some time up to this date."
    )


class Selection(Part):
    """A part of the graph that is drawn."""

    max_nodes: int = Field(500, ge=1, le=10_000, description="The most entities.")
    evidence: bool = Field(True, description="Whether citations and facts are given too.")


class SelectionBody(Selection):
    """A part of the graph that is drawn, as JSON."""

    model_config = _AS_JSON


class Overview(Part):
    """A part of the graph that is shown as communities."""

    max_nodes: int = Field(20_000, ge=1, le=50_000, description="The most entities.")


class OverviewBody(Overview):
    """A part of the graph that is shown as communities, as JSON."""

    model_config = _AS_JSON


def view_of(served: Served, asked: Selection | Overview) -> View:
    """Look up what a choice names.

    :param served: where the entities are.
    :param asked: the choice.
    :returns: the view that the library understands; without evidence, where none is asked for.
    :raises GraphError: if a name is unknown or ambiguous, or a date is none.
    """
    # A blank node has another key in every answer, so a canvas may remember one that is gone.
    lasting = [name for name in asked.focus if not name.startswith("_:")]
    return View(
        focus=tuple(dict.fromkeys(served.entities(lasting or asked.focus))),
        hops=asked.hops,
        types=served.classes(asked.type),
        properties=served.properties(asked.property),
        disputed=not asked.asserted_only,
        max_nodes=asked.max_nodes,
        period=Period.asked(asked.as_of, asked.until),
        evidence=isinstance(asked, Selection) and asked.evidence,
    )
