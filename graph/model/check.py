"""An ontology held against itself: what it names must exist, and its sentences must be whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from string import Formatter

from pyoxigraph import NamedNode

from graph.model.classes import ClassTerm
from graph.model.hierarchy import circles
from graph.model.ontology import Model
from graph.model.properties import PropertyTerm, named_members
from graph.model.statements import Statements
from graph.terms import JG, OWL, RDF, RDFS, SKOS, XSD, Prefixes

__all__ = ["faults"]

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\Z")
_SHAPES = {"diamond", "dot", "hexagon", "square", "star", "triangle", "triangleDown"}
_FLAGS = (JG.isRelation, JG.isEvidence, JG.isBroad, JG.isLasting, JG.singleValued, JG.endsObject)
_LITERALS = {RDFS.Literal.value, RDF.PlainLiteral.value, RDF.langString.value}


def faults(statements: Statements, model: Model) -> tuple[str, ...]:
    """Find what contradicts itself in the ontology's own terms.

    Own terms are those below the IRI of an owl:Ontology that is read; without such a header,
    all terms are.  Terms of other vocabularies that are merely referred to are left alone.

    :param statements: triples of the ontology.
    :param model: the same triples as a model.
    :returns: one sentence per fault, each naming its term; sorted.
    """
    check = _Check(statements, model)
    found = [*check.classes(), *check.properties(), *check.groups(), *check.hierarchy()]
    return tuple(sorted(set(found)))


class _Check:
    def __init__(self, statements: Statements, model: Model) -> None:
        self.statements, self.model = statements, model
        self.curie = Prefixes().curie
        self.bases = tuple(node.value for node in statements.instances(OWL.Ontology))
        self.declared = {node.value for node in statements.instances(OWL.Class, RDFS.Class)}
        self.declared.add(OWL.Thing.value)
        self.datatypes = {node.value for node in statements.instances(RDFS.Datatype)} | _LITERALS

    def own(self, iri: str) -> bool:
        return not self.bases or iri.startswith(self.bases)

    def classes(self) -> Iterator[str]:
        for term in self.model.classes.values():
            if self.own(term.iri) and term.iri in self.declared:
                yield from self.described(term.iri)
                yield from self.related(term)
                yield from self.grouped(term)

    def properties(self) -> Iterator[str]:
        for term in self.model.properties.values():
            if self.own(term.iri):
                yield from self.described(term.iri)
                yield from self.placed(term)
                yield from self.told(term)

    def described(self, iri: str) -> Iterator[str]:
        node, name = NamedNode(iri), self.curie(iri)
        if self.statements.text(node, [RDFS.label]) is None:
            yield f"{name} has no label; add rdfs:label."
        if self.statements.text(node, [SKOS.definition]) is None:
            yield f"{name} has no definition; add skos:definition."
        for flag in _FLAGS:
            value = self.statements.text(node, [flag])
            if value is not None and self.statements.truth(node, flag) is None:
                yield f"{name} has the {self.curie(flag.value)} {value!r}; write true or false."

    def related(self, term: ClassTerm) -> Iterator[str]:
        """Below a class of relations, every class has two ends and two sentences."""
        name = self.curie(term.iri)
        above = self.model.ancestors(term.iri)[1:]
        below_root = any(self.statements.flag(NamedNode(iri), JG.isRelation) for iri in above)
        yield from self.past(term.iri, {"source", "target"})
        if not (below_root or term.source or term.target):
            return
        for role, end in (("source", term.source), ("target", term.target)):
            yield from self.end(term, role, end)
        yield from self.sentences(name, term.phrase, term.inverse_phrase, {"source", "target"})

    def end(self, term: ClassTerm, role: str, iri: str | None) -> Iterator[str]:
        name = self.curie(term.iri)
        if iri is None:
            yield f"{name} is a relation without its {role} end; add jg:{role}End."
            return
        end = self.model.properties.get(iri)
        if end is None or end.kind != "object":
            yield f"{name} has the {role} end {self.curie(iri)}, which is no linking property."
        elif end.domains and not set(end.domains) & set(self.model.ancestors(term.iri)):
            yield f"{name} has the {role} end {self.curie(iri)}, whose domain leaves it out."

    def grouped(self, term: ClassTerm) -> Iterator[str]:
        groups = self.statements.instances(JG.Group)
        for iri in self.statements.iris(NamedNode(term.iri), JG.group):
            if NamedNode(iri) not in groups:
                yield f"{self.curie(term.iri)} is in the group {self.curie(iri)}, which is unknown."

    def placed(self, term: PropertyTerm) -> Iterator[str]:
        node, name = NamedNode(term.iri), self.curie(term.iri)
        for iri in named_members(self.statements, node, RDFS.domain):
            if iri not in self.declared:
                yield f"{name} has the domain {self.curie(iri)}, which does not exist."
        for iri in {*named_members(self.statements, node, RDFS.range), *term.ranges}:
            if not self.known_range(iri, term):
                yield f"{name} has the range {self.curie(iri)}, which does not exist."
        role = self.statements.text(node, [JG.timeRole])
        if role != term.time_role:
            yield f"{name} has the time role {role!r}; use from, until or at."

    def known_range(self, iri: str, term: PropertyTerm) -> bool:
        if term.kind == "object":
            return iri in self.declared
        known = iri in self.datatypes or iri.startswith(str(XSD))
        return known or (term.kind == "annotation" and iri in self.declared)

    def told(self, term: PropertyTerm) -> Iterator[str]:
        name, slots = self.curie(term.iri), {"subject", "object"}
        if term.kind == "object":
            yield from self.sentences(name, term.phrase, term.inverse_phrase, slots)
        elif term.phrase is not None:
            yield from _sentence(name, "phrase", term.phrase, slots)
        if term.ends and term.kind != "object":
            yield f"{name} ends its object, but links nothing; remove jg:endsObject."
        yield from self.past(term.iri, slots)

    def sentences(
        self, name: str, phrase: str | None, inverse: str | None, slots: set[str]
    ) -> Iterator[str]:
        for role, text in (("phrase", phrase), ("inversePhrase", inverse)):
            yield from _sentence(name, role, text, slots)

    def past(self, iri: str, slots: set[str]) -> Iterator[str]:
        """What a term says of links that have ended comes from both sides, beside its phrase."""
        node, name = NamedNode(iri), self.curie(iri)
        phrase, past, inverse = (
            self.statements.text(node, [predicate])
            for predicate in (JG.phrase, JG.pastPhrase, JG.inversePastPhrase)
        )
        if past is None and inverse is None:
            return
        if phrase is None:
            yield f"{name} tells of the past only; add jg:phrase."
        for role, text in (("pastPhrase", past), ("inversePastPhrase", inverse)):
            yield from _sentence(name, role, text, slots)

    def groups(self) -> Iterator[str]:
        looks: dict[tuple[str | None, str | None], str] = {}
        for node in self.statements.instances(JG.Group):
            name = self.curie(node.value)
            colour = self.statements.text(node, [JG.colour])
            shape = self.statements.text(node, [JG.shape])
            if self.statements.text(node, [RDFS.label]) is None:
                yield f"{name} has no label; add rdfs:label."
            if not _COLOUR.match(colour or ""):
                yield f"{name} has the colour {colour!r}; write it as #rrggbb."
            if shape not in _SHAPES:
                yield f"{name} has the shape {shape!r}; use one of {', '.join(sorted(_SHAPES))}."
            other = looks.setdefault((colour, shape), name)
            if other != name:
                yield f"{name} looks like {other}; change its colour or its shape."

    def hierarchy(self) -> Iterator[str]:
        parents: Mapping[str, tuple[str, ...]] = {
            iri: term.parents for iri, term in self.model.classes.items()
        }
        for circle in circles(parents):
            names = ", ".join(self.curie(iri) for iri in circle)
            yield f"{names} are superclasses of each other; break the circle."
        for iri, above in parents.items():
            for parent in above:
                if self.own(iri) and parent not in self.declared:
                    yield (
                        f"{self.curie(iri)} is below {self.curie(parent)}, which does not exist."
                    )


def _sentence(name: str, role: str, text: str | None, slots: set[str]) -> Iterator[str]:
    if text is None:
        yield f"{name} has no sentence; add jg:{role}."
        return
    if _slots(text) != slots:
        wanted = " and ".join(sorted(f"{{{slot}}}" for slot in slots))
        yield f"{name} has the jg:{role} {text!r}; it must hold {wanted} and nothing more."
    if text != text.strip() or text.endswith("."):
        yield f"{name} has the jg:{role} {text!r}; it must end without a stop or a space."


def _slots(text: str) -> set[str]:
    try:
        return {slot for _, slot, _, _ in Formatter().parse(text) if slot is not None}
    except ValueError:
        return set()
