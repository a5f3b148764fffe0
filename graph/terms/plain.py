"""Names without what people leave out when they type them: case, accents, spaces."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["plain", "words_of"]

_WORD = re.compile(r"\w+")


def plain(text: str) -> str:
    """Write a name so that spellings of it which differ in case, accents or spaces are the same.

    :param text: a name.
    :returns: its plain form.

    >>> plain("  Zoë MÜLLER")
    'zoe muller'
    """
    spread = unicodedata.normalize("NFKD", text.casefold()).replace("\0", " ")
    return " ".join("".join(sign for sign in spread if not unicodedata.combining(sign)).split())


def words_of(text: str) -> list[str]:
    """Take a plain name apart into words of letters and digits.

    :param text: a plain name.
    :returns: its words, in their order.

    >>> words_of("alice m. johnson-smith")
    ['alice', 'm', 'johnson', 'smith']
    """
    return _WORD.findall(text)
