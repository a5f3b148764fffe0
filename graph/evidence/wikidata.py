"""The statement model of Wikidata, and of every other Wikibase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from pyoxigraph import NamedNode, Quad

from graph.evidence import properties as say
from graph.evidence.details import Details, read_rank
from graph.evidence.nodes import fewer
from graph.evidence.records import Claim, Dispute
from graph.evidence.references import References
from graph.evidence.snaks import Snaks
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import PROV
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["WikidataStatements"]

_DIRECT = re.compile(r"(.+/prop/)direct/(P\d+)\Z")
_MAIN = re.compile(r"(.+/prop/)(P\d+)\Z")
_VALUE = re.compile(r".+/prop/statement/P\d+\Z")
_START, _END, _POINT = "P580", "P582", "P585"
_REASON, _DISPUTED_BY = "P2241", "P1310"
_NAMES = frozenset(say.LABELS)


class WikidataStatements:
    """Reads statement nodes; it keeps :class:`graph.evidence.notation.Notation`.

    The claim of a statement is about its direct property (``wdt:``), so that a plain link finds
    the statement that stands behind it.

    :param store: where the statements are.
    :param details: reads what is said about a node.
    """

    def __init__(self, store: Store, details: Details) -> None:
        self._store = store
        self._details = details
        self._references = References(details)

    @cached_property
    def is_used(self) -> bool:
        """Whether there are statements with a rank, as all have."""
        return next(self._store.quads(None, say.WIKIBASE.rank), None) is not None

    def find(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Term | None = None,
    ) -> Iterator[Quad]:
        """Find the quads that lead to statements; None stands for anything."""
        property = _main(predicate)
        if property is None and (predicate is not None or not self.is_used):
            return
        for statement in self._statements(subject, property, object):
            for quad in self._store.quads(None, property, statement):
                fits = subject is None or quad.subject == node_term(subject)
                if fits and _MAIN.match(quad.predicate.value):
                    yield quad

    def sides(self, dispute: str) -> Iterator[Quad]:
        """Find the quad that leads to a statement with which somebody disagrees."""
        return self.named(dispute)

    def named(self, key: str) -> Iterator[Quad]:
        """Find the quads that lead to a statement."""
        quads = self._store.quads(None, None, node_term(key))
        return (quad for quad in quads if _MAIN.match(quad.predicate.value))

    def read(self, held: Quad) -> Claim | None:
        """Read one claim; None for a statement that there is no value, or no known one."""
        statement, match = held.object, _MAIN.match(held.predicate.value)
        if match is None or not (isinstance(statement, Node) and isinstance(held.subject, Node)):
            return None
        base, number = match.groups()
        said = self._details.describe(statement)
        values = said.terms(f"{base}statement/{number}")
        if not values:
            return None
        qualifiers = Snaks(said, f"{base}qualifier/", self._details)
        start, end = _period(qualifiers)
        cited = said.nodes(PROV.wasDerivedFrom.value)
        citations = {self._references.citation(node, f"{base}reference/") for node in cited}
        return Claim(
            iri=node_key(statement),
            subject=node_key(held.subject),
            predicate=f"{base}direct/{number}",
            object=values[0],
            rank=read_rank(said),
            kind="Reported",
            party=False,
            start=start,
            end=end,
            dispute=_dispute(statement, qualifiers.names(_DISPUTED_BY)),
            reason=qualifiers.name(_REASON),
            citations=tuple(sorted(citations, key=lambda citation: citation.iri)),
        )

    def quads(self, held: Iterable[Quad]) -> Iterator[Quad]:
        """Give all quads from which claims, and what they cite, are read."""
        for quad in held:
            yield quad
            yield from self._property(quad.predicate)
            if isinstance(quad.object, Node):
                cited = self._details.describe(quad.object).nodes(PROV.wasDerivedFrom.value)
                for node in (quad.object, *cited):
                    yield from self._around(node)

    def _property(self, main: NamedNode) -> Iterator[Quad]:
        """Give what a property is called, which its item tells."""
        direct = NamedNode(_MAIN.sub(r"\1direct/\2", main.value))
        for quad in self._store.quads(None, say.WIKIBASE.directClaim, direct):
            yield quad
            if isinstance(quad.subject, Node):
                said = self._store.quads(quad.subject)
                yield from (one for one in said if one.predicate.value in _NAMES)

    def _around(self, node: Node) -> Iterator[Quad]:
        """Give what is said of a node, what its values consist of and what its items are called."""
        for quad in self._store.quads(node):
            yield quad
            if isinstance(quad.object, Node) and quad.predicate != PROV.wasDerivedFrom:
                for one in self._store.quads(quad.object):
                    if one.predicate in say.WIKIBASE or one.predicate.value in _NAMES:
                        yield one

    def _statements(
        self, subject: str | None, property: NamedNode | None, object: Term | None
    ) -> Iterator[Node]:
        node = None if subject is None else node_term(subject)
        if node is None and property is None and object is None:
            return _nodes(quad.subject for quad in self._store.quads(None, say.WIKIBASE.rank))
        if object is None:
            return self._of(node, property)
        found = self._saying(object)
        return found if node is None else fewer(self._of(node, property), found)

    def _of(self, subject: Node | None, property: NamedNode | None) -> Iterator[Node]:
        quads = self._store.quads(subject, property)
        return _nodes(quad.object for quad in quads if _MAIN.match(quad.predicate.value))

    def _saying(self, object: Term) -> Iterator[Node]:
        quads = self._store.quads(None, None, object)
        return _nodes(quad.subject for quad in quads if _VALUE.match(quad.predicate.value))


def _main(predicate: str | None) -> NamedNode | None:
    """Find the property (``p:``) that leads to the statements of a direct one (``wdt:``)."""
    match = _DIRECT.match(predicate or "")
    return NamedNode(match[1] + match[2]) if match else None


def _period(qualifiers: Snaks) -> tuple[str | None, str | None]:
    start, end, point = (qualifiers.date(one) for one in (_START, _END, _POINT))
    return (start, end) if start or end else (point, point)


def _nodes(terms: Iterator[Term]) -> Iterator[Node]:
    """Give each node once."""
    seen: set[Node] = set()
    for term in terms:
        if isinstance(term, Node) and term not in seen:
            seen.add(term)
            yield term


def _dispute(statement: Node, opponents: list[str]) -> Dispute | None:
    if not opponents:
        return None
    verb = "disagrees" if len(opponents) == 1 else "disagree"
    return Dispute(node_key(statement), f"{' and '.join(opponents)} {verb}", "TrueDispute")
