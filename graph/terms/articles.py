"""The indefinite article of English."""

from __future__ import annotations

__all__ = ["with_article"]


def with_article(noun: str) -> str:
    """Put the indefinite article before a noun.

    :param noun: one or more words.
    :returns: the words with ``a`` or ``an``, by their first letter.

    >>> with_article("pardon"), with_article("adviser")
    ('a pardon', 'an adviser')
    """
    return f"{'an' if noun[:1].lower() in set('aeiou') else 'a'} {noun}"
