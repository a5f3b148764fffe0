"""Turns every exception of the engine into one of ours, with a sentence people can read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from graph.errors import (
    GraphError,
    InputError,
    InterruptedQueryError,
    MemoryLimitError,
    QueryRefusedError,
    QuerySyntaxError,
    StoreError,
)
from graph.sparql.declarations import prefix_of, undeclared
from graph.sparql.tokens import Token, place, tokens
from graph.terms.shortening import shortened

__all__ = ["file_reason", "query_failure", "query_failures"]

_SYNTAX = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_PARSER = re.compile(
    r"^Parser error (?:at|between) line .*?: (.*?)(?: \([^()]*line \d+\))?$", re.DOTALL
)
_FUNCTION = re.compile(r"The custom function (<.*>) is not supported")
_UNSEEN = re.compile(r"does not contains variable (\?\w+)")
_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:")
_REMEDIES = (
    (re.compile(r"prefix (\S*:) has not been declared"), "declare it with @prefix {} <…>"),
    (
        re.compile(r"[Uu]nexpected end of file"),
        "close what is left open (a quote, a bracket), or copy the whole file again",
    ),
    (re.compile(r"[Dd]ot is expected"), "end the statement before it with a dot"),
    (
        re.compile(r"[Ii]nvalid IRI|IRI code point"),
        "write an absolute IRI, with other signs as %XX",
    ),
)
_SHOWN = 4
_LONGEST = 40


def file_reason(error: SyntaxError, found: str = "") -> str:
    """Say in one clause why a file does not parse, and what to do.

    :param error: what the engine's parser raised.
    :param found: what stands at the place of the error, where it is known.
    :returns: a clause without full stop.

    >>> file_reason(SyntaxError("Parser error at line 2 column 3: A dot is expected"), "ex:b")
    "A dot is expected (at 'ex:b'); end the statement before it with a dot"
    """
    message = str(error.msg or error)
    if "LoadDocumentCallback" in message:
        return "its @context is at an address, and none is ever fetched; write it into the file"
    match = _PARSER.match(message)
    reason = (match[1] if match else message).strip().rstrip(".")
    if found and found not in reason.split():
        reason += f" (at {shortened(found, _LONGEST)!r})"
    return f"{reason}; {_remedy(reason)}"


def _remedy(reason: str) -> str:
    for pattern, remedy in _REMEDIES:
        if match := pattern.search(reason):
            return remedy.format(*match.groups())
    return "correct it, or rename the file if its format is another"


@contextmanager
def query_failures(text: str, prefixes: Mapping[str, str]) -> Iterator[None]:
    """Let no exception of the engine through while a query runs in this process.

    :param text: the query as the person or the library wrote it.
    :param prefixes: those known without a declaration.
    """
    try:
        yield
    except (SyntaxError, RuntimeError, ValueError, OSError, MemoryError) as error:
        raise query_failure(type(error).__name__, str(error), text, prefixes) from error


def query_failure(kind: str, message: str, text: str, prefixes: Mapping[str, str]) -> GraphError:
    """Make our error from what the engine said, here or in a worker.

    :param kind: name of the engine's exception.
    :param message: what it said.
    :param text: the query.
    :param prefixes: those known without a declaration.
    :returns: the error to raise.

    >>> print(query_failure("SyntaxError", "error at 1:5: expected '{'", "ASK }}", {}))
    The query does not parse at line 1, column 5: expected '{'.
      ASK }}
          ^
    """
    if kind == "SyntaxError":
        return _syntax(message, text, prefixes)
    if kind == "MemoryError":
        return MemoryLimitError("The query needs more memory than there is; narrow it.")
    if kind == "OSError" or kind in {"FileNotFoundError", "PermissionError"}:
        return StoreError(f"The store cannot be read ({message}); load it again.")
    if match := _FUNCTION.search(message):
        return QueryRefusedError(
            f"The function {match[1]} is not known here; use a function of SPARQL 1.1."
        )
    if match := _UNSEEN.search(message):
        return InputError(
            f"The variable {match[1]} is given a value and the query cannot take it;"
            " use it in a triple pattern, and name the variables of SELECT instead of *."
        )
    if kind in {"RuntimeError", "ValueError", "UnicodeEncodeError"}:
        return QueryRefusedError(f"The query cannot be answered: {message.rstrip('.')}.")
    return InterruptedQueryError(
        f"The query failed inside the engine ({kind}: {message}); simplify it."
    )


def _syntax(message: str, text: str, prefixes: Mapping[str, str]) -> QuerySyntaxError:
    known = _undeclared(text, prefixes) or _relative(text)
    if known is not None:
        return QuerySyntaxError(known[0], text, *place(text, known[1].start))
    match = _SYNTAX.match(message)
    if match is None:
        return QuerySyntaxError(message.strip().rstrip(".") or "it is not SPARQL", text, 1, 1)
    line, column = int(match[1]), int(match[2])
    at_end = (line, column) >= place(text, len(text.rstrip()))
    return QuerySyntaxError(_expectation(match[3], at_end), text, line, column)


def _undeclared(text: str, prefixes: Mapping[str, str]) -> tuple[str, Token] | None:
    name = next(undeclared(text, prefixes), None)
    if name is None:
        return None
    prefix = f"{prefix_of(name)}:"
    return f"the prefix {prefix!r} is not declared; add PREFIX {prefix} <…>", name


def _relative(text: str) -> tuple[str, Token] | None:
    read = list(tokens(text))
    if any(token.text.upper() == "BASE" for token in read):
        return None
    for token in read:
        if token.kind == "iri" and not _ABSOLUTE.match(token.text):
            return f"the IRI {token.text} is relative and there is no BASE; write it whole", token
    return None


def _expectation(raw: str, at_end: bool) -> str:
    """Shorten the engine's list of expected tokens to what a person can use."""
    listed = raw.strip().removeprefix("expected one of ").removeprefix("expected ")
    items = [item.strip() for item in re.sub(r"\[[^\]]*\]+", "", listed).split(", ")]
    sentences = [item for item in items if len(item.split()) > 2 and item[0].isalpha()]
    if sentences:
        return sentences[0].rstrip(".")
    if at_end:
        return "the query ends unfinished; is a bracket or a quote left open"
    words = [item for item in items if re.fullmatch(r"[A-Za-z]+|'[^']+'|\"[^\"\\]+\"", item)]
    if not words:
        return "this is not expected here"
    shown = ", ".join(words[:_SHOWN])
    return f"expected {shown}" + (" or something else" if len(words) > _SHOWN else "")
