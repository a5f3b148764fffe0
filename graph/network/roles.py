"""Roles told with their title: who has been what, and where."""

from __future__ import annotations

from collections.abc import Collection

from graph.network.payload import EdgeData, FactData
from graph.terms.articles import with_article

__all__ = ["role_clause", "role_title"]


def role_title(link: EdgeData) -> FactData | None:
    """Find the title of a role.

    :param link: any edge.
    :returns: the fact; None if the edge is no role, or has no title or several.
    """
    if link["predicate"] != "jg:Role":
        return None
    titles = [data for data in link["facts"] if data["predicate"] == "jg:roleTitle"]
    return titles[0] if len(titles) == 1 and titles[0]["standing"] == "stated" else None


def role_clause(
    title: str, holder: str, place: str, types: Collection[str], when: str = "", over: bool = False
) -> str:
    """Tell a role with its title.

    :param title: an office such as ``Governor``, or with a small letter first, what somebody is,
        such as ``lawyer``; what is in parentheses stays at the end.
    :param holder: name of the person, as sentences say it.
    :param place: name of where the role is held, as sentences say it.
    :param types: classes of that place, as CURIEs.
    :param when: words of time, such as ``from 2011``.
    :param over: whether the role has ended.
    :returns: a clause without a full stop.

    >>> role_clause("Governor", "Ann", "Ohio", ["jg:Jurisdiction"], "in April 2020")
    'Ann was Governor of Ohio in April 2020'
    """
    name, _, remark = title.partition(" (")
    if when.startswith("from ") and " to " not in when:
        verb, when = "has been", f"since {when.removeprefix('from ')}"
    else:
        verb = "was" if when or remark or over else "has been"
    called = name if name[:1].isupper() else with_article(name)
    comma = "," if "," in name else ""
    parts = [f"{holder} {verb} {called}{comma}", _preposition(name, types), place]
    parts += [f"({remark}"] if remark else []
    return " ".join([*parts, when]).rstrip()


def _preposition(name: str, types: Collection[str]) -> str:
    if name[:1].isupper():
        return "of"
    return "in" if "jg:Jurisdiction" in types else "at"
