"""What a request of the SPARQL 1.1 Protocol asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.errors import InputError
from graph.store.question import Dataset
from graph.web.sparql.formats import one_format

__all__ = ["CHOICES", "Asked", "read_request"]

CHOICES = ("format", "output", "results")
"""Parameters for the format; SPARQLWrapper sends all three, with names that mean the same."""

_GRAPHS = ("default-graph-uri", "named-graph-uri")
_KNOWN = {"query", *_GRAPHS, *CHOICES}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")

Values = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One query and how it is to be answered.

    :param query: SPARQL.
    :param dataset: the graphs that it sees; None if its text or the store decides.
    :param format: of the answer; None if the Accept header decides.
    """

    query: str
    dataset: Dataset | None
    format: str | None


def read_request(pairs: Iterable[tuple[str, str]]) -> Asked:
    """Read the parameters of a request; one that would be passed over is refused.

    :param pairs: names and values in their order, those of the address first.
    :returns: what is asked.
    :raises InputError: if it is not one query, or asks for what is not served.

    >>> asked = read_request([("query", "ASK {}"), ("named-graph-uri", "urn:g")])
    >>> asked.query, asked.dataset
    ('ASK {}', Dataset(default=(), named=(<NamedNode value=urn:g>,)))
    """
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        if name not in _KNOWN:
            raise _unknown(name)
        values.setdefault(name, []).append(value)
    queries = values.get("query", [])
    if len(queries) != 1:
        raise InputError(f"{len(queries)} queries cannot be answered; send one as 'query'.")
    if len(values) == 1:
        return Asked(queries[0], None, None)
    return Asked(queries[0], _dataset(values), _format(values))


def _unknown(name: str) -> InputError:
    if name == "update" or name.startswith("using-"):
        return InputError(f"{name!r} is for updates; nothing can be changed here.")
    known = ", ".join(sorted(_KNOWN))
    return InputError(f"The parameter {name!r} is not known here; there are {known}.")


def _dataset(values: Values) -> Dataset | None:
    default, named = (tuple(map(_graph, values.get(name, ()))) for name in _GRAPHS)
    return Dataset(default, named) if default or named else None


def _graph(iri: str) -> NamedNode:
    """Take the name of a graph; whatever its scheme, nothing is opened."""
    try:
        if _SCHEME.match(iri):
            return NamedNode(iri)
    except ValueError:
        pass
    raise InputError(f"The graph {iri!r} is no absolute IRI; write it whole.")


def _format(values: Values) -> str | None:
    return one_format([format for name in CHOICES for format in values.get(name, ())])
