"""``/api/communities``: a graph too large to read, as parts that can be opened one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query

from graph.network import View
from graph.web.cut import Cut
from graph.web.network import network_of
from graph.web.selection import Overview, OverviewBody, view_of
from graph.web.served import Served

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["communities_router"]

_TOP = 5


@dataclass(frozen=True, slots=True)
class Member:
    """An entity for which a community is known.

    :param key: its key.
    :param label: its name.
    :param type: its most specific class in words.
    :param links: number of its links in the whole network.
    """

    key: str
    label: str
    type: str
    links: int


@dataclass(frozen=True, slots=True)
class MemberType:
    """A class of which a community has members.

    :param curie: the class, short; empty for what has none.
    :param label: its name in words.
    :param colour: fill colour of its entities.
    :param shape: name of the shape of its entities.
    :param count: number of members.
    """

    curie: str
    label: str
    colour: str
    shape: str
    count: int


@dataclass(frozen=True, slots=True)
class Community:
    """A part of the network that is linked more within than to the rest.

    :param id: its number, the largest being 0; the same for the same question to the same data.
    :param linked: false for the one part that gathers what has no link to another entity.
    :param label: name of its best linked member.
    :param top: its best linked members.
    :param size: number of its members.
    :param members: keys of all of them, the best linked first.
    :param types: their classes, the most frequent first.
    :param links: number of links within.
    """

    id: int
    linked: bool
    label: str
    top: list[Member]
    size: int
    members: list[str]
    types: list[MemberType]
    links: int


@dataclass(frozen=True, slots=True)
class Between:
    """The links between two communities, in either direction.

    :param source: number of the one with the smaller number.
    :param target: number of the other.
    :param count: number of links.
    """

    source: int
    target: int
    count: int


@dataclass(frozen=True, slots=True)
class CommunitiesAnswer:
    """A network as communities.

    :param communities: the communities, the largest first.
    :param between: the links between them.
    :param nodes: number of entities.
    :param edges: number of links.
    :param cut: set where there is more.
    """

    communities: list[Community]
    between: list[Between]
    nodes: int
    edges: int
    cut: Cut | None


def communities_router(served: Served) -> APIRouter:
    """Make the address of communities.

    :param served: where the networks are.
    :returns: the router.
    """
    router = APIRouter()

    def answer(asked: Overview) -> CommunitiesAnswer:
        view = view_of(served, asked)
        return served.lately(("communities", view), lambda: _answer(served, view))

    @router.get("/api/communities", operation_id="communities")
    def get(asked: Annotated[Overview, Query()]) -> CommunitiesAnswer:
        """Divide a network into communities, none of them too large to be read."""
        return answer(asked)

    @router.post("/api/communities", operation_id="communitiesPost")
    def post(asked: OverviewBody) -> CommunitiesAnswer:
        """Divide the same, of a choice that is too long for an address."""
        return answer(asked)

    return router


def _answer(served: Served, view: View) -> CommunitiesAnswer:
    from graph.analysis.communities import communities  # loads scipy, which nothing else needs

    network, cut = network_of(served, view)
    numbers = communities(network)
    links = Counter(
        (min(numbers[one], numbers[other]), max(numbers[one], numbers[other]))
        for one, other in network.edges()
    )
    members: dict[int, list[str]] = {}
    for key in sorted(network, key=lambda key: (-network.degree(key), key)):
        members.setdefault(numbers[key], []).append(key)
    return CommunitiesAnswer(
        [
            _community(network, number, members[number], links[number, number])
            for number in sorted(members)
        ],
        [
            Between(one, other, count)
            for (one, other), count in sorted(links.items())
            if one != other
        ],
        len(network),
        network.number_of_edges(),
        cut,
    )


def _community(
    network: nx.MultiDiGraph[str], number: int, keys: Sequence[str], links: int
) -> Community:
    top = [_member(network.nodes[key], key, network.degree(key)) for key in keys[:_TOP]]
    linked = any(other != keys[0] for other in (*network.succ[keys[0]], *network.pred[keys[0]]))
    return Community(
        number, linked, top[0].label, top, len(keys), list(keys), _types(network, keys), links
    )


def _member(node: Mapping[str, str], key: str, links: int) -> Member:
    return Member(key, node["label"], node["type_label"], links)


def _types(network: nx.MultiDiGraph[str], keys: Sequence[str]) -> list[MemberType]:
    nodes = [network.nodes[key] for key in keys]
    counts = Counter(
        (node["type"], node["type_label"], node["colour"], node["shape"]) for node in nodes
    )
    found = [MemberType(*look, count) for look, count in counts.items()]
    return sorted(found, key=lambda one: (-one.count, one.curie))
