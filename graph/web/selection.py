"""Which part of the graph is asked for: the same choice in an address and as JSON."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from graph.evidence.period import Period
from graph.network import View
from graph.web.served import Served

__all__ = ["Selection", "SelectionBody", "view_of"]

Name = Annotated[str, StringConstraints(max_length=2000)]
Names = Annotated[
    list[Name], Field(max_length=50, description="CURIEs, IRIs, names or labels; repeatable.")
]


class Selection(BaseModel):
    """A part of the graph.

    Parameters as of ``justice network``; ``evidence`` is whether citations and facts are given.
    """

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
    max_nodes: int = Field(500, ge=1, le=10_000, description="The most entities.")
    as_of: str | None = Field(
        None, description="Only what holds at this date: a year, a month or a day."
    )
    until: str | None = Field(
        None, description="With as_of: what holds at some time up to this date."
    )
    evidence: bool = Field(True, description="Whether citations and facts are given too.")


class SelectionBody(Selection):
    """A part of the graph, as JSON."""

    model_config = ConfigDict(strict=True, extra="forbid")


def view_of(served: Served, asked: Selection) -> View:
    """Look up what a choice names.

    :param served: where the entities are.
    :param asked: the choice.
    :returns: the view that the library understands.
    :raises GraphError: if a name is unknown or ambiguous, or a date is none.
    """
    return View(
        focus=tuple(dict.fromkeys(served.entities(asked.focus))),
        hops=asked.hops,
        types=served.classes(asked.type),
        properties=served.properties(asked.property),
        disputed=not asked.asserted_only,
        max_nodes=asked.max_nodes,
        period=Period.asked(asked.as_of, asked.until),
        evidence=asked.evidence,
    )
