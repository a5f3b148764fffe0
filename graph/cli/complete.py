"""What the shell can complete beside commands and options: entities, terms, named queries."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from graph.errors import GraphError

__all__ = [
    "complete_class",
    "complete_entity",
    "complete_property",
    "complete_query_name",
    "complete_rule",
]

MOST = 30


def complete_query_name(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the name of a named query."""
    from graph.sparql import catalog

    return [
        CompletionItem(name, help=query.title)
        for name, query in catalog().items()
        if name.startswith(incomplete)
    ]


def complete_entity(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete an entity of the open data, by the beginning of its CURIE or by its name."""
    from graph.network import find_entities
    from graph.store import open_store
    from graph.store.remote import is_address

    data = ctx.params.get("data") or ()
    if any(map(is_address, data)):
        return []  # whoever types does not wait for another server
    wanted = incomplete.partition(":")[2].replace("-", " ") or incomplete
    try:
        with open_store(*data) as store:
            found = [
                CompletionItem(store.prefixes.curie(one.iri), help=one.label)
                for one in find_entities(store, wanted, MOST)
            ]
    except GraphError:
        return []  # a completion has no place for a message
    return [item for item in found if ":" not in incomplete or item.value.startswith(incomplete)]


def complete_class(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete a class of the ontology, by its CURIE."""
    from graph.model import packaged_model

    return _terms({iri: term.label for iri, term in packaged_model().classes.items()}, incomplete)


def complete_property(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete a property or a class of acts, by its CURIE."""
    from graph.model import packaged_model

    model = packaged_model()
    labels = {iri: term.label for iri, term in model.properties.items()}
    labels |= {iri: term.label for iri, term in model.classes.items() if term.source}
    return _terms(labels, incomplete)


def complete_rule(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the name of a rule that data are checked against."""
    from graph.dataset import RULES

    return [
        CompletionItem(name, help=rule.holds)
        for name, rule in RULES.items()
        if name.startswith(incomplete)
    ]


def _terms(labels: dict[str, str], incomplete: str) -> list[CompletionItem]:
    from graph.terms import Prefixes

    prefixes = Prefixes()
    curies = sorted((prefixes.curie(iri), label) for iri, label in labels.items())
    return [
        CompletionItem(curie, help=label)
        for curie, label in curies
        if curie.startswith(incomplete) or curie.partition(":")[2].startswith(incomplete)
    ]
