"""What a person's query may not do: reach outside the store or change it; decided from the text.

The engine's grammar knows no word boundaries (``SERVICESILENT:x`` and ``SERVICE:x`` call out)
and reads ``<`` as an operator where a tokenizer may see an IRI, so this file refuses
whatever could be read in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from graph.errors import QueryRefusedError, QuerySyntaxError
from graph.sparql.tokens import Token, place, tokens

__all__ = ["QueryForm", "check", "names_graphs", "query_form"]

QueryForm = Literal["select", "ask", "construct", "describe"]

_FORMS: dict[str, QueryForm] = {
    "SELECT": "select",
    "ASK": "ask",
    "CONSTRUCT": "construct",
    "DESCRIBE": "describe",
}
_CALL = "would call another server; load its data and name them with --data"
_OPENING = "would read a file; name files with --data, and in FROM graphs of the data"
_FROM = re.compile("FROM", re.IGNORECASE)
_FILE = re.compile(r"<file:", re.IGNORECASE)
_UPDATES = frozenset(
    ["ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE", "WITH"]
)
_REFUSED = ("SERVICE", *sorted(_UPDATES))
_SCHEME = "[A-Za-z][A-Za-z0-9+.-]*://"
_SURE_IRI = re.compile(f"<{_SCHEME}")
_DOUBTFUL = re.compile(rf"<(?:[<Ff]|(?!{_SCHEME})[^<>\x00-\x20'()#]*['()#])")
"""Every ``<`` that is one of a quoted triple, of a file, or of an IRI with a sign that ends one."""

_OPERANDS = frozenset(["variable", "name", "string", "number", "iri", "language", "word"])


def check(text: str) -> QueryForm:
    """Refuse a query that would reach outside the store or change it.

    :param text: a person's query.
    :returns: the form of the query.
    :raises QueryRefusedError: naming the keyword, its line and column.
    :raises QuerySyntaxError: if the text is no query at all.

    >>> check("PREFIX from: <http://example.org/> ASK { ?service from:x 'LOAD' } # INSERT")
    'ask'
    """
    if not _is_plain(text):
        _refuse_tokens(text)
    return query_form(text)


def query_form(text: str) -> QueryForm:
    """Tell the form of a query from its first keyword behind the prologue.

    :param text: a query.
    :returns: one of the four forms.
    :raises QuerySyntaxError: if there is no such keyword.

    >>> query_form("BASE <http://example.org/select> DESCRIBE <x>")
    'describe'
    """
    for token in tokens(text):
        if token.kind == "word" and (form := _FORMS.get(token.text.upper())):
            return form
    reason = "a query starts with SELECT, ASK, CONSTRUCT or DESCRIBE"
    raise QuerySyntaxError(reason, text, 1, 1)


def names_graphs(text: str) -> bool:
    """Tell whether a query chooses its graphs with FROM.

    :param text: a query.
    :returns: whether there is the keyword.

    >>> names_graphs("SELECT * FROM <a:b> {}"), names_graphs("ASK { ?from ?p 'FROM' }")
    (True, False)
    """
    if not _FROM.search(text):
        return False
    return any(token.kind == "word" and _FROM.search(token.text) for token in tokens(text))


def _is_plain(text: str) -> bool:
    """Tell whether a text holds nothing that any token could be refused for."""
    holds = text.upper().__contains__
    return not any(map(holds, _REFUSED)) and _DOUBTFUL.search(text) is None


def _refuse_tokens(text: str) -> None:
    read = list(tokens(text))
    depth = 0
    for position, token in enumerate(read):
        previous = read[position - 1] if position else None
        following = read[position + 1] if position + 1 < len(read) else None
        _refuse_keyword(text, token)
        _refuse_file(text, token, read[position + 1 : position + 3])
        _refuse_disguise(text, token, previous, following)
        if depth:
            _refuse_doubt(text, token, previous)
        depth += {"(": 1, "<<(": 1, ")": -1}.get(token.text, 0)


def _refuse_keyword(text: str, token: Token) -> None:
    if token.kind != "word":
        return
    written = token.text.upper()
    if "SERVICE" in written:
        raise _refusal(text, token, "SERVICE", _CALL)
    if written in _UPDATES:
        reason = "would change the data; a store is read-only here, edit its files instead"
        raise _refusal(text, token, written, reason)


def _refuse_file(text: str, token: Token, following: Sequence[Token]) -> None:
    """Refuse ``FROM <file:…>``: its author means a file, and the engine an empty graph."""
    if token.kind != "word" or not _FROM.search(token.text):
        return
    graph = next((one for one in following if one.text.upper() != "NAMED"), None)
    if graph is not None and _FILE.match(graph.text):
        raise _refusal(text, token, "FROM", _OPENING)


def _refuse_disguise(
    text: str, token: Token, previous: Token | None, following: Token | None
) -> None:
    """Refuse ``SERVICE:x {``: the engine reads the keyword and then the name ``:x``."""
    if token.kind != "name" or following is None or following.text != "{":
        return
    names_graph = previous is not None and previous.text.upper() == "GRAPH"
    if "SERVICE" in token.text.partition(":")[0].upper() and not names_graph:
        raise _refusal(text, token, "SERVICE", _CALL)


def _refuse_doubt(text: str, token: Token, previous: Token | None) -> None:
    """Refuse, inside parentheses, a ``<`` that the engine may read as 'less than'."""
    if token.text.startswith("<<"):
        behind = text[token.end : token.end + 1]
        doubtful = bool(behind) and not behind.isspace() and behind != "<"
    else:
        doubtful = (
            token.kind == "iri"
            and _may_be_compared(previous)
            and not _SURE_IRI.match(token.text)
            and re.search(r"['()#]", token.text) is not None
        )
    if doubtful:
        raise _doubt(text, token)


def _may_be_compared(previous: Token | None) -> bool:
    if previous is None:
        return False
    return previous.kind in _OPERANDS or previous.text in {")", "]", "}"}


def _doubt(text: str, token: Token) -> QueryRefusedError:
    line, column = place(text, token.start)
    return QueryRefusedError(
        f"The sign < at line {line}, column {column} can be read as 'less than' or as the"
        " beginning of an IRI or of a quoted triple; put a space behind it."
    )


def _refusal(text: str, token: Token, keyword: str, reason: str) -> QueryRefusedError:
    line, column = place(text, token.start)
    return QueryRefusedError(f"{keyword} at line {line}, column {column} {reason}.")
