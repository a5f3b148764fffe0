"""A way of writing claims down in RDF; there is one file for each that is read."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from pyoxigraph import NamedNode, Quad

from graph.evidence.records import Claim
from graph.sparql.answer import Term

__all__ = ["Notation", "made_key", "text_key"]


H = TypeVar("H")


class Notation(Protocol[H]):
    """The claims of one store that are written in one way, each held by a node or a quad.

    What is found may hold a claim that says something else, and the same claim twice, in any
    order; :class:`graph.evidence.read.ClaimReader` sorts that out.
    """

    @property
    def is_used(self) -> bool:
        """Whether the store may hold claims that are written in this way."""
        ...

    def find(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Term | None = None,
    ) -> Iterator[H]:
        """Find what holds the claims that say something; None stands for anything."""
        ...

    def sides(self, dispute: str) -> Iterator[H]:
        """Find what holds the claims of a dispute."""
        ...

    def named(self, key: str) -> Iterator[H]:
        """Find what may hold the claim with an identifier."""
        ...

    def read(self, held: H) -> Claim | None:
        """Read one claim; None if it says nothing."""
        ...

    def quads(self, held: Iterable[H]) -> Iterator[Quad]:
        """Give all quads from which claims, and what they cite, are read."""
        ...


def text_key(text: str) -> str:
    """Make an identifier for something that is only named by a text.

    :param text: an address, a title or anything else.
    :returns: the text itself if it is an IRI, else a name by hash.

    >>> text_key("https://news.example/1"), text_key("A book, 2019")
    ('https://news.example/1', 'ni:///sha-256-128;ggh7pkyAeIGh9GCcpQ_OQQ')
    """
    try:
        return NamedNode(text).value
    except ValueError:
        return made_key(text)


def made_key(*parts: object) -> str:
    """Make an identifier for a claim that has none of its own, out of what it says.

    :param parts: terms or texts.
    :returns: a name by hash (RFC 6920), the same for the same parts.

    >>> made_key("urn:a", "urn:b")
    'ni:///sha-256-128;agCdXKEvgNjDYwkMymbz1g'
    """
    digest = hashlib.sha256("\n".join(map(str, parts)).encode()).digest()[:16]
    return f"ni:///sha-256-128;{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"
