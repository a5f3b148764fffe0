"""Finding entities by what people call them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Protocol

from pyoxigraph import Literal, NamedNode

from graph.errors import AmbiguousEntityError, UnknownEntityError, UnknownNameError
from graph.evidence.period import ALWAYS, Period
from graph.model import Model, packaged_model
from graph.network.indexed import IndexedNames
from graph.network.scanned import ScannedNames
from graph.store.base import Store
from graph.store.mention import is_mentioned
from graph.terms import (
    ALIAS_PROPERTIES,
    DCTERMS,
    LABEL_PROPERTIES,
    ONTOLOGY_GRAPH,
    RDF,
    RDFS,
    SCHEMA,
    choose_label,
    humanise,
    plain,
)
from graph.terms.shortening import shortened

__all__ = ["Found", "describe_entities", "find_entities", "resolve_entity"]

_NEAR = 5
_LANGUAGES = ("en", "en-us", "en-gb", "en-ca", "en-au", "de", "es", "fr", "it", "pt", "nl", "mul")
"""Tags with which a name is looked up before all names are read."""


@dataclass(frozen=True, slots=True)
class Found:
    """An entity that a search found.

    :param iri: its identifier.
    :param label: its label.
    :param type: label of its most specific class; empty if it has none.
    :param description: a line about it; may be empty.
    """

    iri: str
    label: str
    type: str
    description: str


def find_entities(store: Store, text: str, limit: int = 20, period: Period = ALWAYS) -> list[Found]:
    """Find entities whose label or alias holds a text, whatever its case and accents.

    Whole names come before beginnings, beginnings before names that hold all words of the text
    in their order, those before any order, and that before any other place; of equals the
    shorter name first.  A word is held where a word of the name begins with it.  Only where
    nothing holds the text are names taken that are nearly it.

    :param store: where to look.
    :param text: a part of a name.
    :param limit: the most entities returned.
    :param period: the date or the dates at which an entity must have a link, if it has any.
    :returns: the best matches, best first; empty if nothing comes near.

    >>> from graph.store import open_store
    >>> [found.label for found in find_entities(open_store(), "ALICE MARIE", 1)]
    ['Alice Marie Johnson']
    """
    wanted = plain(text.encode(errors="replace").decode())
    if not wanted or limit < 1:
        return []
    model = packaged_model().extended(store)
    names = _names(store, model)
    found = describe_entities(store, model, names.holding(wanted))
    first = next(found, None)
    if first is None:
        found = describe_entities(store, model, names.nearly(wanted, limit))
    else:
        found = chain([first], found)
    present = _presence(store, model, period)
    return list(islice((one for one in found if present(one.iri)), limit))


def resolve_entity(store: Store, name: str) -> str:
    """Find the one entity that a person means.

    :param store: where to look.
    :param name: an IRI, a CURIE, a label or an alias.
    :returns: its IRI.
    :raises AmbiguousEntityError: if several entities carry the name; it lists them.
    :raises UnknownEntityError: if none does; it offers what comes near.

    >>> from graph.store import open_store
    >>> resolve_entity(open_store(), "Cyntoia Brown-Long")
    'https://w3id.org/justice-graph/id/cyntoia-brown-long'
    """
    iri = _identified(store, name)
    if iri is not None:
        return iri
    model = packaged_model().extended(store)
    found = _carriers(store, model, _exactly(store, name)) or _carriers(
        store, model, _names(store, model).exactly(plain(name))
    )
    if len(found) == 1:
        return found[0].iri
    if found:
        curie = store.prefixes.curie
        raise AmbiguousEntityError(
            shortened(name),
            [f"{curie(one.iri)}  {one.label} ({one.type or 'no type'})" for one in found],
        )
    near = find_entities(store, name, _NEAR)
    raise UnknownEntityError(shortened(name), [one.label for one in near])


class _Names(Protocol):
    """Finds entities by their names, which are given in their plain form."""

    def exactly(self, wanted: str) -> Iterable[str]: ...

    def holding(self, wanted: str) -> Iterable[str]: ...

    def nearly(self, wanted: str, limit: int) -> Iterable[str]: ...


def _names(store: Store, model: Model) -> _Names:
    if store.names is None:
        return ScannedNames(store)
    return IndexedNames(store.names, lambda types: not _is_evidence(model, types))


def _carriers(store: Store, model: Model, iris: Iterable[str]) -> list[Found]:
    return list(describe_entities(store, model, sorted(set(iris))))


def _exactly(store: Store, name: str) -> Iterator[str]:
    """Look a name up as it is written, which costs nothing however large the store is."""
    texts = [Literal(name), *(Literal(name, language=tag) for tag in _LANGUAGES)]
    for predicate in (*LABEL_PROPERTIES, *ALIAS_PROPERTIES):
        for text in texts:
            for quad in store.quads(None, predicate, text):
                if isinstance(quad.subject, NamedNode):
                    yield quad.subject.value


def _identified(store: Store, name: str) -> str | None:
    try:
        node = NamedNode(store.prefixes.iri(name.strip()))
    except (UnknownNameError, ValueError):
        return None
    return node.value if is_mentioned(store, node) else None


def describe_entities(store: Store, model: Model, iris: Iterable[str]) -> Iterator[Found]:
    """Describe entities, one after the other.

    :param store: where they are.
    :param model: the ontology; what it counts as evidence is passed over.
    :param iris: their identifiers.
    :returns: a description of each.
    """
    for iri in iris:
        found = _describe(store, model, iri)
        if found is not None:
            yield found


def _presence(store: Store, model: Model, period: Period) -> Callable[[str], bool]:
    if period == ALWAYS:
        return lambda iri: True
    from graph.network.presence import Presence

    return Presence(store, model, period).of


def _describe(store: Store, model: Model, iri: str) -> Found | None:
    node = NamedNode(iri)
    types = {
        quad.object.value
        for quad in store.quads(node, RDF.type)
        if isinstance(quad.object, NamedNode)
    }
    if any(store.quads(node, RDF.type, None, ONTOLOGY_GRAPH)):
        return None
    if _is_evidence(model, types):
        return None
    kind = model.most_specific(types)
    term = model.classes.get(kind) if kind else None
    return Found(
        iri=iri,
        label=_text(store, node, LABEL_PROPERTIES) or humanise(iri),
        type=term.label if term else humanise(kind) if kind else "",
        description=_text(store, node, (DCTERMS.description, SCHEMA.description, RDFS.comment)),
    )


def _is_evidence(model: Model, types: Collection[str]) -> bool:
    return any(kind in model.classes and model.classes[kind].evidence for kind in types)


def _text(store: Store, node: NamedNode, properties: Iterable[NamedNode]) -> str:
    for predicate in properties:
        objects = (quad.object for quad in store.quads(node, predicate))
        label = choose_label(term for term in objects if isinstance(term, Literal))
        if label is not None:
            return label.value
    return ""
