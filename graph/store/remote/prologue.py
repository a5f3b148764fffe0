"""Declares the prefixes that a query uses and leaves out."""

from __future__ import annotations

from collections.abc import Mapping

from graph.sparql import fragments
from graph.sparql.tokens import tokens

__all__ = ["with_prefixes"]


def with_prefixes(text: str, prefixes: Mapping[str, str]) -> str:
    """Declare what is used, known and not declared; no line of the query moves.

    :param text: SPARQL.
    :param prefixes: those that need no declaration.
    :returns: the query with the declarations in front.

    >>> with_prefixes("ASK { ?s a e:Law }", {"e": "http://e/", "f": "http://f/"})
    'PREFIX e: <http://e/> ASK { ?s a e:Law }'
    """
    declared, used, before = {"_"}, dict[str, None](), ""
    for token in tokens(text):
        if token.kind == "name":
            prefix = token.text.partition(":")[0]
            if before == "PREFIX":
                declared.add(prefix)
            used[prefix] = None
        before = token.text.upper()
    missing = [one for one in used if one not in declared and one in prefixes]
    return "".join(f"PREFIX {one}: {fragments.iri(prefixes[one])} " for one in missing) + text
