"""Sources as every style needs them: a key of their own, parts of dates, notes in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count

from graph.evidence import Citation, Moment, Standing, moment
from graph.explain.citing import CitedSource
from graph.terms.addresses import on_the_web

__all__ = ["Entry", "entries"]

_LONGEST_KEY = 60
_FOR: dict[Standing, str] = {
    "disputed": "cited for what is disputed",
    "party": "cited for what one side says",
    "deprecated": "cited for what is held to be wrong",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One source to be listed.

    :param key: short name of the source in a list, of letters, digits and hyphens.
    :param kind: local name of its kind.
    :param title: its title, on one line.
    :param publisher: who put it out, if known.
    :param url: where it can be read, if anywhere.
    :param published: when it was published, as precise as known.
    :param seen: when it was last read, as precise as known.
    :param note: what it is cited for or what it is a copy of, if that is to be known; a clause.
    :param same_as: key of another entry with the same text, with which it counts as one.
    :param says: what it says for each of the statements, if that is to be listed.
    """

    key: str
    kind: str
    title: str
    publisher: str | None
    url: str | None
    published: Moment | None
    seen: Moment | None
    note: str | None
    same_as: str | None
    says: tuple[str, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """Everything that is to be known about it, as clauses."""
        same = f"the same text as {self.same_as}" if self.same_as else None
        return tuple(note for note in (self.note, same) if note)


def entries(sources: Sequence[CitedSource], evidence: bool = False) -> tuple[Entry, ...]:
    """Make sources ready to be listed.

    :param sources: sources in the order wished.
    :param evidence: whether what they say is listed too.
    :returns: an entry for each, in the same order.
    """
    keys = _keys([cited.source.iri for cited in sources])
    originals = _originals(sources, keys)
    return tuple(
        Entry(
            key=key,
            kind=cited.source.kind,
            title=_line(cited.source.label),
            publisher=_line(cited.source.publisher or "") or None,
            url=cited.source.url if on_the_web(cited.source.url or "") else None,
            published=moment(cited.source.published),
            seen=moment(cited.seen),
            note=_note(cited, alone=original == key),
            same_as=original if original != key else None,
            says=tuple(_says(cited.citations)) if evidence else (),
        )
        for cited, key in zip(sources, keys, strict=True)
        for original in [originals[cited.source.original]]
    )


def _originals(sources: Iterable[CitedSource], keys: Iterable[str]) -> dict[str, str]:
    """Find the key for each text: that of its original, or else of its first copy."""
    found: dict[str, str] = {}
    for cited, key in zip(sources, keys, strict=True):
        if cited.source.iri == cited.source.original:
            found[cited.source.original] = key
        else:
            found.setdefault(cited.source.original, key)
    return found


def _note(cited: CitedSource, alone: bool) -> str | None:
    source = cited.source
    copy = source.original not in {source.iri, source.url}
    said = (
        _FOR.get(cited.standing),
        "a copy of another text" if copy and alone else None,
        f"address: {_line(source.url)}" if source.url and not on_the_web(source.url) else None,
    )
    return "; ".join(note for note in said if note) or None


def _says(citations: Iterable[Citation]) -> Iterator[str]:
    for citation in citations:
        quoted = f" “{citation.quoted}”" if citation.quoted else ""
        place = f" ({citation.locator})" if citation.locator else ""
        said = _line(f"{citation.says}{quoted}{place}")
        if said:
            yield said


def _line(text: str) -> str:
    """Set a text on one line, without what no list of references can hold."""
    shown = (sign if unicodedata.category(sign) not in {"Cc", "Cs"} else " " for sign in text)
    return " ".join("".join(shown).split())


def _keys(iris: Iterable[str]) -> list[str]:
    """Make a key for each source from the end of its identifier, each once."""
    made: dict[str, None] = {}
    for iri in iris:
        slug = _slug(iri)
        tried = chain((slug,), (f"{slug}-{number}" for number in count(2)))
        made[next(key for key in tried if key not in made)] = None
    return list(made)


def _slug(iri: str) -> str:
    last = re.split(r"[/#:]", iri.rstrip("/#"))[-1]
    plain = unicodedata.normalize("NFKD", last).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-").removeprefix("source-")
    return slug[:_LONGEST_KEY].strip("-") or "source"
