"""What a connection costs: the less, the more it says about the two things that it connects.

A hop costs one.  To that come, for each hop and for each node in between:

* *hub*: log₂(1 + links)² / 18 for a node with so many links.  Ten links cost 0.7, sixty 2.0 and
  five hundred 4.5: a connection goes one hop further rather than through a node with sixty links,
  and four hops further rather than through one with five hundred.
* *broad*: three for a node of a class that connects everything with everything by its nature,
  such as a theme or a country (``jg:isBroad``).
* *common*: log₂(links of the same property at that end) / 10, the end that has more of them.
* *evidence*: one half for a link that no source is recorded for, one half for a disputed one, one
  for a party's claim, two for one that is held to be wrong.
"""

from __future__ import annotations

from math import log2

from graph.network.payload import EdgeData, Standing

__all__ = ["common_cost", "evidence_cost", "hub_cost"]

_BROAD = 3.0
_UNSOURCED = 0.5
_STANDING: dict[Standing, float] = {"stated": 0.0, "disputed": 0.5, "party": 1.0, "deprecated": 2.0}


def hub_cost(links: int, broad: bool = False) -> float:
    """Tell what it costs to pass through a node.

    :param links: number of its links.
    :param broad: whether it connects everything with everything.
    :returns: the cost.

    >>> round(hub_cost(10), 1), round(hub_cost(500), 1), round(hub_cost(10, broad=True), 1)
    (0.7, 4.5, 3.7)
    """
    return log2(1 + links) ** 2 / 18 + (_BROAD if broad else 0)


def common_cost(alike: int) -> float:
    """Tell what it costs that a link is one of many of its kind.

    :param alike: links of the same property, in the same direction, at one end; at least 1.
    :returns: the cost.

    >>> common_cost(1), common_cost(32)
    (0.0, 0.5)
    """
    return log2(alike) / 10


def evidence_cost(link: EdgeData) -> float:
    """Tell what a weak foundation costs.

    :param link: an edge of a network.
    :returns: the cost; nothing for a link that a source states and nobody disputes.
    """
    return _STANDING[link["standing"]] + (0 if link["sources"] else _UNSOURCED)
