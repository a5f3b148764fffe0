"""The timeline of an entity, or of all that a store holds."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from graph.evidence import read_evidence
from graph.evidence.period import ALWAYS, Period
from graph.explain.endings import Endings
from graph.explain.naming import Naming
from graph.explain.numbering import Numbering
from graph.explain.records import Named
from graph.explain.sides import Sides
from graph.explain.terms import FactTerms
from graph.explain.timeline.choice import Choice
from graph.explain.timeline.drafts import Draft, entry_of
from graph.explain.timeline.link_dates import LinkDates
from graph.explain.timeline.linked import LinkEntries
from graph.explain.timeline.moments import gaps_between
from graph.explain.timeline.records import Timeline
from graph.explain.timeline.scope import MOST, Scope, scope_of_all, scope_of_entity
from graph.explain.timeline.stated import FactEntries
from graph.model import Model
from graph.network.names import SHORT_NAMES
from graph.store.base import Store

__all__ = ["timeline"]

GAP = 3
"""Whole years without an entry from which on a gap is told."""


def timeline(
    store: Store,
    model: Model,
    entity: str | None = None,
    *,
    period: Period = ALWAYS,
    between: Period = ALWAYS,
    types: Collection[str] = (),
    properties: Collection[str] = (),
    limit: int | None = None,
    gap: int = GAP,
    newest: bool = False,
) -> Timeline:
    """Tell what is dated of an entity, or of everything, in order.

    Rival dates of one thing have an entry each; what has no date is counted.

    :param store: where to read.
    :param model: the ontology with labels and phrases.
    :param entity: IRI of an entity or an act; None for the whole store.
    :param period: as of when things must hold, as in a network; what is later is left out.
    :param between: first and last date of what happened, began, lasted or ended.
    :param types: IRIs of classes; kept is what concerns an entity of one, beside the entity itself.
    :param properties: IRIs of properties and classes of acts; kept is what they tell.
    :param limit: the most entries; None for all, or for the first thousand of very many.
    :param gap: whole years without an entry from which on a gap is told; 0 for never.
    :param newest: whether the last entry comes first, and the first ones are left out.
    :returns: the timeline.
    :raises UnknownEntityError: if the store has no such entity.

    >>> from graph.model import packaged_model
    >>> from graph.store import open_store
    >>> store = open_store()
    >>> martin = store.prefixes.iri("id:alexis-martin")
    >>> told = timeline(store, packaged_model(), martin)
    >>> [(entry.date, entry.kind) for entry in told.entries if "commuted" in entry.text]
    [('2020-04-17', 'commutation')]
    """
    most = limit or MOST
    scope = (
        scope_of_entity(store, entity, model, most)
        if entity
        else scope_of_all(store, model, between, most)
    )
    choice = Choice(period, between, types, properties)
    return _Telling(scope, model, entity).timeline(choice, limit, gap, newest)


class _Telling:
    """Makes the entries of one timeline."""

    def __init__(self, scope: Scope, model: Model, entity: str | None) -> None:
        store, prefixes = scope.store, scope.store.prefixes
        evidence = read_evidence(store, model=model)
        self._scope, self._model, self._entity = scope, model, entity
        self._naming = Naming(store, evidence, model)
        self._terms = FactTerms(model, prefixes)
        self._dates = LinkDates(evidence, self._terms, prefixes)
        self._dated = [links for links in scope.links if self._dates.of(links[0].data)]
        self._numbering = Numbering()
        sides = Sides(evidence, self._naming, self._terms, self._told(), self._numbering)
        acts = {link.data["act"] for links in self._dated for link in links if link.data["act"]}
        self._links = LinkEntries(
            prefixes=prefixes,
            naming=self._naming,
            sides=sides,
            dates=self._dates,
            endings=Endings(store, evidence, self._naming, acts),
            named=scope.named,
        )
        self._facts = FactEntries(
            store=store,
            evidence=evidence,
            naming=self._naming,
            terms=self._terms,
            sides=sides,
            named=scope.named,
        )

    def timeline(self, choice: Choice, limit: int | None, gap: int, newest: bool) -> Timeline:
        """Put the entries that are asked for in order, and number their sources."""
        kept = sorted(
            (
                draft
                for draft in self._drafts()
                if choice.keeps(draft, self._scope, self._model, self._entity)
            ),
            key=lambda draft: draft.order,
            reverse=newest,
        )
        shown = kept[:limit]
        entries = tuple(entry_of(draft, self._numbering) for draft in shown)
        subject = self._subject()
        return Timeline(
            iri=self._entity,
            curie=subject.curie,
            label=subject.label,
            type=subject.type,
            name=self._naming.in_sentence(self._entity) if self._entity else "",
            short=self._short(),
            entries=entries,
            gaps=gaps_between((date for draft in shown for date in _dates(draft)), gap),
            undated=self._undated(),
            left_out=len(kept) - len(shown),
            unread=self._scope.unread,
            sources=self._numbering.notes(),
        )

    def _drafts(self) -> Iterator[Draft]:
        for links in self._dated:
            yield from self._links.drafts(links)
        for links in self._scope.links:
            act = links[0].data["act"]
            if act:
                others = (data for data in links[0].data["facts"] if not self._terms.role(data))
                yield from self._facts.drafts(act, others)
        for key, facts in self._scope.facts:
            yield from self._facts.drafts(key, facts)

    def _told(self) -> set[str]:
        """List what has its place on the timeline: the entity, acts, claims of links."""
        seen = [link.data for links in self._dated for link in links]
        acts = {link["act"] for link in seen if link["act"]}
        return {*acts, *(claim for link in seen for claim in link["claim"]), self._entity or ""}

    def _subject(self) -> Named:
        """Describe what the timeline is of."""
        if self._entity is None:
            return Named("", "", self._scope.store.name, "")
        if self._entity in self._scope.network:
            return self._scope.named(self._entity)
        ends = self._naming.ends(self._entity)
        kind = self._naming.vocabulary.label(ends.kind) if ends else ""
        curie = self._scope.store.prefixes.curie(self._entity)
        return Named(self._entity, curie, self._naming.label(self._entity), kind)

    def _undated(self) -> int | None:
        """Count the links without a date."""
        elsewhere = self._scope.undated
        if elsewhere is None:
            return None
        return elsewhere + len(self._scope.links) - len(self._dated)

    def _short(self) -> str | None:
        """Find what the entity is called once it has been named."""
        if self._entity is None:
            return None
        return self._naming.vocabulary.name(self._entity, SHORT_NAMES)


def _dates(draft: Draft) -> Iterator[str]:
    """Give the dates on which something of an entry falls."""
    yield draft.date
    if draft.extent == "period" and draft.end:
        yield draft.end
