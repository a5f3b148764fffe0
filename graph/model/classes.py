"""The classes of an ontology as records, with what they inherit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pyoxigraph import NamedNode

from graph.model.hierarchy import ancestors_of
from graph.model.statements import Statements
from graph.terms import JG, LABEL_PROPERTIES, OWL, RDF, RDFS, SCHEMA, SKOS, Prefixes, humanise

__all__ = ["DEFINITION_PROPERTIES", "ClassTerm", "builtin", "name_of", "parents_of", "read_classes"]

DEFINITION_PROPERTIES: tuple[NamedNode, ...] = (
    SKOS.definition,
    RDFS.comment,
    NamedNode("http://purl.org/dc/terms/description"),
    SCHEMA.description,
)
"""Properties that say what a term means, best first."""

_Read = TypeVar("_Read")
_BUILTIN = tuple(str(namespace) for namespace in (OWL, RDF, RDFS))


@dataclass(frozen=True, slots=True)
class ClassTerm:
    """A class, with what it inherits from its nearest ancestor that says it.

    :param iri: its identifier.
    :param name: its local name in this ontology, a CURIE or IRI for other classes.
    :param label: its name in words.
    :param definition: what it means; empty where nothing says so.
    :param parents: IRIs of its direct superclasses.
    :param group: short name of its group in legends.
    :param group_label: name of that group in words.
    :param colour: fill colour, ``#rrggbb``.
    :param shape: name of a shape of vis-network.
    :param source: IRI of the property that leads to the end where its link starts.
    :param target: IRI of the property that leads to the end where its link arrives.
    :param phrase: sentence with ``{source}`` and ``{target}``.
    :param inverse_phrase: the same sentence from the other side.
    :param past_phrase: the sentence for a link that has ended, where the phrase would mislead.
    :param inverse_past_phrase: the same sentence from the other side.
    :param evidence: whether its instances record evidence and are never nodes.
    :param broad: whether its instances join things that have little to do with each other.
    :param lasting: whether its acts go on, so that one date says only that they held then.
    """

    iri: str
    name: str
    label: str
    definition: str
    parents: tuple[str, ...]
    group: str | None
    group_label: str | None
    colour: str | None
    shape: str | None
    source: str | None
    target: str | None
    phrase: str | None
    inverse_phrase: str | None
    past_phrase: str | None
    inverse_past_phrase: str | None
    evidence: bool
    broad: bool
    lasting: bool


def builtin(iri: str) -> bool:
    """Tell whether an IRI belongs to the vocabularies RDF, RDFS and OWL themselves.

    :param iri: an IRI.
    :returns: True for owl:Thing and its like.
    """
    return iri.startswith(_BUILTIN)


def name_of(iri: str, prefixes: Prefixes) -> str:
    """Return the local name of a term of this ontology, a CURIE for others.

    :param iri: the term.
    :param prefixes: how other terms are shortened.
    :returns: a name that no two terms share.

    >>> name_of("https://w3id.org/justice-graph/ns#Law", Prefixes())
    'Law'
    """
    base = str(JG)
    return iri.removeprefix(base) if iri.startswith(base) else prefixes.curie(iri)


def parents_of(statements: Statements) -> dict[str, tuple[str, ...]]:
    """Find every class that is declared or that takes part in a subclass axiom.

    :param statements: triples of one or more ontologies.
    :returns: class to its direct, named superclasses; sorted.
    """
    parents = {
        node.value: _superclasses(statements, node)
        for node in statements.subjects()
        if isinstance(node, NamedNode) and statements.objects(node, RDFS.subClassOf)
    }
    declared = [node.value for node in statements.instances(OWL.Class, RDFS.Class)]
    for iri in [*declared, *(parent for above in parents.values() for parent in above)]:
        parents.setdefault(iri, ())
    return {iri: parents[iri] for iri in sorted(parents) if not builtin(iri)}


def _superclasses(statements: Statements, node: NamedNode) -> tuple[str, ...]:
    named = statements.iris(node, RDFS.subClassOf)
    return tuple(iri for iri in named if iri != node.value and not builtin(iri))


def read_classes(statements: Statements, prefixes: Prefixes) -> dict[str, ClassTerm]:
    """Make a record of every class.

    :param statements: triples of one or more ontologies.
    :param prefixes: how the names of foreign classes are shortened.
    :returns: IRI to record, sorted by IRI.
    """
    parents = parents_of(statements)
    return {iri: _class(iri, parents, statements, prefixes) for iri in parents}


def _class(
    iri: str, parents: Mapping[str, tuple[str, ...]], statements: Statements, prefixes: Prefixes
) -> ClassTerm:
    node = NamedNode(iri)
    line = [NamedNode(above) for above in ancestors_of(iri, parents)]

    def nearest(read: Callable[[NamedNode], _Read | None]) -> _Read | None:
        return next((value for above in line if (value := read(above)) is not None), None)

    def end(predicate: NamedNode) -> str | None:
        return nearest(lambda above: next(iter(statements.iris(above, predicate)), None))

    def words(predicate: NamedNode) -> str | None:
        return nearest(lambda above: statements.text(above, [predicate]))

    def past(predicate: NamedNode) -> str | None:
        """Read it from the class that gives the phrase, not from one further up."""
        tellers = (above for above in line if statements.text(above, [JG.phrase]) is not None)
        return next((statements.text(above, [predicate]) for above in tellers), None)

    named_group = end(JG.group)
    group = NamedNode(named_group) if named_group else None
    return ClassTerm(
        iri=iri,
        name=name_of(iri, prefixes),
        label=statements.text(node, LABEL_PROPERTIES) or humanise(iri),
        definition=statements.text(node, DEFINITION_PROPERTIES) or "",
        parents=parents[iri],
        group=(statements.text(group, [SKOS.notation]) or group.value) if group else None,
        group_label=(statements.text(group, [RDFS.label]) or humanise(group.value))
        if group
        else None,
        colour=statements.text(group, [JG.colour]) if group else None,
        shape=statements.text(group, [JG.shape]) if group else None,
        source=end(JG.sourceEnd),
        target=end(JG.targetEnd),
        phrase=words(JG.phrase),
        inverse_phrase=words(JG.inversePhrase),
        past_phrase=past(JG.pastPhrase),
        inverse_past_phrase=past(JG.inversePastPhrase),
        evidence=any(statements.flag(above, JG.isEvidence) for above in line),
        broad=bool(nearest(lambda above: statements.truth(above, JG.isBroad))),
        lasting=bool(nearest(lambda above: statements.truth(above, JG.isLasting))),
    )
