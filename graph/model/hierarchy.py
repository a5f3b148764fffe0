"""Ways up a hierarchy of classes, also where it runs in circles."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["ancestors_of", "circles"]


def ancestors_of(iri: str, parents: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Walk up from a class, nearest superclasses first.

    :param iri: where to start.
    :param parents: class to its direct superclasses.
    :returns: the class itself, then everything above it, each once.

    >>> ancestors_of("Court", {"Court": ("Body",), "Body": ("Thing",)})
    ('Court', 'Body', 'Thing')
    """
    found = {iri: None}
    level = [iri]
    while level:
        above = sorted({parent for below in level for parent in parents.get(below, ())})
        level = [parent for parent in above if parent not in found]
        found.update(dict.fromkeys(level))
    return tuple(found)


def circles(parents: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Find groups of classes that are superclasses of each other.

    :param parents: class to its direct superclasses.
    :returns: one sorted tuple per circle.

    >>> circles({"a": ("b",), "b": ("a",), "c": ("a",)})
    (('a', 'b'),)
    """
    above = {iri: frozenset(ancestors_of(iri, parents)) for iri in parents}
    found = {
        tuple(sorted(other for other in above[iri] if iri in above.get(other, ())))
        for iri in parents
    }
    return tuple(sorted(circle for circle in found if len(circle) > 1))
