"""Declares the prefixes that a query uses and leaves out."""

from __future__ import annotations

from collections.abc import Mapping

from graph.sparql import fragments
from graph.sparql.declarations import prefix_of, undeclared

__all__ = ["with_prefixes"]


def with_prefixes(text: str, prefixes: Mapping[str, str]) -> str:
    """Declare what is used, known and not declared; no line of the query moves.

    :param text: SPARQL.
    :param prefixes: those that need no declaration.
    :returns: the query with the declarations in front.

    >>> with_prefixes("ASK { ?s a e:Law }", {"e": "http://e/", "f": "http://f/"})
    'PREFIX e: <http://e/> ASK { ?s a e:Law }'
    """
    used = dict.fromkeys(map(prefix_of, undeclared(text)))
    missing = [one for one in used if one in prefixes]
    return "".join(f"PREFIX {one}: {fragments.iri(prefixes[one])} " for one in missing) + text
