"""The application: every address of the server over one store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from fastapi import FastAPI

from graph.model import Model, packaged_model
from graph.resources import page_folder
from graph.store.base import Limits
from graph.store.local import LocalStore
from graph.store.pool import WorkerPool
from graph.version import __version__
from graph.web.about import about_router
from graph.web.changes import changes_router
from graph.web.citations import citations_router
from graph.web.communities import communities_router
from graph.web.compression import Compressed
from graph.web.description import description_router
from graph.web.entity import entity_router
from graph.web.evidence import evidence_router
from graph.web.facets import facets_router
from graph.web.failures import FAILURES, answer_failures
from graph.web.fragments import fragments_router
from graph.web.fronted import FrontedApp
from graph.web.guarded import Guard, Guarded
from graph.web.guards import Guards
from graph.web.headers import SafeHeaders
from graph.web.health import health_router
from graph.web.hosts import KnownHosts
from graph.web.logs import QueryLog
from graph.web.methods import EveryMethod
from graph.web.metrics import Metrics, metrics_router
from graph.web.namespace import namespace_router
from graph.web.neighbours import neighbours_router
from graph.web.network import network_router
from graph.web.ontology import ontology_router
from graph.web.origins import KnownOrigins
from graph.web.page import page_router
from graph.web.paths import paths_router
from graph.web.queries import queries_router
from graph.web.rates import FairShare
from graph.web.resource import resource_router
from graph.web.search import search_router
from graph.web.served import Served
from graph.web.sizes import BoundedRequests
from graph.web.sparql import Endpoint, Shortcut, sparql_router
from graph.web.terms import terms_router
from graph.web.timeline import timeline_router
from graph.web.tokens import TokenHolders
from graph.web.watched import Watched

__all__ = ["create_app"]

_SILENT = {"tracing": False, "metrics": False, "logs": False}
"""The framework tells no collector of requests; the log and ``/metrics`` do."""

_ROUTERS = (
    about_router,
    search_router,
    entity_router,
    neighbours_router,
    evidence_router,
    citations_router,
    paths_router,
    facets_router,
    timeline_router,
    changes_router,
    network_router,
    communities_router,
    queries_router,
    ontology_router,
    terms_router,
    resource_router,
    health_router,
    fragments_router,
    description_router,
)


def create_app(
    store: LocalStore,
    model: Model | None = None,
    limits: Limits | None = None,
    *,
    hosts: Iterable[str] | None = None,
    page: Path | None = None,
    pool: WorkerPool | None = None,
    guards: Guards | None = None,
    metrics: Metrics | None = None,
    log: QueryLog | None = None,
) -> FastAPI:
    """Make an application that serves a store; it changes nothing and calls nobody.

    :param store: the data; it stays open as long as the application.
    :param model: the ontology; None for the packaged one with the terms of the data.
    :param limits: how far a person's query may go; None for the usual limits.
    :param hosts: the names it answers to, beside ``localhost`` and numbers; None for any.
    :param page: folder of the built page; None for that of the package.
    :param pool: workers over the same store for people's queries, made before the process has
        threads; None for a new worker per query, which is slower and forks while threads run.
    :param guards: how much a client may ask; None for everybody anything, within the limits.
    :param metrics: what was counted so far, if it goes on; None for a new count.
    :param log: takes a line per query; None for no log.
    :returns: an ASGI application, to be run by uvicorn or another server.

    >>> from graph.store import open_store
    >>> app = create_app(open_store())
    >>> "/api/search" in app.openapi()["paths"]
    True
    """
    store.index_names()
    known = model or packaged_model().extended(store)
    served = Served(store, known, limits or Limits(), pool)
    app = FrontedApp(
        title="Justice Graph",
        version=__version__,
        openapi_url="/api/openapi.json",
        docs_url=None,  # their pages call another host
        redoc_url=None,
        responses=FAILURES,
        telemetry=_SILENT,
    )
    endpoint, metrics = Endpoint(served), metrics or Metrics()
    standing = _standing(Watched(metrics, log), guards or Guards(), hosts)
    app.front = Guarded(EveryMethod(Shortcut(Compressed(app.front), endpoint)), standing)
    answer_failures(app)
    app.include_router(page_router(page or page_folder()))  # first, since the page is asked first
    for router in _ROUTERS:
        app.include_router(router(served))
    app.include_router(sparql_router(endpoint))
    app.include_router(metrics_router(served, metrics))
    app.include_router(namespace_router())
    return app


def _standing(watched: Watched, guards: Guards, hosts: Iterable[str] | None) -> Iterator[Guard]:
    """Give the guards in the order in which they are asked."""
    yield watched
    yield SafeHeaders()
    if hosts is not None:
        yield KnownHosts(hosts)
    yield KnownOrigins(guards.origins)
    yield BoundedRequests()
    if guards.rate is not None or guards.per_client is not None:
        yield FairShare(guards)
    if guards.token is not None:
        yield TokenHolders(guards.token)
