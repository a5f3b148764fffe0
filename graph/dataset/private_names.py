"""People who are not named, known here by the fingerprints of their names alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from graph.errors import FileFormatError, InputError

__all__ = ["PrivateNames", "fingerprint", "read_private_names"]

_SALT = b"justice-graph private names 1"
_LONGEST = 4
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_WORD = re.compile(rb"[a-z]+")
_LETTERS = re.compile(r"[^\W\d_]+")


def fingerprint(name: str) -> str:
    """Make the fingerprint of a name; case, accents, hyphens and spacing do not change it.

    :param name: one to four words, such as a first and a last name.
    :returns: 64 hexadecimal digits.
    :raises InputError: if it has no words, or too many.

    >>> fingerprint("Zoë  Quill-Marsh") == fingerprint("zoe quill marsh")
    True
    """
    words = _words(name)
    if not 1 <= len(words) <= _LONGEST:
        raise InputError(f"A name has 1 to {_LONGEST} words and this has {len(words)}; shorten it.")
    return sha256(b" ".join([_SALT, *words])).hexdigest()


class PrivateNames:
    """A list of names that can be looked for and not read.

    :param fingerprints: what :func:`fingerprint` makes of each name.

    >>> names = PrivateNames([fingerprint("Zoe Quill")])
    >>> list(names.places_in("a letter of ZOË QUILL's, 2018"))
    [(4, 5)]
    """

    def __init__(self, fingerprints: Iterable[str] = ()) -> None:
        self._fingerprints = frozenset(map(bytes.fromhex, fingerprints))

    def __len__(self) -> int:
        return len(self._fingerprints)

    def places_in(self, text: str, shortest: int = 2) -> Iterator[tuple[int, int]]:
        """Find the names that a text holds.

        :param text: any text, or the address of a page.
        :param shortest: number of words from which on a name counts.
        :returns: numbers of the first and the last word of each, from 1; digits are no words.
        """
        words = _words(text)
        start = 0
        while start <= len(words) - shortest:
            size = self._name_at(words, start, shortest)
            if size:
                yield start + 1, start + size
            start += size or 1

    def _name_at(self, words: list[bytes], start: int, shortest: int) -> int:
        """Count the words of the longest name that begins here; 0 if none does."""
        longest, text = 0, _SALT
        for size, word in enumerate(words[start : start + _LONGEST], 1):
            text += b" " + word
            if size >= shortest and sha256(text).digest() in self._fingerprints:
                longest = size
        return longest


def read_private_names(path: Path) -> PrivateNames:
    """Read a list of fingerprints, one a line; lines that begin with # are comments.

    :param path: the list, in UTF-8.
    :returns: the list.
    :raises FileFormatError: if a line is no fingerprint.
    """
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if not _FINGERPRINT.fullmatch(text):
            reason = "it is no fingerprint; make one with scripts/fingerprint_name.py"
            raise FileFormatError(path.name, reason, number)
        found.append(text)
    return PrivateNames(found)


def _words(text: str) -> list[bytes]:
    plain = unquote(text) if "%" in text else text
    if plain.isascii():
        return _WORD.findall(plain.lower().encode())
    parts = unicodedata.normalize("NFKD", plain.casefold()).casefold()
    bare = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return [word.encode() for word in _LETTERS.findall(bare)]
