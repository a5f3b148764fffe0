"""The options that choose which part of the graph becomes a network."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

import click
from pyoxigraph import NamedNode

from graph.cli.complete import complete_class, complete_entity, complete_property
from graph.cli.reading import read_text
from graph.errors import UnknownNameError
from graph.evidence.period import ALWAYS, Period
from graph.model import Model
from graph.network import View, resolve_entity
from graph.network.saved import read_state
from graph.network.term_names import classes_named, properties_named
from graph.store.base import Store
from graph.terms.shortening import shortened

__all__ = ["Choice", "chosen"]

R = TypeVar("R")

_OPTIONS = (
    click.option(
        "--focus",
        multiple=True,
        metavar="ENTITY",
        shell_complete=complete_entity,
        help="Start from this entity; repeatable.",
    ),
    click.option(
        "--hops",
        type=click.IntRange(min=0),
        default=1,
        show_default=True,
        help="Links to follow from the focus.",
    ),
    click.option(
        "--type",
        "types",
        multiple=True,
        metavar="CLASS",
        shell_complete=complete_class,
        help="Keep entities of this class; repeatable.",
    ),
    click.option(
        "--property",
        "properties",
        multiple=True,
        metavar="PROPERTY",
        shell_complete=complete_property,
        help="Keep links of this property or class of acts; repeatable.",
    ),
    click.option(
        "--graph",
        "graphs",
        multiple=True,
        metavar="IRI",
        help="Read this named graph only; repeatable.",
    ),
    click.option(
        "--language",
        "languages",
        multiple=True,
        metavar="TAG",
        default=("en",),
        show_default=True,
        help="Language of labels, best first; repeatable.",
    ),
    click.option(
        "--acts",
        type=click.Choice(["edge", "node"]),
        default="edge",
        show_default=True,
        help="Whether a dated act is one link or an entity of its own.",
    ),
    click.option(
        "--disputed/--asserted-only",
        default=True,
        help="Whether claims of one side, and those held to be wrong, are links too.",
    ),
    click.option(
        "--state",
        metavar="FILE",
        type=click.Path(allow_dash=True),
        help="Show what this file shows, which the explorer saved.",
    ),
    click.option(
        "--max-nodes",
        type=click.IntRange(min=1),
        metavar="N",
        help="Keep the N entities with the most links.",
    ),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the options say, before names are looked up.

    :param focus: entities to start from, as the user names them.
    :param hops: links to follow from the focus.
    :param types: classes to keep, as CURIEs, IRIs, names or labels.
    :param properties: properties and classes of acts to keep, likewise.
    :param graphs: named graphs to read, as CURIEs or IRIs; empty for all.
    :param languages: wished languages of labels, best first.
    :param acts: ``edge`` or ``node``.
    :param disputed: whether claims that are not asserted are drawn too.
    :param max_nodes: the most nodes, or None.
    :param state: a file that the explorer saved, in the place of all that; None for none.
    """

    focus: tuple[str, ...] = ()
    hops: int = 1
    types: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    graphs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    acts: str = "edge"
    disputed: bool = True
    max_nodes: int | None = None
    state: str | None = None

    def view(self, store: Store, model: Model, period: Period) -> View:
        """Look the names up.

        :param store: where the entities are.
        :param model: where classes and properties are.
        :param period: the date or the dates at which links must hold.
        :returns: the view that the library understands.
        :raises GraphError: if a name is unknown or ambiguous, or the file is no saved state.
        """
        if self.state is not None:
            if replace(self, state=None) != Choice() or period != ALWAYS:
                raise click.UsageError("--state says itself what to show; leave the rest away.")
            return read_state(read_text(self.state), store.prefixes)
        return View(
            focus=tuple(resolve_entity(store, name) for name in self.focus),
            hops=self.hops,
            types=classes_named(self.types, store, model),
            properties=properties_named(self.properties, store, model),
            graphs=tuple(_graph(name, store) for name in self.graphs),
            languages=self.languages,
            acts=self.acts,
            disputed=self.disputed,
            max_nodes=self.max_nodes,
            period=period,
        )


def _graph(name: str, store: Store) -> str:
    try:
        return NamedNode(store.prefixes.iri(name)).value
    except (UnknownNameError, ValueError):
        raise UnknownNameError(
            f"{shortened(name)!r} names no graph; a named graph is given by its IRI or CURIE,"
            " and `justice info` lists those of the data."
        ) from None


def chosen(function: Callable[..., R]) -> Callable[..., R]:
    """Give a command the options of a view, together, as its argument ``choice``.

    :param function: the command's function.
    :returns: the function with the options.
    """

    names = [field.name for field in fields(Choice)]

    @functools.wraps(function)
    def command(**options: object) -> R:
        choice: dict[str, Any] = {name: options.pop(name) for name in names}
        return function(choice=Choice(**choice), **options)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command
