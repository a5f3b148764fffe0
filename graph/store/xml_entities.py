"""Refuses RDF/XML whose entities would grow beyond all memory when they are put in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from xml.parsers import expat

from graph.errors import FileFormatError

__all__ = ["refuse_growth"]

_REFERENCE = re.compile(r"&([^#;&]+);")
_LONGEST = 10_000
"""Characters of an entity; those that shorten IRIs have a hundredth of it."""


def refuse_growth(name: str, head: bytes) -> None:
    """Look at the entities that a document declares; the engine puts in any, whatever they hold.

    :param name: what messages call the document.
    :param head: its first bytes, which must hold all declarations.
    :raises FileFormatError: if an entity becomes too long, or the declarations do not end.

    >>> refuse_growth("a.rdf", b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>')
    >>> refuse_growth("a.rdf", b'<!DOCTYPE x [<!ENTITY a "&a;">]><x>&a;</x>')
    Traceback (most recent call last):
      ...
    graph.errors.FileFormatError: a.rdf: its entity 'a' grows beyond 10,000 characters.
    """
    declared = _declared(name, head)
    lengths: dict[str, int] = {}
    for entity in declared:
        if _length(entity, declared, lengths) > _LONGEST:
            raise FileFormatError(
                name, f"its entity {entity!r} grows beyond {_LONGEST:,} characters"
            )


def _declared(name: str, head: bytes) -> Mapping[str, str]:
    declared: dict[str, str] = {}
    open_types: list[str] = []
    parser = expat.ParserCreate()

    def declare(entity: str, is_parameter: bool, value: str | None, *outside: object) -> None:
        if not is_parameter and value is not None:
            declared.setdefault(entity, value)

    parser.EntityDeclHandler = declare
    parser.StartDoctypeDeclHandler = lambda root, *identifiers: open_types.append(root)
    parser.EndDoctypeDeclHandler = open_types.clear
    parser.DefaultHandler = lambda text: None  # then no entity is put in here
    with suppress(expat.ExpatError):  # the engine reports what is malformed
        parser.Parse(head, False)
    if open_types:
        raise FileFormatError(name, "its document type does not end within the first 64 KB")
    return declared


def _length(entity: str, declared: Mapping[str, str], lengths: dict[str, int]) -> int:
    if entity not in lengths:
        lengths[entity] = _LONGEST + 1  # for who refers to itself
        value = declared.get(entity, "")
        inner = (_length(found, declared, lengths) for found in _REFERENCE.findall(value))
        lengths[entity] = len(value) + sum(inner)
    return lengths[entity]
