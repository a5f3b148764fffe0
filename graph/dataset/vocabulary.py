"""What the cells of the tables may name: classes, properties and enumerations of the ontology."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model import Model, PropertyTerm
from graph.terms import JG, XSD

__all__ = ["PropertyRule", "Vocabulary", "vocabulary_of"]

_FORMS: Mapping[str, str] = {
    XSD.integer.value: "integer",
    XSD.boolean.value: "boolean",
    XSD.duration.value: "duration",
    XSD.string.value: "name",
    XSD.date.value: "date",
}


@dataclass(frozen=True, slots=True)
class PropertyRule:
    """What a property accepts.

    :param form: ``entity``, or the form of its literals.
    :param domains: local names of the classes its subject may have; empty for any.
    :param ranges: local names of the classes its object may have; empty for any.
    """

    form: str
    domains: frozenset[str]
    ranges: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names that the tables may use, each a local name of this ontology.

    :param classes: class to its superclasses and itself.
    :param types: class to the IRIs that an entity of it is typed with.
    :param properties: property to its rule.
    :param ranks: ranks of claims.
    :param claim_kinds: kinds of claims.
    :param party_kinds: those that are a party's.
    :param source_kinds: kinds of sources.
    :param dispute_kinds: kinds of disputes.
    """

    classes: Mapping[str, frozenset[str]]
    types: Mapping[str, tuple[str, ...]]
    properties: Mapping[str, PropertyRule]
    ranks: frozenset[str]
    claim_kinds: frozenset[str]
    party_kinds: frozenset[str]
    source_kinds: frozenset[str]
    dispute_kinds: frozenset[str]


def vocabulary_of(model: Model) -> Vocabulary:
    """Read from the ontology what the tables may name.

    :param model: the ontology as objects.
    :returns: names of entity classes, of linking and literal properties, and of enumerations.

    >>> from graph.model import packaged_model
    >>> sorted(vocabulary_of(packaged_model()).ranks)
    ['Deprecated', 'Normal', 'Preferred']
    """
    entities = {term.name: iri for iri, term in model.classes.items() if not term.evidence}
    return Vocabulary(
        classes={name: _names(model.ancestors(iri)) for name, iri in entities.items()},
        types={name: model.ancestors(iri) for name, iri in entities.items()},
        properties={
            term.name: _rule(term)
            for term in model.properties.values()
            if term.kind in {"object", "datatype"} and term.iri.startswith(str(JG))
        },
        ranks=model.individuals("Rank"),
        claim_kinds=model.individuals("ClaimKind"),
        party_kinds=model.party_kinds,
        source_kinds=model.individuals("SourceKind"),
        dispute_kinds=model.individuals("DisputeKind"),
    )


def _rule(term: PropertyTerm) -> PropertyRule:
    if term.kind == "object":
        return PropertyRule("entity", _names(term.domains), _names(term.ranges))
    return PropertyRule(_form(term), _names(term.domains), frozenset())


def _form(term: PropertyTerm) -> str:
    return next((_FORMS[iri] for iri in term.ranges if iri in _FORMS), "text")


def _names(iris: Iterable[str]) -> frozenset[str]:
    base = str(JG)
    return frozenset(iri.removeprefix(base) for iri in iris if iri.startswith(base))
