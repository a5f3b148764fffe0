"""The classes and properties that options name."""

from __future__ import annotations

from collections.abc import Iterable

from graph.cli.terminal import shortened
from graph.errors import UnknownNameError
from graph.model import Model
from graph.store.base import Store

__all__ = ["classes_named", "properties_named"]


def classes_named(names: Iterable[str], store: Store, model: Model) -> tuple[str, ...]:
    """Look up classes.

    :param names: CURIEs, IRIs, names or labels.
    :param store: knows the prefixes.
    :param model: knows the classes.
    :returns: their IRIs.
    :raises UnknownNameError: if a name is none of these.
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


def _term(name: str, labels: dict[str, str], store: Store, what: str) -> str:
    """Find a term by its name or label in the ontology; any other IRI is taken as it is."""
    wanted = name.casefold()
    for iri, label in labels.items():
        if wanted in {label.casefold(), iri.rpartition("#")[2].casefold()}:
            return iri
    try:
        return store.prefixes.iri(name)
    except UnknownNameError:
        raise UnknownNameError(
            f"There is no {what} {shortened(name)!r}; `justice info` lists those of the data."
        ) from None
