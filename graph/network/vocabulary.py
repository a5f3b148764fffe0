"""Words and looks for classes and properties: the ontology's, or sensible defaults."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode

from graph.model import ClassTerm, Model
from graph.network.palette import UNTYPED, dress
from graph.network.phrases import Phrase, plain_phrase, read_phrase
from graph.store.base import Store
from graph.terms import LABEL_PROPERTIES, OWL, RDF, RDFS, SH, VOID, choose_label, humanise
from graph.terms.nodes import Node

__all__ = ["Look", "Vocabulary", "Wording"]

_SCHEMA = {
    *(OWL[name].value for name in ("Class", "Ontology", "Restriction", "AllDifferent", "Axiom")),
    *(OWL[name].value for name in ("ObjectProperty", "DatatypeProperty", "AnnotationProperty")),
    *(OWL[name].value for name in ("AllDisjointClasses", "AllDisjointProperties", "DataRange")),
    *(RDFS[name].value for name in ("Class", "Datatype", "ContainerMembershipProperty")),
    *(RDF[name].value for name in ("Property", "Statement")),
    *(SH[name].value for name in ("NodeShape", "PropertyShape")),
    *(VOID[name].value for name in ("Dataset", "DatasetDescription", "Linkset")),
}
_DIRECT_CLAIM = NamedNode("http://wikiba.se/ontology#directClaim")
_SAYS_NOTHING = {OWL.Thing.value, OWL.NamedIndividual.value, RDFS.Resource.value}


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How nodes with the same classes appear; there is one for each set of classes.

    :param iri: the most specific class; empty for nodes without a class.
    :param type: that class as a CURIE.
    :param type_label: that class in words.
    :param types: all classes as CURIEs.
    :param group: the legend's name for it.
    :param colour: fill colour.
    :param shape: vis-network's name of a shape.
    :param ancestors: IRIs of all classes and their superclasses.
    :param evidence: whether it records evidence and is never a node.
    :param schema: whether it is part of an ontology or a data set's description.
    :param act: the class of acts with two ends, if it is one.
    :param broad: whether such things join what has little to do with each other.
    """

    iri: str
    type: str
    type_label: str
    types: tuple[str, ...]
    group: str
    colour: str
    shape: str
    ancestors: frozenset[str]
    evidence: bool
    schema: bool
    act: ClassTerm | None
    broad: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """What a property, or a class of acts, is called and how it speaks.

    :param curie: its short name.
    :param label: its label.
    :param phrase: the sentence from the subject's side.
    :param inverse: the sentence from the object's side.
    :param past: the sentence from the subject's side, once the link has ended.
    :param inverse_past: that sentence from the object's side.
    """

    curie: str
    label: str
    phrase: Phrase
    inverse: Phrase
    past: Phrase
    inverse_past: Phrase


class Vocabulary:
    """The terms of one store, seen through an ontology.

    :param store: where terms without an ontology may have labels and superclasses.
    :param model: the ontology.
    :param languages: wished languages, best first.
    """

    def __init__(self, store: Store, model: Model, languages: Sequence[str]) -> None:
        self.model = model
        self._store = store
        self._languages = languages
        self._dresses: dict[str, tuple[str, str]] = {}
        self.curie = cache(store.prefixes.curie)
        self.wording = cache(self._wording)
        self.look = cache(self._look)
        self.ancestors = cache(self._ancestors)

    def prepare(self, classes: Iterable[str]) -> None:
        """Choose colours for all classes at once, so that they differ.

        :param classes: IRIs of classes that nodes have.
        """
        known = self.model.classes
        self._dresses = dress(iri for iri in classes if iri not in known or not known[iri].colour)
        self.look.cache_clear()

    def label(self, iri: str) -> str:
        """Name a class or property.

        :param iri: its IRI.
        :returns: its label, or words made of its name.
        """
        term = self.model.classes.get(iri) or self.model.properties.get(iri)
        if term is not None:
            return term.label
        return self.name(iri) or self._name_in_wikibase(iri) or humanise(iri)

    def look_of(self, node: Node) -> Look:
        """Tell how a node is shown, by the classes that the store gives it.

        :param node: an IRI or a blank node.
        :returns: its look.
        """
        quads = self._store.quads(node, RDF.type)
        types = {quad.object.value for quad in quads if isinstance(quad.object, NamedNode)}
        return self.look(tuple(sorted(types)))

    def name(self, iri: str, properties: Sequence[NamedNode] = LABEL_PROPERTIES) -> str | None:
        """Find the name that the store gives to an IRI.

        :param iri: any IRI.
        :param properties: properties that name it, best first.
        :returns: the best name, or None if there is none.
        """
        for predicate in properties:
            quads = self._store.quads(NamedNode(iri), predicate)
            found = choose_label(
                (quad.object for quad in quads if isinstance(quad.object, Literal)),
                self._languages,
            )
            if found is not None:
                return found.value
        return None

    def _name_in_wikibase(self, iri: str) -> str | None:
        """Find the name of a direct property, which a Wikibase gives to the property's item."""
        quads = self._store.quads(None, _DIRECT_CLAIM, NamedNode(iri))
        items = (quad.subject for quad in quads if isinstance(quad.subject, NamedNode))
        return next((self.name(item.value) for item in items), None)

    def _wording(self, iri: str) -> Wording:
        term = self.model.properties.get(iri) or self.model.classes.get(iri)
        label = self.label(iri)
        phrase = plain_phrase(label)
        if term is None:
            return Wording(self.curie(iri), label, phrase, phrase, phrase, phrase)
        phrase = _read(term.phrase, phrase)
        inverse = _read(term.inverse_phrase, phrase)
        past, inverse_past = (
            _read(term.past_phrase, phrase),
            _read(term.inverse_past_phrase, inverse),
        )
        return Wording(self.curie(iri), label, phrase, inverse, past, inverse_past)

    def _look(self, types: tuple[str, ...]) -> Look:
        telling = [iri for iri in types if iri not in _SAYS_NOTHING]
        iri = self._most_specific(telling)
        ancestors = frozenset(above for one in types for above in self.ancestors(one))
        known = [self.model.classes[one] for one in ancestors if one in self.model.classes]
        term = self.model.classes.get(iri)
        colour, shape = self._dresses.get(iri, UNTYPED)
        label = self.label(iri) if iri else "thing"
        act = term if term and term.source and term.target else None
        return Look(
            iri=iri,
            type=self.curie(iri) if iri else "",
            type_label=label,
            types=tuple(sorted(self.curie(one) for one in types)),
            group=(term.group_label if term else None) or label,
            colour=(term.colour if term else None) or colour,
            shape=(term.shape if term else None) or shape,
            ancestors=ancestors,
            evidence=any(one.evidence for one in known),
            schema=not ancestors.isdisjoint(_SCHEMA),
            act=act,
            broad=bool(term and term.broad),
        )

    def _most_specific(self, types: Sequence[str]) -> str:
        known = self.model.most_specific(one for one in types if one in self.model.classes)
        if known is not None:
            return known
        general = {above for one in types for above in self.ancestors(one) if above != one}
        return min((one for one in types if one not in general), default=min(types, default=""))

    def _ancestors(self, iri: str) -> tuple[str, ...]:
        if iri in self.model.classes:
            return self.model.ancestors(iri)
        found = {iri: None}
        waiting = [iri]
        while waiting:
            quads = self._store.quads(NamedNode(waiting.pop()), RDFS.subClassOf)
            above = {quad.object.value for quad in quads if isinstance(quad.object, NamedNode)}
            waiting.extend(sorted(above - found.keys()))
            found.update(dict.fromkeys(sorted(above)))
        return tuple(found)


def _read(template: str | None, otherwise: Phrase) -> Phrase:
    return read_phrase(template) if template else otherwise
