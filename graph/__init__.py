"""Justice Graph: a sourced knowledge graph of American criminal-justice reform, and its tools.

>>> import graph
>>> store = graph.open_store()
>>> answer = store.query("SELECT ?law { ?law a jg:Law ; jg:publicLawNumber '115-391' }")
>>> store.prefixes.curie(answer.rows[0][0].value)
'id:first-step-act'
"""

from __future__ import annotations

from graph.version import __version__

TYPE_CHECKING = False  # typing itself takes a while to load
if TYPE_CHECKING:
    from graph.analysis.communities import communities
    from graph.analysis.constraints import Constraints
    from graph.errors import GraphError
    from graph.evidence import evidence_about, evidence_of, read_claims
    from graph.evidence.period import Period
    from graph.explain import entity_page
    from graph.explain.connections import explain_connections, explanation_text
    from graph.explain.timeline import timeline
    from graph.model import load_model, packaged_model
    from graph.network import View, build_network, find_entities, resolve_entity
    from graph.network.as_of import network_in
    from graph.network.saved import read_state
    from graph.render.connection import connection_picture
    from graph.render.exports import write_network
    from graph.render.gallery import write_gallery
    from graph.render.picture import picture
    from graph.render.reading import entity_html
    from graph.render.timeline import timeline_page
    from graph.sparql import catalog
    from graph.store import Limits, load_store, open_store
    from graph.web import create_app

__all__ = [
    "Constraints",
    "GraphError",
    "Limits",
    "Period",
    "View",
    "__version__",
    "build_network",
    "catalog",
    "communities",
    "connection_picture",
    "create_app",
    "entity_html",
    "entity_page",
    "evidence_about",
    "evidence_of",
    "explain_connections",
    "explanation_text",
    "find_entities",
    "load_model",
    "load_store",
    "network_in",
    "open_store",
    "packaged_model",
    "picture",
    "read_claims",
    "read_state",
    "resolve_entity",
    "timeline",
    "timeline_page",
    "write_gallery",
    "write_network",
]

_HOMES = {
    "Constraints": "graph.analysis.constraints",
    "GraphError": "graph.errors",
    "Limits": "graph.store",
    "Period": "graph.evidence.period",
    "View": "graph.network",
    "build_network": "graph.network",
    "catalog": "graph.sparql",
    "communities": "graph.analysis.communities",
    "connection_picture": "graph.render.connection",
    "create_app": "graph.web",
    "entity_html": "graph.render.reading",
    "entity_page": "graph.explain",
    "evidence_about": "graph.evidence",
    "evidence_of": "graph.evidence",
    "explain_connections": "graph.explain.connections",
    "explanation_text": "graph.explain.connections",
    "find_entities": "graph.network",
    "load_model": "graph.model",
    "load_store": "graph.store",
    "network_in": "graph.network.as_of",
    "open_store": "graph.store",
    "packaged_model": "graph.model",
    "picture": "graph.render.picture",
    "read_claims": "graph.evidence",
    "read_state": "graph.network.saved",
    "resolve_entity": "graph.network",
    "timeline": "graph.explain.timeline",
    "timeline_page": "graph.render.timeline",
    "write_gallery": "graph.render.gallery",
    "write_network": "graph.render.exports",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first used, so that ``import graph`` stays light."""
    if name not in _HOMES:
        raise AttributeError(f"module 'graph' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """List the public names too that were not used yet."""
    return sorted({*globals(), *__all__})
