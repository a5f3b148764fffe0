"""The quads about claims and about what they cite, followed from node to node."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from graph.evidence import properties as say
from graph.store.base import Store
from graph.terms.nodes import Node

__all__ = ["trail"]

_FOLLOWED = frozenset((say.CITATION, say.SOURCE, say.COPY_OF, say.DISPUTE, *say.DERIVED))
_NAMED = frozenset(say.PUBLISHER)
_NAMES = frozenset(say.LABELS)


def trail(store: Store, nodes: Iterable[Node]) -> Iterator[Quad]:
    """Give all that describes some claims: their citations, sources, originals and disputes too.

    Of what is no evidence itself, such as a publisher, only the names are given.

    :param store: where the claims are.
    :param nodes: the claims.
    :returns: each node's quads once, however many claims share it.
    """
    waiting: list[Node] = list(nodes)
    seen = set(waiting)
    while waiting:
        for quad in store.quads(waiting.pop()):
            yield quad
            far, property = quad.object, quad.predicate.value
            if not isinstance(far, Node) or far in seen:
                continue
            if property in _FOLLOWED:
                seen.add(far)
                waiting.append(far)
            elif property in _NAMED:
                yield from (one for one in store.quads(far) if one.predicate.value in _NAMES)
