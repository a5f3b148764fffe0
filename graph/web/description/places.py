"""Where the endpoint and its descriptions are, as the client reached them."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Request
from pyoxigraph import NamedNode

from graph.web.links import here

__all__ = ["EXAMPLES", "VOID_PATH", "Places", "places_of"]

VOID_PATH = "/.well-known/void"
EXAMPLES = "/.well-known/sparql-examples"


@dataclass(frozen=True, slots=True)
class Places:
    """The addresses of a server.

    :param base: its own, without a slash at the end.
    """

    base: str

    def at(self, path: str) -> str:
        """Say where a path is.

        :param path: from ``/`` on.
        :returns: the whole address.
        """
        return f"{self.base}{path}"

    @property
    def endpoint(self) -> NamedNode:
        """What answers SPARQL."""
        return NamedNode(self.at("/sparql"))

    @property
    def dataset(self) -> NamedNode:
        """What it answers from."""
        return NamedNode(self.at(f"{VOID_PATH}#dataset"))

    @property
    def prefixes(self) -> NamedNode:
        """The prefixes that need no declaration."""
        return NamedNode(self.at(f"{EXAMPLES}#prefixes"))

    def example(self, name: str) -> NamedNode:
        """Say where one example is.

        :param name: name of the query.
        :returns: its address.
        """
        return NamedNode(self.at(f"{EXAMPLES}/{name}"))


def places_of(request: Request) -> Places:
    """Find out how a client reached this server.

    :param request: what it asked.
    :returns: the addresses that it knows.
    """
    return Places(here(request, ""))
