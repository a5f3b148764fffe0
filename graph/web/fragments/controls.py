"""What a fragment says of itself: how large it is, where it goes on, how others are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from graph.terms import DCTERMS, FOAF, RDF, VOID, Namespace
from graph.web.fragments.fragment import SIZE, Fragment
from graph.web.fragments.pattern import PLACES

__all__ = ["HYDRA", "Places", "controls"]

HYDRA = Namespace("http://www.w3.org/ns/hydra/core#")


@dataclass(frozen=True, slots=True)
class Places:
    """Where a page and its neighbours are.

    :param base: address of all fragments.
    :param fragment: address of this one, whatever the page.
    :param page: address of this page, exactly as the client asked for it.
    :param first: address of the first page.
    :param before: address of the page before; None on the first.
    :param behind: address of the page behind; None on the last.
    """

    base: str
    fragment: str
    page: str
    first: str
    before: str | None
    behind: str | None

    @property
    def dataset(self) -> NamedNode:
        """What the fragments are fragments of."""
        return NamedNode(f"{self.base}#dataset")

    @property
    def metadata(self) -> NamedNode:
        """The graph in which a page speaks of itself."""
        return NamedNode(f"{self.page}#metadata")


def controls(fragment: Fragment, places: Places) -> Iterator[Triple]:
    """Say what a page is, in the words of VoID and Hydra.

    :param fragment: what is on the page.
    :param places: where it is.
    :returns: triples for the graph of metadata.
    """
    page, whole = NamedNode(places.page), NamedNode(places.fragment)
    yield Triple(places.metadata, FOAF.primaryTopic, whole)
    yield from _form(places)
    yield Triple(places.dataset, VOID.subset, whole)
    yield Triple(whole, RDF.type, HYDRA.Collection)
    yield Triple(whole, VOID.subset, page)  # even of itself, and last: so clients find the topic
    yield Triple(page, RDF.type, HYDRA.PartialCollectionView)
    yield Triple(page, DCTERMS.source, places.dataset)
    for node in dict.fromkeys((whole, page)):
        yield Triple(node, DCTERMS.description, Literal(_words(fragment), language="en"))
        yield Triple(node, HYDRA.totalItems, Literal(fragment.total.number))
        yield Triple(node, VOID.triples, Literal(fragment.total.number))
    yield Triple(page, HYDRA.itemsPerPage, Literal(SIZE))
    yield Triple(page, HYDRA.first, NamedNode(places.first))
    if places.before is not None:
        yield Triple(page, HYDRA.previous, NamedNode(places.before))
    if places.behind is not None:
        yield Triple(page, HYDRA.next, NamedNode(places.behind))


def _form(places: Places) -> Iterator[Triple]:
    """Say how the fragment of any pattern is asked for."""
    search = NamedNode(f"{places.base}#search")
    template = f"{places.base}{{?{','.join(PLACES)}}}"
    yield Triple(places.dataset, RDF.type, VOID.Dataset)
    yield Triple(places.dataset, RDF.type, HYDRA.Collection)
    yield Triple(places.dataset, VOID.uriLookupEndpoint, Literal(f"{places.base}?subject="))
    yield Triple(places.dataset, HYDRA.search, search)
    yield Triple(search, HYDRA.template, Literal(template))
    yield Triple(search, HYDRA.variableRepresentation, HYDRA.ExplicitRepresentation)
    for place in PLACES:
        mapping = NamedNode(f"{places.base}#{place}")
        yield Triple(search, HYDRA.mapping, mapping)
        yield Triple(mapping, HYDRA.variable, Literal(place))
        yield Triple(mapping, HYDRA.property, RDF[place])


def _words(fragment: Fragment) -> str:
    total = fragment.total
    if total.is_exact:
        return f"Triples that fit the pattern: {total.number:,}."
    return f"Triples that fit the pattern: about {total.number:,}; that is an estimate."
