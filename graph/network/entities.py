"""Finding entities by what people call them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from pyoxigraph import Literal, NamedNode

from graph.errors import AmbiguousEntityError, UnknownEntityError, UnknownNameError
from graph.evidence.period import ALWAYS, Period
from graph.model import Model, packaged_model
from graph.store.base import Store
from graph.store.opening import ONTOLOGY_GRAPH
from graph.terms import (
    DCTERMS,
    FOAF,
    LABEL_PROPERTIES,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    choose_label,
    humanise,
)

__all__ = ["Found", "find_entities", "resolve_entity"]

_ALIASES = (SKOS.altLabel, SCHEMA.alternateName, FOAF.nick)
_WORD = re.compile(r"\w+")
_NEAR = 5
_LONGEST = 80
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
    wanted = _plain(text)
    if not wanted or limit < 1:
        return []
    names = list(_names(store))
    best = _ranked((iri, rank) for iri, name in names if (rank := _rank(name, wanted)))
    return list(_described(store, best or _nearly(names, wanted, limit), limit, period))


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
    found = _carriers(store, _exactly(store, name)) or _carriers(store, _alike(store, name))
    if len(found) == 1:
        return found[0].iri
    if found:
        curie = store.prefixes.curie
        raise AmbiguousEntityError(
            _short(name),
            [f"{curie(one.iri)}  {one.label} ({one.type or 'no type'})" for one in found],
        )
    raise UnknownEntityError(_short(name), [one.label for one in find_entities(store, name, _NEAR)])


def _carriers(store: Store, iris: Iterable[str]) -> list[Found]:
    distinct = sorted(set(iris))
    return list(_described(store, distinct, len(distinct)))


def _exactly(store: Store, name: str) -> Iterator[str]:
    """Look a name up as it is written, which costs nothing however large the store is."""
    texts = [Literal(name), *(Literal(name, language=tag) for tag in _LANGUAGES)]
    for predicate in (*LABEL_PROPERTIES, *_ALIASES):
        for text in texts:
            for quad in store.quads(None, predicate, text):
                if isinstance(quad.subject, NamedNode):
                    yield quad.subject.value


def _alike(store: Store, name: str) -> Iterator[str]:
    wanted = _plain(name)
    return (iri for iri, plain in _names(store) if plain == wanted)


def _short(name: str) -> str:
    """Cut what a message repeats, so that the message can still be read."""
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def _identified(store: Store, name: str) -> str | None:
    try:
        node = NamedNode(store.prefixes.iri(name.strip()))
    except (UnknownNameError, ValueError):
        return None
    known = any(store.quads(node)) or any(store.quads(None, None, node))
    return node.value if known else None


def _plain(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in spread if not unicodedata.combining(sign)).split())


def _names(store: Store) -> Iterator[tuple[str, str]]:
    for predicate in (*LABEL_PROPERTIES, *_ALIASES):
        for quad in store.quads(None, predicate):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                yield quad.subject.value, _plain(quad.object.value)


def _rank(name: str, wanted: str) -> tuple[int, int, str] | None:
    if name == wanted:
        kind = 0
    elif name.startswith(wanted):
        kind = 1
    elif held := _words_held(name, wanted):
        kind = held
    elif wanted in name:
        kind = 4
    else:
        return None
    return (kind, len(name), name)


def _words_held(name: str, wanted: str) -> int | None:
    """Give 2 if the name has all words in their order, 3 in another order, else None."""
    asked = _WORD.findall(wanted)
    if not asked or any(word not in name for word in asked):
        return None
    words = _WORD.findall(name)
    if not all(any(word.startswith(part) for word in words) for part in asked):
        return None
    rest = iter(words)
    in_order = all(any(word.startswith(part) for word in rest) for part in asked)
    return 2 if in_order else 3


def _ranked(matches: Iterable[tuple[str, tuple[int, int, str]]]) -> list[str]:
    best: dict[str, tuple[int, int, str]] = {}
    for iri, rank in matches:
        best[iri] = min(rank, best.get(iri, rank))
    return sorted(best, key=lambda iri: (best[iri], iri))


def _nearly(names: Iterable[tuple[str, str]], wanted: str, limit: int) -> list[str]:
    carriers: dict[str, list[tuple[str, str]]] = {}
    for iri, name in names:
        for spelling in {name, *name.split()}:
            carriers.setdefault(spelling, []).append((iri, name))
    near = get_close_matches(wanted, sorted(carriers), n=limit, cutoff=0.75)
    return _ranked(
        (iri, (place, len(name), name))
        for place, spelling in enumerate(near)
        for iri, name in carriers[spelling]
    )


def _described(
    store: Store, iris: Iterable[str], limit: int, period: Period = ALWAYS
) -> Iterator[Found]:
    model = packaged_model().extended(store)
    present = _presence(store, model, period)
    count = 0
    for iri in iris:
        if count == limit:
            return
        found = _describe(store, model, iri)
        if found is not None and present(iri):
            count += 1
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
    if any(kind in model.classes and model.classes[kind].evidence for kind in types):
        return None
    kind = model.most_specific(types)
    term = model.classes.get(kind) if kind else None
    return Found(
        iri=iri,
        label=_text(store, node, LABEL_PROPERTIES) or humanise(iri),
        type=term.label if term else humanise(kind) if kind else "",
        description=_text(store, node, (DCTERMS.description, SCHEMA.description, RDFS.comment)),
    )


def _text(store: Store, node: NamedNode, properties: Iterable[NamedNode]) -> str:
    for predicate in properties:
        objects = (quad.object for quad in store.quads(node, predicate))
        label = choose_label(term for term in objects if isinstance(term, Literal))
        if label is not None:
            return label.value
    return ""
