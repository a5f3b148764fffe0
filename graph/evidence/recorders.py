"""Which nodes are there only to record evidence, in the notations that have no class for them."""

from __future__ import annotations

import re

from pyoxigraph import NamedNode

from graph.evidence import properties as say
from graph.evidence.named_graphs import NP
from graph.store.base import Store
from graph.terms import DCTERMS, RDF
from graph.terms.nodes import Node

__all__ = ["DESCRIBING", "Recorders", "records"]

_MARKS = (
    RDF.reifies,
    NP.hasAssertion,
    *(say.WIKIBASE[name] for name in ("rank", "directClaim", "propertyType")),
    *(say.WIKIBASE[name] for name in ("timeValue", "quantityAmount", "geoLatitude")),
)
_MARKED = frozenset(mark.value for mark in _MARKS)
_REFERENCE = re.compile(r".+/prop/reference/(?:value/)?P\d+\Z")

DESCRIBING = frozenset((*say.PUBLISHER, *say.DERIVED, say.COPY_OF, DCTERMS.creator.value))
"""IRIs of properties that lead from a source to what describes it."""


def records(predicate: str) -> bool:
    """Tell whether whatever has a property is there only to record evidence.

    :param predicate: IRI of the property.
    :returns: True for those of reifiers, statements, references, values and nanopublications.

    >>> records("http://wikiba.se/ontology#rank"), records("http://example.org/knows")
    (True, False)
    """
    return predicate in _MARKED or _REFERENCE.match(predicate) is not None


class Recorders:
    """The nodes of a store that only record evidence, looked up one at a time.

    :param store: where they are.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._used = [mark for mark in _MARKS if _has(store, None, mark)]

    def __bool__(self) -> bool:
        return bool(self._used)

    def __contains__(self, node: Node) -> bool:
        return any(_has(self._store, node, mark) for mark in self._used)


def _has(store: Store, node: Node | None, mark: NamedNode) -> bool:
    return next(store.quads(node, mark), None) is not None
