"""The shapes as a rule among the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.dataset.rules.checked import Checked
from graph.dataset.rules.rule import Fault, Severity, rule
from graph.resources import ontology_folder
from graph.store.base import Store
from graph.store.targets import has_targets
from graph.terms import JG

__all__ = ["shape", "shapes_apply"]

_SEVERITIES: Mapping[str, Severity] = {"Warning": "warning", "Info": "info"}
_SHAPES = "https://w3id.org/justice-graph/shapes#"
_TOLD_BY: Mapping[str, tuple[str, ...]] = {
    JG.citation.value: ("claim-has-citation",),
    JG.quoted.value: ("short-quotations",),
    JG.sourceKind.value: ("source-has-kind",),
    f"{_SHAPES}OneKindOfClemency": ("commutation-is-no-pardon",),
    f"{_SHAPES}TrueDispute": ("no-winner",),
    f"{_SHAPES}UnassertedClaim": ("deprecated-is-not-fact", "party-is-not-fact"),
}
"""Shapes, or the properties of shapes without a name, and the rules that tell the same better."""


@rule(
    "shape",
    "error",
    "The data keep the SHACL shapes.",
    "Mend the table or file that it comes from.",
)
def shape(checked: Checked) -> Iterator[Fault]:
    """Find what breaks a shape; a shape may say that it is a warning only."""
    if not shapes_apply(checked.store):
        return
    from graph.store.shapes import validate

    for broken in validate(checked.store, ontology_folder() / "shapes.ttl"):
        # A rule about all claims has the class as its focus, and the claim as its value.
        subject = broken.value if broken.focus == JG.Claim.value else broken.focus
        subjects = (subject, *(side.iri for side in checked.evidence.sides(subject)))
        rules = _TOLD_BY.get(broken.shape or broken.path, ())
        yield Fault(
            subject,
            broken.message,
            _SEVERITIES.get(broken.severity, "error"),
            frozenset((name, one) for name in rules for one in subjects),
        )


def shapes_apply(store: Store) -> bool:
    """Tell whether the shapes look at anything in a store; validation may take long.

    :param store: the data.
    :returns: False if nothing there can break a shape.
    """
    return has_targets(store, ontology_folder() / "shapes.ttl")
