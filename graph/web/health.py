"""``/healthz`` and ``/readyz``: whether the server lives, and whether it can answer."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Response

from graph.errors import InterruptedQueryError, StoreError
from graph.web.served import Served

__all__ = ["health_router"]

_FRESH = {"Cache-Control": "no-store"}


@dataclass(frozen=True, slots=True)
class HealthAnswer:
    """How the server is.

    :param status: ``alive`` or ``ready``.
    """

    status: str


def health_router(served: Served) -> APIRouter:
    """Make the addresses that watchers ask.

    :param served: what is served.
    :returns: the router.
    """
    router = APIRouter(include_in_schema=False)

    @router.get("/healthz")
    async def alive(response: Response) -> HealthAnswer:
        """Answer, as long as anything is answered."""
        response.headers.update(_FRESH)
        return HealthAnswer("alive")

    @router.get("/readyz")
    def ready(response: Response) -> HealthAnswer:
        """Answer if queries can be answered; 503 otherwise."""
        response.headers.update(_FRESH)
        if served.pool is not None and not served.pool.is_ready:
            raise InterruptedQueryError("The server takes no queries; start it again.")
        try:
            any(served.store.quads())
        except StoreError as error:
            raise InterruptedQueryError("The data cannot be read; load them again.") from error
        return HealthAnswer("ready")

    return router
