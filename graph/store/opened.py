"""What every open store does in the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import rdflib

    from graph.store.base import Store

__all__ = ["OpenStore"]


class OpenStore:
    """The part of a store that its protocol is enough for; it is true even if it is empty."""

    def __bool__(self) -> bool:
        return True

    def to_rdflib(self: Store) -> rdflib.Dataset:
        """Copy everything into an rdflib Dataset.

        :returns: a dataset that knows the prefixes of this store.
        :raises InputError: if a quad holds what rdflib cannot hold.
        """
        from graph.store.bridge import to_rdflib

        return to_rdflib(self.quads(), self.prefixes)

    def __enter__(self) -> Self:
        return self

    def __exit__(self: Store, *error: object) -> None:
        self.close()
