"""``/sparql``: the SPARQL 1.1 Protocol for queries; nothing can be changed through it."""

from graph.web.sparql.address import Endpoint, sparql_router
from graph.web.sparql.shortcut import Shortcut

__all__ = ["Endpoint", "Shortcut", "sparql_router"]
