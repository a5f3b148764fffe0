"""The prefixes that a SPARQL text declares, and those that it leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.sparql.tokens import Token, tokens

__all__ = ["prefix_of", "undeclared"]


def undeclared(text: str, known: Iterable[str] = ()) -> Iterator[Token]:
    """Iterate over the names whose prefix is not declared before them.

    :param text: SPARQL.
    :param known: prefixes that need no declaration.
    :returns: prefixed names, in order.

    >>> text = "PREFIX e: <http://e/> ASK { e:a f:b g:c . _:b f:d 1 }"
    >>> [name.text for name in undeclared(text, ["g"])]
    ['f:b', 'f:d']
    """
    declared, before = {"_", *known}, ""
    for token in tokens(text):
        if token.kind == "name":
            if before == "PREFIX":
                declared.add(prefix_of(token))
            elif prefix_of(token) not in declared:
                yield token
        before = token.text.upper()


def prefix_of(name: Token) -> str:
    """Give the prefix of a name.

    :param name: a prefixed name.
    :returns: what stands before its colon.
    """
    return name.text.partition(":")[0]
