"""Which of the offered formats a client wants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from starlette.types import Scope

__all__ = ["accept_of", "accepted"]


def accept_of(scope: Scope) -> str:
    """Read the Accept header of a request; several are one.

    :param scope: of the request.
    :returns: the header; empty if there is none.

    >>> accept_of({"headers": [(b"accept", b"text/csv"), (b"accept", b"*/*;q=0.1")]})
    'text/csv, */*;q=0.1'
    """
    written = [value for name, value in scope["headers"] if name == b"accept"]
    return b", ".join(written).decode("latin-1")


def accepted(accept: str | None, offers: Iterable[str]) -> str | None:
    """Choose a media type by an Accept header.

    :param accept: the header; None takes anything.
    :param offers: the media types, the server's favourite first.
    :returns: the one that the client likes best; None if it takes none of them.

    >>> accepted("text/*;q=0.5, text/csv;q=0", ["text/csv", "text/turtle"])
    'text/turtle'
    >>> accepted("image/png", ["text/csv"]) is None
    True
    """
    wishes = [_wish(part) for part in (accept or "*/*").split(",")]
    liked = [(_liking(media, wishes), media) for media in offers]
    best, media = max(liked, key=lambda pair: pair[0], default=(0.0, None))
    return media if best > 0 else None


def _wish(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return media, _quality(value)
    return media, 1.0


def _quality(text: str) -> float:
    try:
        quality = float(text)
    except ValueError:
        return 0.0
    return quality if 0 <= quality <= 1 else 0.0


def _liking(media: str, wishes: Sequence[tuple[str, float]]) -> float:
    """Take the wish that names the type most closely."""
    for pattern in (media, media.partition("/")[0] + "/*", "*/*"):
        for wished, quality in wishes:
            if wished == pattern:
                return quality
    return 0.0
