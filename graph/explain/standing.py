"""How a statement stands, in words."""

from __future__ import annotations

from graph.network.payload import Standing

__all__ = ["STANDINGS", "standing_words"]

STANDINGS: tuple[Standing, ...] = ("stated", "disputed", "party", "deprecated")
"""From the best founded to the worst."""

_SPEAKERS = {
    "ProsecutionClaim": "the prosecution says so",
    "DefenceClaim": "the defence says so",
    "OwnStatement": "the person's own statement",
}
_DISPUTES = {
    "Error": "some sources say otherwise",
    "Precision": "sources differ in precision",
    "TrueDispute": "disputed",
}


def standing_words(
    standing: Standing,
    kind: str | None = None,
    dispute: str | None = None,
    dispute_kind: str | None = None,
    reason: str | None = None,
) -> str | None:
    """Say how a statement stands.

    :param standing: ``stated``, ``disputed``, ``party`` or ``deprecated``.
    :param kind: local name of the kind of claim.
    :param dispute: the question in dispute, in words.
    :param dispute_kind: ``Error``, ``Precision`` or ``TrueDispute``.
    :param reason: why a deprecated claim is deprecated.
    :returns: a clause without a full stop, or None for what is plainly stated.

    >>> standing_words("disputed", dispute="the date", dispute_kind="Precision")
    'sources differ in precision: the date'
    >>> standing_words("deprecated", reason="the warrant says 6 June"), standing_words("stated")
    ('not held to be right: the warrant says 6 June', None)
    """
    if standing == "stated":
        return None
    if standing == "deprecated":
        return _with("not held to be right", reason or dispute)
    if standing == "party":
        return _with(_SPEAKERS.get(kind or "", "one side says so"), dispute)
    return _with(_DISPUTES.get(dispute_kind or "", "disputed"), dispute)


def _with(clause: str, more: str | None) -> str:
    return f"{clause}: {more.rstrip('.')}" if more else clause
