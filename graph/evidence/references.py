"""The references of a Wikibase: where a statement is said to come from."""

from __future__ import annotations

from functools import cache

from graph.evidence.details import Details
from graph.evidence.notation import text_key
from graph.evidence.records import Citation, Source
from graph.evidence.snaks import Snaks
from graph.terms.nodes import Node, node_key

__all__ = ["References"]

_STATED_IN, _IMPORTED_FROM = "P248", "P143"
_URL, _IMPORT_URL = "P854", "P4656"
_TITLE, _PUBLISHER, _PUBLISHED, _RETRIEVED = "P1476", "P123", "P577", "P813"
_QUOTATION, _PAGES, _SECTION = "P1683", "P304", "P958"


class References:
    """Reads references as citations, each once.

    ``citation`` takes a reference and what the IRIs of its properties begin with.  What has the
    same address, or else is the same work, is one source.

    :param details: reads what is said about a node.
    """

    def __init__(self, details: Details) -> None:
        self._details = details
        self.citation = cache(self._citation)

    def _citation(self, node: Node, base: str) -> Citation:
        snaks = Snaks(self._details.describe(node), base, self._details)
        return Citation(
            iri=node_key(node),
            source=self._source(node, snaks),
            says="",
            quoted=snaks.text(_QUOTATION),
            locator=snaks.text(_PAGES, _SECTION),
            seen=snaks.date(_RETRIEVED),
        )

    def _source(self, node: Node, snaks: Snaks) -> Source:
        title, work = snaks.text(_TITLE), snaks.name(_STATED_IN, _IMPORTED_FROM)
        url = snaks.text(_URL, _IMPORT_URL)
        iri = text_key(url) if url else node_key(snaks.node(_STATED_IN, _IMPORTED_FROM) or node)
        wiki = snaks.node(_STATED_IN) is None and snaks.node(_IMPORTED_FROM) is not None
        return Source(
            iri=iri,
            label=title or work or url or iri.rpartition("/")[2],
            kind="wiki" if wiki else "source",
            url=url,
            publisher=snaks.name(_PUBLISHER) or (work if title else None),
            original=iri,
            published=snaks.date(_PUBLISHED),
        )
