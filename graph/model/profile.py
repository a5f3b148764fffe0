"""Whether an ontology keeps to OWL 2 DL, read off the RDF that maps to its structure.

The check covers what hand-written ontologies get wrong: terms without declaration or with two
that clash, reserved words, datatypes outside the map, broken lists and class expressions,
properties on the wrong sort of value, and restrictions on properties that are not simple.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from graph.model import owl
from graph.model.statements import Statements, Subject
from graph.sparql.answer import Term
from graph.terms import OWL, RDF, RDFS, XSD, Prefixes

__all__ = ["profile_faults"]

_CLASHES = (
    ("class", "datatype"),
    ("object property", "datatype property"),
    ("object property", "annotation property"),
    ("datatype property", "annotation property"),
)
_RESERVED = tuple(str(namespace) for namespace in (OWL, RDF, RDFS, XSD))
_EXPRESSIONS = (*owl.CLASS_LISTS, OWL.oneOf, OWL.complementOf, OWL.onDatatype, OWL.onProperty)


def profile_faults(triples: Iterable[Quad | Triple]) -> tuple[str, ...]:
    """Find what keeps an ontology out of OWL 2 DL.

    :param triples: the ontology with everything it imports.
    :returns: one sentence per fault, each naming its term; sorted, none if the profile is kept.

    >>> profile_faults([Triple(NamedNode("urn:a"), RDFS.subClassOf, OWL.Thing)])
    ('The ontology has 0 headers; give it exactly one owl:Ontology.', 'urn:a is no declared class.')
    """
    checker = _Profile(Statements(triples))
    found = {
        *checker.header(),
        *checker.declarations(),
        *checker.predicates(),
        *checker.types(),
        *checker.places(),
        *checker.literals(),
        *checker.lists(),
        *checker.expressions(),
        *checker.simplicity(),
    }
    return tuple(sorted(found))


class _Profile:
    def __init__(self, statements: Statements) -> None:
        self.statements = statements
        self.triples = tuple(statements)
        self.declared = {
            word: set(statements.instances(type_)) for type_, word in owl.KINDS.items()
        }
        self.declared["class"] |= {OWL.Thing, OWL.Nothing}
        self.declared["datatype"] |= owl.DATATYPES
        self.declared["annotation property"] |= owl.ANNOTATIONS
        self.declared["object property"] |= {OWL.topObjectProperty, OWL.bottomObjectProperty}
        self.declared["datatype property"] |= {OWL.topDataProperty, OWL.bottomDataProperty}

    def name(self, term: Term) -> str:
        return Prefixes().curie(term.value) if isinstance(term, NamedNode) else "An unnamed node"

    def header(self) -> Iterator[str]:
        headers = self.statements.instances(OWL.Ontology)
        if len(headers) != 1:
            yield f"The ontology has {len(headers)} headers; give it exactly one owl:Ontology."

    def declarations(self) -> Iterator[str]:
        for one, other in _CLASHES:
            for node in self.declared[one] & self.declared[other]:
                yield f"{self.name(node)} is declared as {one} and as {other}; choose one."
        for type_ in (*owl.KINDS, OWL.NamedIndividual):
            for node in self.statements.instances(type_):
                if node.value.startswith(_RESERVED) and node not in owl.ANNOTATIONS:
                    yield f"{self.name(node)} is reserved vocabulary; leave it undeclared."

    def predicates(self) -> Iterator[str]:
        for triple in self.triples:
            predicate, value = triple.predicate, triple.object
            name = self.name(predicate)
            if predicate in owl.STRUCTURE or predicate in self.declared["annotation property"]:
                continue
            if predicate in self.declared["object property"]:
                if isinstance(value, Literal):
                    yield f"{name} links to the literal {value.value!r}; it needs an individual."
            elif predicate in self.declared["datatype property"]:
                if not isinstance(value, Literal):
                    yield f"{name} leads to {self.name(value)}; it needs a literal."
            elif predicate.value.startswith(_RESERVED):
                yield f"{name} is reserved vocabulary; no statement can use it."
            else:
                yield f"{name} is no declared property."

    def types(self) -> Iterator[str]:
        known = {*owl.KINDS, *owl.CHARACTERISTICS, *owl.AXIOM_TYPES}
        for triple in self.triples:
            if triple.predicate == RDF.type and triple.object not in known:
                yield from self.placed("class", triple.object)
            if triple.predicate == RDF.type and triple.object in owl.CHARACTERISTICS:
                yield from self.characterised(triple.subject, triple.object)

    def characterised(self, node: object, characteristic: Term) -> Iterator[str]:
        sorts = ["object property"]
        if characteristic == OWL.FunctionalProperty:
            sorts.append("datatype property")
        if not any(node in self.declared[sort] for sort in sorts):
            yield f"{node} has {self.name(characteristic)}, but is no declared {sorts[0]}."

    def places(self) -> Iterator[str]:
        """What stands where a class, a datatype, an individual or a property is wanted."""
        for triple in self.triples:
            subject, predicate, value = triple.subject, triple.predicate, triple.object
            if isinstance(subject, Triple):
                continue
            if predicate in owl.CLASS_LISTS or predicate == OWL.members:
                sort = self.member_sort(subject)
                for member in self.statements.members(value):
                    yield from self.placed(sort, member)
            elif predicate in owl.CLASS_PLACES:
                sort = "datatype" if subject in self.declared["datatype"] else "class"
                yield from self.placed(sort, subject)
                yield from self.placed(sort, value)
            elif predicate in (RDFS.domain, RDFS.range):
                yield from self.bounded(subject, predicate, value)
            elif predicate in (RDFS.subPropertyOf, OWL.equivalentProperty):
                yield from self.alike(subject, value)
            elif predicate == OWL.onProperty:
                yield from self.restricted(subject, value)

    def member_sort(self, node: Subject) -> str:
        types = self.statements.objects(node, RDF.type)
        if OWL.AllDisjointProperties in types:
            return "object property"
        return "datatype" if RDFS.Datatype in types else "class"

    def placed(self, sort: str, node: Term) -> Iterator[str]:
        if isinstance(node, BlankNode):
            types = self.statements.objects(node, RDF.type)
            wanted = (RDFS.Datatype,) if sort == "datatype" else (OWL.Class, OWL.Restriction)
            if not any(type_ in types for type_ in wanted):
                yield f"An unnamed node stands for a {sort} without being typed as one."
        elif node not in self.declared[sort]:
            yield f"{self.name(node)} is no declared {sort}."

    def bounded(self, node: Subject, predicate: NamedNode, value: Term) -> Iterator[str]:
        sort = self.property_sort(node)
        if sort == "annotation property":
            if not isinstance(value, NamedNode):
                yield f"{self.name(node)} is an annotation property; bound it by an IRI or not."
        elif predicate == RDFS.range and sort == "datatype property":
            yield from self.placed("datatype", value)
        else:
            yield from self.placed("class", value)

    def property_sort(self, node: Term) -> str | None:
        sorts = ("object property", "datatype property", "annotation property")
        return next((sort for sort in sorts if node in self.declared[sort]), None)

    def alike(self, one: Term, other: Term) -> Iterator[str]:
        for node in (one, other):
            if self.property_sort(node) is None:
                yield f"{self.name(node)} is no declared property."
        if self.property_sort(one) != self.property_sort(other):
            yield f"{self.name(one)} and {self.name(other)} are properties of different sorts."

    def restricted(self, node: Subject, value: Term) -> Iterator[str]:
        sort = self.property_sort(value)
        if sort not in {"object property", "datatype property"}:
            yield f"{self.name(value)} is restricted, but is no object or datatype property."
            return
        filler = "class" if sort == "object property" else "datatype"
        for predicate in (OWL.someValuesFrom, OWL.allValuesFrom, OWL.onClass, OWL.onDataRange):
            for stated in self.statements.objects(node, predicate):
                yield from self.placed(filler, stated)

    def literals(self) -> Iterator[str]:
        for triple in self.triples:
            value = triple.object
            if isinstance(value, Literal) and value.datatype not in self.declared["datatype"]:
                name = self.name(value.datatype)
                yield f"{name} types the literal {value.value!r}, but is not in the datatype map."

    def lists(self) -> Iterator[str]:
        cells = {triple.subject for triple in self.triples if triple.predicate == RDF.first}
        cells |= {triple.subject for triple in self.triples if triple.predicate == RDF.rest}
        uses = Counter(triple.object for triple in self.triples if triple.object in cells)
        for cell in cells:
            if not isinstance(cell, BlankNode):
                yield f"{cell} is a named list cell; lists are written with brackets."
                continue
            ends = [len(self.statements.objects(cell, RDF[name])) for name in ("first", "rest")]
            if ends != [1, 1]:
                yield "A list cell does not have exactly one rdf:first and one rdf:rest."
            if uses[cell] != 1:
                yield "A list is circular, or used by more or less than one statement."

    def expressions(self) -> Iterator[str]:
        """Unnamed class expressions form trees and say exactly one thing."""
        nodes = [node for node in self.statements.subjects() if isinstance(node, BlankNode)]
        uses = Counter(triple.object for triple in self.triples)
        for node in nodes:
            says = sum(len(self.statements.objects(node, predicate)) for predicate in _EXPRESSIONS)
            if says == 0:
                continue
            if says > 1:
                yield "An unnamed class expression says more than one thing."
            if uses[node] > 1:
                yield "An unnamed class expression is used more than once; write it out each time."

    def simplicity(self) -> Iterator[str]:
        composite = self.composite()
        for node in composite:
            types = self.statements.objects(node, RDF.type)
            for type_ in sorted(owl.SIMPLE_ONLY & set(types), key=str):
                yield f"{self.name(node)} is not simple, so it cannot have {self.name(type_)}."
        for triple in self.triples:
            bounded = triple.predicate in owl.CARDINALITIES or triple.predicate == OWL.hasSelf
            if bounded and not isinstance(triple.subject, Triple):
                for counted in self.statements.objects(triple.subject, OWL.onProperty):
                    if counted in composite:
                        yield f"{self.name(counted)} is not simple, so it cannot be counted."

    def composite(self) -> set[NamedNode]:
        """Transitive properties, those with chains, and everything above them."""
        found = set(self.statements.instances(OWL.TransitiveProperty))
        chained = (t.subject for t in self.triples if t.predicate == OWL.propertyChainAxiom)
        waiting = [*found, *(node for node in chained if isinstance(node, NamedNode))]
        found.update(waiting)
        while waiting:
            for iri in self.statements.iris(waiting.pop(), RDFS.subPropertyOf):
                above = NamedNode(iri)
                if above not in found:
                    found.add(above)
                    waiting.append(above)
        return found
