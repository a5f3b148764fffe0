"""Which entries a timeline keeps: by date, by class and by property."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from graph.evidence.period import ALWAYS, Period
from graph.explain.timeline.drafts import Draft
from graph.explain.timeline.scope import Scope
from graph.model import Model

__all__ = ["Choice"]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked of a timeline; every name is an IRI.

    :param period: the date as of which things must hold; later entries are left out too.
    :param between: first and last date of what happened, began, lasted or ended.
    :param types: classes of which at least one other entity of an entry must be; empty for all.
    :param properties: properties, or classes of acts, that entries tell of; empty for all.
    """

    period: Period = ALWAYS
    between: Period = ALWAYS
    types: Collection[str] = ()
    properties: Collection[str] = ()

    def keeps(self, draft: Draft, scope: Scope, model: Model, entity: str | None) -> bool:
        """Tell whether an entry is asked for.

        :param draft: the entry.
        :param scope: knows the classes of entities.
        :param model: knows the superclasses of classes.
        :param entity: the entity of the timeline, whose own class does not count.
        :returns: True if it is.
        """
        return (
            self._fits_dates(draft)
            and (not self.properties or _meets(draft.term, self.properties, scope, model))
            and (not self.types or self._fits_types(draft, scope, model, entity))
        )

    def _fits_dates(self, draft: Draft) -> bool:
        happened = Period(draft.date, draft.date)
        told = Period(draft.start, draft.end) if draft.extent == "period" else happened
        begun = Period(start=draft.date)
        return (
            draft.lifetime.meets(self.period)
            and begun.meets(self.period)
            and told.meets(self.between)
        )

    def _fits_types(self, draft: Draft, scope: Scope, model: Model, entity: str | None) -> bool:
        others = (one.iri for one in draft.entities if one.iri != entity)
        return any(
            _meets(curie, self.types, scope, model) for key in others for curie in scope.types(key)
        )


def _meets(curie: str, wanted: Collection[str], scope: Scope, model: Model) -> bool:
    """Tell whether a term, or one above it, is among those that are wanted."""
    iri = scope.store.prefixes.iri(curie)
    above = model.ancestors(iri) if iri in model.classes else ()
    return not {iri, *above}.isdisjoint(wanted)
