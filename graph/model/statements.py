"""The triples of an ontology, looked up by subject and predicate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from graph.sparql.answer import Term
from graph.terms import RDF, choose_label

__all__ = ["Statements", "Subject"]

Subject = NamedNode | BlankNode

_NONE: AbstractSet[Term] = frozenset()
_TRUTHS = {"true": True, "1": True, "false": False, "0": False}
_NOTHING: Mapping[NamedNode, AbstractSet[Term]] = {}


class Statements:
    """An index of triples; what it gives back is sorted, whatever the order it was fed in.

    :param triples: triples, or quads whose graph is not looked at.

    >>> from graph.terms import JG, RDFS
    >>> law = Statements([Triple(JG.Law, RDFS.label, Literal("law", language="en"))])
    >>> law.text(JG.Law, [RDFS.label])
    'law'
    """

    def __init__(self, triples: Iterable[Quad | Triple]) -> None:
        index: defaultdict[Subject, defaultdict[NamedNode, set[Term]]] = defaultdict(
            lambda: defaultdict(set)
        )
        for triple in triples:
            if not isinstance(triple.subject, Triple):
                index[triple.subject][triple.predicate].add(triple.object)
        self._index: Mapping[Subject, Mapping[NamedNode, AbstractSet[Term]]] = index
        self._instances: defaultdict[Term, set[NamedNode]] = defaultdict(set)
        for node in index:
            if isinstance(node, NamedNode):
                for type_ in index[node].get(RDF.type, ()):
                    self._instances[type_].add(node)

    def __contains__(self, node: object) -> bool:
        return node in self._index

    def __iter__(self) -> Iterator[Triple]:
        for subject, about in self._index.items():
            for predicate, objects in about.items():
                for value in objects:
                    yield Triple(subject, predicate, value)

    def __len__(self) -> int:
        return sum(len(objects) for about in self._index.values() for objects in about.values())

    def subjects(self) -> tuple[Subject, ...]:
        """Return everything that the triples speak about, in a fixed order.

        :returns: named nodes and blank nodes, each once.
        """
        return tuple(sorted(self._index, key=str))

    def objects(self, subject: Subject, predicate: NamedNode) -> tuple[Term, ...]:
        """Return the values of one predicate, in a fixed order.

        :param subject: what the triples are about.
        :param predicate: the property.
        :returns: terms, each once; none if nothing is said.
        """
        found = self._index.get(subject, _NOTHING).get(predicate, _NONE)
        return tuple(found) if len(found) < 2 else tuple(sorted(found, key=str))

    def iris(self, subject: Subject, predicate: NamedNode) -> tuple[str, ...]:
        """Return those values of a predicate that are named.

        :param subject: what the triples are about.
        :param predicate: the property.
        :returns: IRIs in a fixed order.
        """
        values = self.objects(subject, predicate)
        return tuple(value.value for value in values if isinstance(value, NamedNode))

    def text(self, subject: Subject, predicates: Sequence[NamedNode]) -> str | None:
        """Return the English, else the best, literal of the first predicate that has one.

        :param subject: what the text is about.
        :param predicates: properties, best first.
        :returns: the text, or None.
        """
        for predicate in predicates:
            values = self.objects(subject, predicate)
            chosen = choose_label(value for value in values if isinstance(value, Literal))
            if chosen is not None:
                return chosen.value
        return None

    def truth(self, subject: Subject, predicate: NamedNode) -> bool | None:
        """Read a truth value.

        :param subject: what it is about.
        :param predicate: a property with a boolean value.
        :returns: the value, or None where nothing, or no truth value, is said.
        """
        return _TRUTHS.get(self.text(subject, [predicate]) or "")

    def flag(self, subject: Subject, predicate: NamedNode) -> bool:
        """Tell whether a predicate says true.

        :param subject: what the flag is about.
        :param predicate: a property with a boolean value.
        :returns: True only where it is said.
        """
        return self.truth(subject, predicate) is True

    def instances(self, *classes: NamedNode) -> tuple[NamedNode, ...]:
        """Return the named things that have one of the types.

        :param classes: the types, as they are written, without inference.
        :returns: named nodes in a fixed order.
        """
        found = {node for type_ in classes for node in self._instances.get(type_, ())}
        return tuple(sorted(found, key=str))

    def members(self, head: Term) -> tuple[Term, ...]:
        """Return the members of an RDF list; a broken or circular list ends where it breaks.

        :param head: the first node of the list.
        :returns: the members, in order.
        """
        found: list[Term] = []
        seen: set[Term] = set()
        while isinstance(head, NamedNode | BlankNode) and head != RDF.nil and head not in seen:
            seen.add(head)
            found.extend(self.objects(head, RDF.first)[:1])
            head = next(iter(self.objects(head, RDF.rest)), RDF.nil)
        return tuple(found)
