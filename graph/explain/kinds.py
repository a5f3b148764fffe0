"""Kinds that a thing is said to be and, by the record, is not: a commutation called a pardon."""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph.evidence import Evidence
from graph.model import Model
from graph.network.facts import fact
from graph.network.payload import FactData
from graph.terms import RDF, humanise

__all__ = ["other_kinds"]


def other_kinds(iri: str, evidence: Evidence, model: Model) -> list[FactData]:
    """Find the classes that are claimed of a thing and not asserted.

    :param iri: an entity or an act.
    :param evidence: the claims of the store.
    :param model: the ontology, which names the classes.
    :returns: one fact per class.
    """
    return [
        fact("rdf:type", "also called", _name(claim.object.value, model), [claim])
        for claim in evidence.about(iri)
        if claim.predicate == RDF.type.value
        and not claim.asserted
        and isinstance(claim.object, NamedNode)
    ]


def _name(iri: str, model: Model) -> str:
    term = model.classes.get(iri)
    return term.label if term else humanise(iri)
