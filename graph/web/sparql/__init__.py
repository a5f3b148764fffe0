"""``/sparql``: the SPARQL 1.1 Protocol for queries; nothing can be changed through it."""

from graph.web.sparql.address import sparql_router

__all__ = ["sparql_router"]
