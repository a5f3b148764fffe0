"""The rule that what the data use can be told in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph.dataset.rules.checked import NAMING, Checked
from graph.dataset.rules.rule import Fault, rule
from graph.model import ClassTerm, PropertyTerm
from graph.terms import JG, RDF, XSD

__all__ = ["phrase_is_written"]


@rule(
    "phrase-is-written",
    "warning",
    "Every property and class of acts in use has its phrase, and a link its inverse phrase.",
    "Write jg:phrase and jg:inversePhrase in the ontology.",
)
def phrase_is_written(checked: Checked) -> Iterator[Fault]:
    """Find terms whose sentences would fall back to the bare label."""
    for iri in sorted(checked.properties):
        term = checked.model.properties.get(iri)
        if term is None and NamedNode(iri) in JG:
            yield Fault(iri, f"{checked.curie(iri)} is used and is no property of the ontology.")
        elif term is not None and _is_told(term):
            yield from _missing(checked, term, links=term.kind == "object")
    for iri, act in checked.model.classes.items():
        if act.source and act.target and any(checked.store.quads(None, RDF.type, NamedNode(iri))):
            yield from _missing(checked, act, links=True)


def _is_told(term: PropertyTerm) -> bool:
    """Tell whether a property is spoken of in sentences of the ontology.

    Names are none; what is true or false is told by its label; and properties of vocabularies
    that know no phrases have none to miss.
    """
    node = NamedNode(term.iri)
    if term.kind == "annotation" or node in NAMING or XSD.boolean.value in term.ranges:
        return False
    return node in JG or bool(term.phrase or term.inverse_phrase)


def _missing(checked: Checked, term: ClassTerm | PropertyTerm, links: bool) -> Iterator[Fault]:
    wanted = {"phrase": term.phrase, "inverse phrase": term.inverse_phrase if links else ""}
    missing = [name for name, text in wanted.items() if text is None]
    if missing:
        yield Fault(term.iri, f"{checked.curie(term.iri)} has no {' and no '.join(missing)}.")
