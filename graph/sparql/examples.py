"""Named queries as examples: texts that run anywhere, with their values written in."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from graph.sparql.fragments import values
from graph.sparql.tokens import tokens

__all__ = ["example_text"]


def example_text(text: str, bindings: Mapping[str, NamedNode | Literal]) -> str:
    """Write values into a query, where who reads it can change them.

    :param text: a query with braces; the comments before it are left out.
    :param bindings: values of variables, by name without question mark.
    :returns: the query, which needs no bindings any more.

    >>> print(example_text("# title: x\\nASK {\\n  ?s ?p ?o }", {"s": NamedNode("urn:a")}))
    ASK {
      VALUES ?s { <urn:a> }
      ?s ?p ?o }
    """
    read = list(tokens(text))
    start, brace = read[0].start, next(token for token in read if token.text == "{")
    blocks = "".join(f"\n  {values(name, [term])}" for name, term in bindings.items())
    return f"{text[start : brace.end]}{blocks}{text[brace.end :]}".rstrip()
