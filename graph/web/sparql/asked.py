"""What a request of the SPARQL 1.1 Protocol asks."""

from __future__ import annotations

import re
from collections.abc import Sequence
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

Pairs = Sequence[tuple[str, str]]


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


def read_request(pairs: Pairs) -> Asked:
    """Read the parameters of a request; one that would be passed over is refused.

    :param pairs: names and values in their order, those of the address first.
    :returns: what is asked.
    :raises InputError: if it is not one query, or asks for what is not served.

    >>> asked = read_request([("query", "ASK {}"), ("named-graph-uri", "urn:g")])
    >>> asked.query, asked.dataset
    ('ASK {}', Dataset(default=(), named=(<NamedNode value=urn:g>,)))
    """
    for name, _ in pairs:
        if name == "update" or name.startswith("using-"):
            raise InputError(f"{name!r} is for updates; nothing can be changed here.")
        if name not in _KNOWN:
            known = ", ".join(sorted(_KNOWN))
            raise InputError(f"The parameter {name!r} is not known here; there are {known}.")
    queries = _values(pairs, "query")
    if len(queries) != 1:
        raise InputError(f"{len(queries)} queries cannot be answered; send one as 'query'.")
    return Asked(queries[0], _dataset(pairs), _format(pairs))


def _dataset(pairs: Pairs) -> Dataset | None:
    default, named = ([_graph(iri) for iri in _values(pairs, name)] for name in _GRAPHS)
    return Dataset(tuple(default), tuple(named)) if default or named else None


def _graph(iri: str) -> NamedNode:
    """Take the name of a graph; whatever its scheme, nothing is opened."""
    try:
        if _SCHEME.match(iri):
            return NamedNode(iri)
    except ValueError:
        pass
    raise InputError(f"The graph {iri!r} is no absolute IRI; write it whole.")


def _format(pairs: Pairs) -> str | None:
    return one_format([value for name in CHOICES for value in _values(pairs, name)])


def _values(pairs: Pairs, wanted: str) -> list[str]:
    return [value for name, value in pairs if name == wanted]
