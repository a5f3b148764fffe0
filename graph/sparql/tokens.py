"""The words and signs of a SPARQL text, told apart from its comments, strings and IRIs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, cast

__all__ = ["Token", "TokenKind", "place", "tokens"]

TokenKind = Literal["iri", "string", "variable", "name", "language", "word", "number", "sign"]

_TOKEN = re.compile(
    r"""
    (?P<skipped> \s+ | \#[^\r\n]* )
  | (?P<iri>     <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*> )
  | (?P<string>  '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3} | "{3}(?:"{0,2}(?:[^"\\]|\\.))*"{3}
               | '(?:[^'\\\r\n]|\\.)*'             | "(?:[^"\\\r\n]|\\.)*" )
  | (?P<variable>[?$]\w+ )
  | (?P<name>    (?:[^\W\d_](?:[\w.-]*[\w-])?|_)?:
                 (?:[\w:.-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])* )
  | (?P<language>@[A-Za-z]+(?:-+[A-Za-z0-9]+)* )
  | (?P<word>    [^\W\d]\w* )
  | (?P<number>  \d+ )
  | (?P<sign>    \\. | <<\(? | . )
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """One token and where it stands.

    :param kind: what it is; ``name`` is a prefixed name or a blank node label.
    :param text: exactly as written.
    :param start: offset of its first character.
    """

    kind: TokenKind
    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset just behind the last character."""
        return self.start + len(self.text)


def tokens(text: str) -> Iterator[Token]:
    """Iterate over the tokens of a query; what is no token at all comes out as a sign.

    :param text: SPARQL, right or wrong.
    :returns: tokens in order, without white space and comments.

    >>> [token.text for token in tokens("ASK { ?s :p '#no' } # yes")]
    ['ASK', '{', '?s', ':p', "'#no'", '}']
    """
    for match in _TOKEN.finditer(text):
        if match.lastgroup != "skipped":
            kind = cast(TokenKind, match.lastgroup)  # the groups are named after the kinds
            yield Token(kind, match.group(), match.start())


def place(text: str, offset: int) -> tuple[int, int]:
    """Tell line and column of an offset, both from 1.

    :param text: the whole text.
    :param offset: index of a character in it.
    :returns: line and column.

    >>> place("ASK\\n{ }", 4)
    (2, 1)
    """
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
