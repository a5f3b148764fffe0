"""The vocabulary of OWL 2 DL, sorted by what it may be used for."""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph.terms import OWL, RDF, RDFS, XSD, Namespace

__all__ = [
    "ANNOTATIONS",
    "AXIOM_TYPES",
    "CARDINALITIES",
    "CHARACTERISTICS",
    "CLASS_LISTS",
    "CLASS_PLACES",
    "DATATYPES",
    "INDIVIDUAL_LISTS",
    "KINDS",
    "SIMPLE_ONLY",
    "STRUCTURE",
]


def _names(namespace: Namespace, names: str) -> frozenset[NamedNode]:
    return frozenset(namespace[name] for name in names.split())


KINDS: dict[NamedNode, str] = {
    OWL.Class: "class",
    RDFS.Datatype: "datatype",
    OWL.ObjectProperty: "object property",
    OWL.DatatypeProperty: "datatype property",
    OWL.AnnotationProperty: "annotation property",
}
"""Types that declare a term, and the word for what they declare."""

DATATYPES = (
    _names(
        XSD,
        "decimal integer nonNegativeInteger nonPositiveInteger positiveInteger negativeInteger "
        "long int short byte unsignedLong unsignedInt unsignedShort unsignedByte double float "
        "string normalizedString token language Name NCName NMTOKEN boolean hexBinary "
        "base64Binary anyURI dateTime dateTimeStamp",
    )
    | _names(OWL, "real rational")
    | _names(RDF, "PlainLiteral XMLLiteral langString")
    | {RDFS.Literal}
)
"""The datatype map, with the name that RDF 1.1 gave to text with a language."""

ANNOTATIONS = _names(RDFS, "label comment seeAlso isDefinedBy") | _names(
    OWL,
    "deprecated versionInfo priorVersion backwardCompatibleWith incompatibleWith",
)
"""Annotation properties that need no declaration."""

CHARACTERISTICS = _names(
    OWL,
    "FunctionalProperty InverseFunctionalProperty ReflexiveProperty IrreflexiveProperty "
    "SymmetricProperty AsymmetricProperty TransitiveProperty",
)
AXIOM_TYPES = _names(
    OWL,
    "Ontology NamedIndividual Restriction AllDisjointClasses AllDisjointProperties AllDifferent "
    "Axiom Annotation NegativePropertyAssertion Thing Nothing DeprecatedClass DeprecatedProperty",
)
"""Types of the language itself that a node may have beside a declaration."""

SIMPLE_ONLY = _names(
    OWL,
    "FunctionalProperty InverseFunctionalProperty IrreflexiveProperty AsymmetricProperty",
)
"""Characteristics that a property with a chain or a transitive part must not have."""

CARDINALITIES = _names(
    OWL,
    "cardinality minCardinality maxCardinality "
    "qualifiedCardinality minQualifiedCardinality maxQualifiedCardinality",
)
CLASS_PLACES = _names(RDFS, "subClassOf") | _names(
    OWL, "equivalentClass disjointWith complementOf disjointUnionOf"
)
"""Predicates with a class on either side, lists left out."""

CLASS_LISTS = _names(OWL, "unionOf intersectionOf disjointUnionOf")
INDIVIDUAL_LISTS = _names(OWL, "oneOf distinctMembers")
STRUCTURE = (
    CLASS_PLACES
    | CLASS_LISTS
    | INDIVIDUAL_LISTS
    | CARDINALITIES
    | _names(RDFS, "domain range subPropertyOf")
    | _names(RDF, "type first rest")
    | _names(
        OWL,
        "members onProperty onClass onDataRange someValuesFrom allValuesFrom hasValue hasSelf "
        "onProperties inverseOf equivalentProperty propertyDisjointWith propertyChainAxiom "
        "hasKey sameAs differentFrom imports versionIRI onDatatype withRestrictions "
        "datatypeComplementOf annotatedSource annotatedProperty annotatedTarget "
        "sourceIndividual assertionProperty targetIndividual targetValue",
    )
    | _names(
        XSD,
        "length minLength maxLength pattern minInclusive minExclusive maxInclusive maxExclusive",
    )
)
"""Predicates of the language itself."""
