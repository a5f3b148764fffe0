"""Writes the values of variables into a query, where the engine of an endpoint meets them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from graph.errors import InputError
from graph.sparql import fragments
from graph.sparql.answer import Term
from graph.sparql.tokens import Token, tokens

__all__ = ["with_values"]


def with_values(text: str, bindings: Mapping[str, Term] | None) -> str:
    """Write a block of VALUES into the outermost group and each that names a bound variable.

    :param text: a query.
    :param bindings: values of variables, by name without question mark.
    :returns: the query with the values in it.
    :raises InputError: if a value cannot be written, or there is no place for it.

    >>> with_values("SELECT ?o { ?s ?p ?o }", {"s": NamedNode("http://e/s")})
    'SELECT ?o { VALUES ?s { <http://e/s> } ?s ?p ?o }'
    """
    if not bindings:
        return text
    blocks = {name: _block(name, term) for name, term in bindings.items()}
    read = list(tokens(text))
    groups = list(_groups(read))
    if not groups:
        raise InputError("The query has no group for the values of its parameters; add WHERE { }.")
    placed = {read[groups[0]].end: " ".join(blocks.values())}
    for start in groups[1:]:
        named = [blocks[name] for name in blocks if name in _own_variables(read, start)]
        if named:
            placed[read[start].end] = " ".join(named)
    for place in sorted(placed, reverse=True):
        text = f"{text[:place]} {placed[place]}{text[place:]}"
    return text


def _block(name: str, term: Term) -> str:
    return f"VALUES {fragments.variable(name)} {{ {_written(term)} }}"


def _written(term: Term) -> str:
    match term:
        case NamedNode() | Literal():
            return fragments.term(term)
        case Triple():
            parts = (term.subject, term.predicate, term.object)
            return f"<<( {' '.join(map(_written, parts))} )>>"
    raise InputError(
        "No endpoint can be asked about a blank node of another answer; load a dump of its data"
        " with `justice load`."
    )


def _groups(read: Sequence[Token]) -> Iterator[int]:
    """Find the braces that open a group of patterns; those of templates and data open others."""
    words = [token.text.upper() for token in read]
    is_template, is_data, depth = "CONSTRUCT" in words, False, 0
    for place, word in enumerate(words):
        if depth == 0 and word == "WHERE":
            is_template = False
        is_data = is_data or word == "VALUES"
        if word == "}":
            depth -= 1
            if depth == 0:
                is_template = False
        if word != "{":
            continue
        depth += 1
        if is_data:
            is_data = False
        elif not is_template and words[place + 1 : place + 2] != ["SELECT"]:
            yield place


def _own_variables(read: Sequence[Token], start: int) -> set[str]:
    """List the variables of a group, but for those of groups within it."""
    found, depth = set(), 0
    for token in read[start:]:
        depth += {"{": 1, "}": -1}.get(token.text, 0)
        if depth == 0:
            break
        if depth == 1 and token.kind == "variable":
            found.add(token.text[1:])
    return found
