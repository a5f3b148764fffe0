"""The properties of an ontology as records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as Choice

from pyoxigraph import BlankNode, NamedNode

from graph.model.classes import DEFINITION_PROPERTIES, name_of
from graph.model.statements import Statements
from graph.terms import JG, LABEL_PROPERTIES, OWL, RDF, RDFS, SCHEMA, XSD, Prefixes, humanise

__all__ = ["Kind", "PropertyTerm", "TimeRole", "named_members", "read_properties"]

Kind = Choice["object", "datatype", "annotation"]
TimeRole = Choice["from", "until", "at"]

_KINDS: dict[NamedNode, Kind] = {
    OWL.ObjectProperty: "object",
    OWL.DatatypeProperty: "datatype",
    OWL.AnnotationProperty: "annotation",
}
_TIME_ROLES: dict[str, TimeRole] = {"from": "from", "until": "until", "at": "at"}


@dataclass(frozen=True, slots=True)
class PropertyTerm:
    """A property with its sentence.

    :param iri: its identifier.
    :param name: its local name in this ontology, a CURIE or IRI for other properties.
    :param label: its name in words.
    :param definition: what it means; empty where nothing says so.
    :param domains: IRIs of the classes it speaks about; any of them, and anything if empty.
    :param ranges: IRIs of the classes or datatypes of its values; any of them.
    :param kind: ``object`` links entities, ``datatype`` has literals, ``annotation`` has either.
    :param phrase: sentence with ``{subject}`` and ``{object}``.
    :param inverse_phrase: the same sentence from the other side.
    :param past_phrase: the sentence for a link that has ended, where the phrase would mislead.
    :param inverse_past_phrase: the same sentence from the other side.
    :param single_valued: whether only one value can be true.
    :param time_role: what a date of an act says about the link that the act stands for.
    :param ends: whether an act that says so ends its object, on the act's own date.
    """

    iri: str
    name: str
    label: str
    definition: str
    domains: tuple[str, ...]
    ranges: tuple[str, ...]
    kind: Kind
    phrase: str | None
    inverse_phrase: str | None
    past_phrase: str | None
    inverse_past_phrase: str | None
    single_valued: bool
    time_role: TimeRole | None
    ends: bool


def named_members(statements: Statements, node: NamedNode, predicate: NamedNode) -> tuple[str, ...]:
    """Return the classes that a domain or range names, taking unions apart.

    :param statements: triples of one or more ontologies.
    :param node: the property.
    :param predicate: rdfs:domain or rdfs:range.
    :returns: IRIs, sorted.
    """
    found = set(statements.iris(node, predicate))
    for value in statements.objects(node, predicate):
        if isinstance(value, BlankNode):
            found.update(_union(statements, value))
    return tuple(sorted(found))


def read_properties(statements: Statements, prefixes: Prefixes) -> dict[str, PropertyTerm]:
    """Make a record of every declared property.

    :param statements: triples of one or more ontologies.
    :param prefixes: how the names of foreign properties are shortened.
    :returns: IRI to record, sorted by IRI.
    """
    nodes = statements.instances(*_KINDS, RDF.Property)
    return {node.value: _property(node, statements, prefixes) for node in nodes}


def _property(node: NamedNode, statements: Statements, prefixes: Prefixes) -> PropertyTerm:
    ranges = _expected(statements, node, SCHEMA.rangeIncludes, RDFS.range)
    return PropertyTerm(
        iri=node.value,
        name=name_of(node.value, prefixes),
        label=statements.text(node, LABEL_PROPERTIES) or humanise(node.value),
        definition=statements.text(node, DEFINITION_PROPERTIES) or "",
        domains=_expected(statements, node, SCHEMA.domainIncludes, RDFS.domain),
        ranges=ranges,
        kind=_kind(statements, node, ranges),
        phrase=statements.text(node, [JG.phrase]),
        inverse_phrase=statements.text(node, [JG.inversePhrase]),
        past_phrase=statements.text(node, [JG.pastPhrase]),
        inverse_past_phrase=statements.text(node, [JG.inversePastPhrase]),
        single_valued=statements.flag(node, JG.singleValued),
        time_role=_TIME_ROLES.get(statements.text(node, [JG.timeRole]) or ""),
        ends=statements.flag(node, JG.endsObject),
    )


def _expected(
    statements: Statements, node: NamedNode, precise: NamedNode, formal: NamedNode
) -> tuple[str, ...]:
    return statements.iris(node, precise) or named_members(statements, node, formal)


def _kind(statements: Statements, node: NamedNode, ranges: tuple[str, ...]) -> Kind:
    types = statements.objects(node, RDF.type)
    declared = next((kind for type_, kind in _KINDS.items() if type_ in types), None)
    if declared:
        return declared
    literal = any(iri.startswith(str(XSD)) or iri == RDFS.Literal.value for iri in ranges)
    return "datatype" if literal else "object"


def _union(statements: Statements, node: BlankNode) -> set[str]:
    heads = statements.objects(node, OWL.unionOf)
    members = (member for head in heads for member in statements.members(head))
    return {member.value for member in members if isinstance(member, NamedNode)}
