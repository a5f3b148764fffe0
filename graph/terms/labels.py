"""Which literal is the label of a thing, in which language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pyoxigraph import Literal, NamedNode

from graph.terms.namespaces import DCTERMS, FOAF, RDFS, SCHEMA, SKOS

__all__ = ["ALIAS_PROPERTIES", "LABEL_PROPERTIES", "choose_label", "humanise"]

LABEL_PROPERTIES: tuple[NamedNode, ...] = (
    SKOS.prefLabel,
    RDFS.label,
    SCHEMA.name,
    NamedNode("http://schema.org/name"),
    FOAF.name,
    DCTERMS.title,
    NamedNode("http://purl.org/dc/elements/1.1/title"),
)
"""Properties that name a thing, best first."""

ALIAS_PROPERTIES: tuple[NamedNode, ...] = (SKOS.altLabel, SCHEMA.alternateName, FOAF.nick)
"""Properties that give a thing other names."""


def choose_label(literals: Iterable[Literal], languages: Sequence[str] = ("en",)) -> Literal | None:
    """Choose the literal in the first wished language; untagged ones come next, then any.

    Ties go to the smallest text, so that the order of triples never decides.

    :param literals: candidates of one property.
    :param languages: wished language tags, best first; ``en`` also takes ``en-GB``.
    :returns: the chosen literal, or None if there is no candidate.

    >>> choose_label([Literal("Gesetz", language="de"), Literal("law", language="en")]).value
    'law'
    """
    return min(literals, key=lambda literal: _rank(literal, languages), default=None)


def _rank(literal: Literal, languages: Sequence[str]) -> tuple[int, int, str, str]:
    tag = (literal.language or "").lower()
    for position, language in enumerate(languages):
        wished = language.lower()
        if tag == wished or tag.startswith(f"{wished}-"):
            return (position, len(tag), literal.value, tag)
    return (len(languages) if not tag else len(languages) + 1, 0, literal.value, tag)


def humanise(iri: str) -> str:
    """Make readable words of the last part of an IRI, for things without a label.

    :param iri: an IRI or a CURIE.
    :returns: words, or the IRI itself where it has no usable last part.

    >>> humanise("http://example.org/ns#hasFirstName"), humanise("http://example.org/")
    ('has first name', 'http://example.org/')
    """
    last = re.split(r"[#/:]", iri.rstrip())[-1]
    spaced = re.sub(r"(?<=[a-z0-9])[A-Z](?=[a-z]|$)", lambda found: f" {found[0].lower()}", last)
    return re.sub(r"[_\-\s]+", " ", spaced).strip() or iri
