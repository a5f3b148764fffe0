"""Classes and properties by what people call them."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode

from graph.errors import UnknownNameError
from graph.model import Model
from graph.network.entities import resolve_entity
from graph.store.base import Store
from graph.terms.shortening import shortened

__all__ = ["class_or_entity", "classes_named", "properties_named"]


def classes_named(names: Iterable[str], store: Store, model: Model) -> tuple[str, ...]:
    """Look up classes.

    :param names: CURIEs, IRIs, names or labels.
    :param store: knows the prefixes.
    :param model: knows the classes.
    :returns: their IRIs.
    :raises UnknownNameError: if a name is none of these.

    >>> from graph.model import packaged_model
    >>> from graph.store import open_store
    >>> classes_named(["Law"], open_store(), packaged_model())
    ('https://w3id.org/justice-graph/ns#Law',)
    """
    labels = {iri: term.label for iri, term in model.classes.items()}
    return tuple(_term(name, labels, store, "class") for name in names)


def properties_named(names: Iterable[str], store: Store, model: Model) -> tuple[str, ...]:
    """Look up properties, and classes of acts.

    :param names: CURIEs, IRIs, names or labels.
    :param store: knows the prefixes.
    :param model: knows the properties and the classes.
    :returns: their IRIs.
    :raises UnknownNameError: if a name is none of these.
    """
    classes = {iri: term.label for iri, term in model.classes.items()}
    labels = {iri: term.label for iri, term in model.properties.items()} | classes
    return tuple(_term(name, labels, store, "property") for name in names)


def class_or_entity(name: str, store: Store, model: Model) -> str:
    """Find a class by its name, or else an entity.

    :param name: a CURIE, a name or a label; of an entity an IRI or an alias too.
    :param store: where the entities are.
    :param model: knows the classes.
    :returns: its IRI.
    :raises GraphError: if nothing, or several entities, are called so.
    """
    wanted = name.casefold()
    for iri, term in model.classes.items():
        if wanted in {term.label.casefold(), term.name.casefold(), store.prefixes.curie(iri)}:
            return iri
    return resolve_entity(store, name)


def _term(name: str, labels: dict[str, str], store: Store, what: str) -> str:
    """Find a term by its name or label in the ontology; any other IRI is taken as it is."""
    wanted = name.casefold()
    for iri, label in labels.items():
        if wanted in {label.casefold(), iri.rpartition("#")[2].casefold()}:
            return iri
    try:
        return NamedNode(store.prefixes.iri(name)).value
    except (UnknownNameError, ValueError):
        raise UnknownNameError(
            f"There is no {what} {shortened(name)!r}; `justice info` lists those of the data."
        ) from None
