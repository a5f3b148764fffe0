"""How a statement stands, in words."""

from __future__ import annotations

from graph.evidence import STANDINGS, Standing

__all__ = ["STANDINGS", "party_words", "standing_words"]

_SPEAKERS = {
    "ProsecutionClaim": "the prosecution says so",
    "DefenceClaim": "the defence says so",
    "OwnStatement": "the person's own statement",
}
_DISPUTES = {
    "Error": "some sources say otherwise",
    "Precision": "sources differ",
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
    :returns: a clause without a full stop, or None for what is plainly stated; of what is
        deprecated only the reason, since the statement itself says that it is wrong.

    >>> standing_words("stated", dispute="the date", dispute_kind="Precision")
    'sources differ: the date'
    >>> standing_words("deprecated", reason="the warrant says 6 June"), standing_words("stated")
    ('the warrant says 6 June', None)
    """
    if standing == "deprecated":
        return (reason or dispute or "not held to be right").rstrip(".")
    if standing == "party":
        return _with(party_words(kind), dispute)
    if not dispute and standing == "stated":
        return None
    return _with(_DISPUTES.get(dispute_kind or "", "disputed"), dispute)


def party_words(kind: str | None) -> str:
    """Say whose claim it is.

    :param kind: local name of the kind of claim.
    :returns: a clause without a full stop.

    >>> party_words("DefenceClaim"), party_words(None)
    ('the defence says so', 'one side says so')
    """
    return _SPEAKERS.get(kind or "", "one side says so")


def _with(clause: str, more: str | None) -> str:
    return f"{clause}: {more.rstrip('.')}" if more else clause
