"""The only place where a value becomes query text; what cannot be written is refused."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pyoxigraph import Literal, NamedNode

from graph.errors import InputError

__all__ = ["integer", "iri", "literal", "term", "values", "variable"]

_FORBIDDEN_IN_IRI = re.compile(r"[<>\"{}|^`\\\x00-\x20]")
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")


def iri(value: str | NamedNode) -> str:
    """Write an IRI; a forbidden character is refused, since escaping would name another thing.

    :param value: an absolute IRI without angle brackets.
    :returns: query text.
    :raises InputError: if it is relative or has a forbidden character.

    >>> iri("http://example.org/a")
    '<http://example.org/a>'
    """
    text = value.value if isinstance(value, NamedNode) else value
    forbidden = _FORBIDDEN_IN_IRI.search(text)
    if forbidden:
        raise InputError(
            f"The IRI {text!r} contains {forbidden.group()!r}, which no IRI may contain;"
            " check where it was copied from."
        )
    if not _ABSOLUTE.match(text):
        raise InputError(f"The IRI {text!r} is relative; write it whole, with http:// or https://.")
    return f"<{text}>"


def literal(value: str, language: str | None = None, datatype: str | None = None) -> str:
    """Write a literal, with its language or its datatype.

    :param value: any text.
    :param language: a language tag.
    :param datatype: IRI of the datatype; not together with a language.
    :returns: query text.
    :raises InputError: if the tag or the datatype cannot be written.

    >>> literal('say "yes"', language="en")
    '"say \\\\"yes\\\\""@en'
    """
    if datatype is not None:
        iri(datatype)
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise InputError(f"The text {value!r} holds half of a character; save it as UTF-8 again.")
    try:
        if datatype is None:
            return str(Literal(value, language=language))
        return str(Literal(value, language=language, datatype=NamedNode(datatype)))
    except ValueError as error:
        reason = str(error).rstrip(".")
        raise InputError(
            f"The language tag {language!r} is not valid ({reason}); write en or en-GB."
        ) from error


def term(value: NamedNode | Literal) -> str:
    """Write an IRI or a literal.

    :param value: the term.
    :returns: query text.
    :raises InputError: if it cannot be written.

    >>> term(Literal("yes", language="en"))
    '"yes"@en'
    """
    if isinstance(value, NamedNode):
        return iri(value)
    datatype = None if value.language is not None else value.datatype.value
    return literal(value.value, value.language, datatype)


def integer(value: int) -> str:
    """Write a whole number, for LIMIT and OFFSET too.

    :param value: not negative.
    :returns: query text.
    :raises InputError: if it is negative or no whole number.

    >>> integer(10)
    '10'
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InputError(f"{value!r} is not a whole number from 0 up.")
    return str(value)


def variable(name: str) -> str:
    """Write a variable.

    :param name: letters, digits and underscores, without question mark.
    :returns: query text.
    :raises InputError: if it is no name.

    >>> variable("person")
    '?person'
    """
    if not _VARIABLE.match(name):
        raise InputError(f"{name!r} is not the name of a variable; use letters, digits and _.")
    return f"?{name}"


def values(name: str, terms: Sequence[NamedNode | Literal]) -> str:
    """Write a VALUES block for one variable.

    :param name: the variable, without question mark.
    :param terms: its possible values.
    :returns: query text.

    >>> values("x", [NamedNode("http://example.org/a"), Literal("b")])
    'VALUES ?x { <http://example.org/a> "b" }'
    """
    return f"VALUES {variable(name)} {{ {' '.join(map(term, terms))} }}"
