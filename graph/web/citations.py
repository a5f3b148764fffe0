"""``/api/citations``: the sources of an entity, as files for programs that manage references."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from graph.explain.citing import claims_of, sources_of
from graph.render.citations import cite
from graph.web.entity import InPath
from graph.web.responses import documents
from graph.web.served import Served

__all__ = ["citations_router"]

_MEDIA = {
    "text": "text/plain; charset=utf-8",
    "bibtex": "application/x-bibtex; charset=utf-8",
    "csl-json": "application/vnd.citationstyles.csl+json",
    "ris": "application/x-research-info-systems; charset=utf-8",
}
Style = Annotated[
    Literal["text", "bibtex", "csl-json", "ris"], Query(description="How they are written.")
]


def citations_router(served: Served) -> APIRouter:
    """Make the address of citations.

    :param served: where the sources are.
    :returns: the router.
    """
    router = APIRouter()

    @router.get(
        "/api/citations/{key:path}",
        operation_id="citations",
        response_class=Response,
        responses=documents(_MEDIA.values()),
    )
    def citations(key: InPath, style: Style = "text") -> Response:
        """Cite the sources of an entity, each once; one without sources gives an empty file."""
        claims = claims_of(served.store, served.entity(key), served.model)
        return Response(cite(sources_of(claims), style), media_type=_MEDIA[style])

    return router
