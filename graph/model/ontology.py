"""The ontology as an object: its classes, its properties and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from graph.model.classes import ClassTerm, builtin, read_classes
from graph.model.hierarchy import ancestors_of
from graph.model.properties import PropertyTerm, read_properties
from graph.model.sources import vocabulary_in
from graph.model.statements import Statements
from graph.terms import JG, Prefixes

if TYPE_CHECKING:
    from graph.store.base import Store

__all__ = ["Model"]


class Model:
    """What one or more ontologies say, ready to be asked.

    ``classes`` and ``properties`` go from IRI to record, sorted by IRI; ``party_kinds`` are the
    local names of the kinds of claims that are a party's.

    :param statements: triples of the ontologies; they are read leniently and not checked.
    :param prefixes: how the names of foreign terms are shortened.
    """

    def __init__(self, statements: Statements, prefixes: Prefixes | None = None) -> None:
        prefixes = prefixes or Prefixes()
        self._statements = statements
        self.classes: Mapping[str, ClassTerm] = MappingProxyType(read_classes(statements, prefixes))
        self.properties: Mapping[str, PropertyTerm] = MappingProxyType(
            read_properties(statements, prefixes)
        )
        parents = {iri: term.parents for iri, term in self.classes.items()}
        self._ancestors = {iri: ancestors_of(iri, parents) for iri in parents}
        self.party_kinds: frozenset[str] = frozenset(
            node.value.removeprefix(str(JG))
            for node in statements.instances(JG.ClaimKind)
            if statements.flag(node, JG.isParty)
        )

    def ancestors(self, class_iri: str) -> tuple[str, ...]:
        """Return a class and everything above it, nearest first.

        :param class_iri: an IRI; one that is not known stands alone.
        :returns: IRIs, the class itself first.

        >>> from graph.model import packaged_model
        >>> packaged_model().ancestors("https://w3id.org/justice-graph/ns#Bill")[1]
        'https://w3id.org/justice-graph/ns#Law'
        """
        return self._ancestors.get(class_iri, (class_iri,))

    def most_specific(self, types: Iterable[str]) -> str | None:
        """Choose the type that says most: one below the others, better one with a group.

        :param types: IRIs of the types of one thing, in any order.
        :returns: one of them, or None if there are none.

        >>> from graph.model import packaged_model
        >>> names = ["https://schema.org/Place", "https://w3id.org/justice-graph/ns#Prison"]
        >>> packaged_model().most_specific(names)
        'https://w3id.org/justice-graph/ns#Prison'
        """
        given = frozenset(types)
        above = {ancestor for iri in given for ancestor in self.ancestors(iri)[1:]}
        return min(given - above or given, key=self._plainness, default=None)

    def _plainness(self, iri: str) -> tuple[bool, bool, bool, int, str]:
        term = self.classes.get(iri)
        return (
            builtin(iri),
            term is None,
            term is None or term.group is None,
            -len(self.ancestors(iri)),
            iri,
        )

    def individuals(self, class_name: str) -> frozenset[str]:
        """Return the members that the ontology itself gives to one of its classes.

        :param class_name: local name of an enumeration, such as ``Rank``.
        :returns: local names.

        >>> from graph.model import packaged_model
        >>> sorted(packaged_model().individuals("DisputeKind"))
        ['Error', 'Precision', 'TrueDispute']
        """
        members = self._statements.instances(NamedNode(str(JG) + class_name))
        return frozenset(node.value.removeprefix(str(JG)) for node in members)

    def extended(self, store: Store) -> Model:
        """Return a model that also knows the classes and properties that a store declares.

        What a store says is read leniently: it need not be complete or free of faults.  Terms
        that this model knows keep their meaning, whatever the store says of them.

        :param store: anything with data; it is not changed.
        :returns: a new model, or this one if the store declares nothing new.
        """
        found = vocabulary_in(store, known=self._statements)
        if not found:
            return self
        return Model(Statements([*self._statements, *found]), store.prefixes)
