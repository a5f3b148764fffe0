"""Roles told with their title: who has been what, and where."""

from __future__ import annotations

from graph.explain.wording import with_article
from graph.network.payload import EdgeData, FactData, NodeData

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


def role_clause(title: str, holder: str, place: str, where: NodeData, when: str) -> str:
    """Tell a role with its title.

    :param title: an office such as ``Governor``, or a small letter first, what somebody is, such
        as ``lawyer``; what is in parentheses stays at the end.
    :param holder: name of the person, as sentences say it.
    :param place: name of where the role is held, as sentences say it.
    :param where: the node of that place.
    :param when: words of time, such as ``from 2011``.
    :returns: a clause without a full stop.
    """
    name, _, remark = title.partition(" (")
    if when.startswith("from ") and " to " not in when:
        verb, when = "has been", f"since {when.removeprefix('from ')}"
    else:
        verb = "was" if when or remark else "has been"
    called = name if name[:1].isupper() else with_article(name)
    comma = "," if "," in name else ""
    parts = [f"{holder} {verb} {called}{comma}", _preposition(name, where), place]
    parts += [f"({remark}"] if remark else []
    return " ".join([*parts, when]).rstrip()


def _preposition(name: str, where: NodeData) -> str:
    if name[:1].isupper():
        return "of"
    return "in" if "jg:Jurisdiction" in where["types"] else "at"
