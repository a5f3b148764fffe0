"""The rule that every entity can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph.dataset.rules.checked import Checked
from graph.dataset.rules.rule import Fault, rule
from graph.terms import JG, RDF
from graph.terms.nodes import Node, node_key

__all__ = ["entity_is_linked"]


@rule(
    "entity-is-linked",
    "warning",
    "Every entity of the ontology's classes is linked with another one, or is in a claim.",
    "Link the entity with what it belongs to, or remove it.",
)
def entity_is_linked(checked: Checked) -> Iterator[Fault]:
    """Find entities that no link and no claim leads to or from."""
    seen: set[Node] = set()
    for iri, term in checked.model.classes.items():
        if term.evidence or NamedNode(iri) not in JG:
            continue
        for quad in checked.store.quads(None, RDF.type, NamedNode(iri)):
            node = quad.subject
            if not isinstance(node, Node) or node in seen:
                continue
            seen.add(node)
            if not _is_linked(checked, node):
                yield Fault(node_key(node), f"{checked.name(node)} has no link and is in no claim.")


def _is_linked(checked: Checked, node: Node) -> bool:
    """Look for a link; a claim links what it is about, so it is found as one."""
    for quad in checked.store.quads(node):
        far = quad.object
        if isinstance(far, Node) and far != node and quad.predicate != RDF.type:
            return True
    return any(quad.subject != node for quad in checked.store.quads(None, None, node))
