"""Named graphs as sources: what stands in a graph is said by whom the graph's name describes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice

from pyoxigraph import NamedNode, Quad

from graph.evidence import properties as say
from graph.evidence.details import Details
from graph.evidence.notation import made_key
from graph.evidence.records import Citation, Claim
from graph.evidence.trail import trail
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import DCTERMS, JG, OWL, RDF, Namespace
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["NP", "NamedGraphs"]

NP = Namespace("http://www.nanopub.org/nschema#")
_DESCRIPTION = (
    *say.LABELS,
    *say.URL,
    *say.PUBLISHER,
    *say.PUBLISHED,
    *say.DERIVED,
    say.SOURCE_KIND,
    DCTERMS.creator.value,
)
_EVIDENCE: tuple[tuple[NamedNode, NamedNode | None], ...] = (
    (RDF.type, JG.Claim),
    (RDF.reifies, None),
    (say.WIKIBASE.rank, None),
)
_FEW = 20
_MANY = 1_000
_REIFIES = RDF.reifies
_GRAPHS = "SELECT DISTINCT ?graph { GRAPH ?graph {} }"


class NamedGraphs:
    """Reads graphs that are sources; it keeps :class:`graph.evidence.notation.Notation`.

    A graph is a source if its name has a title, an address, a publisher, a date, or something
    that it derives from, and if it is no ontology and holds no evidence in another notation.  The
    assertion of a nanopublication is a claim that cites what its provenance names.

    :param store: where the graphs are.
    :param details: reads what is said about their names.
    """

    def __init__(self, store: Store, details: Details) -> None:
        self._store = store
        self._details = details
        self._known: dict[Node, Claim | None] = {}

    @property
    def is_used(self) -> bool:
        """Whether a graph is a source; where there are very many, one is taken to be."""
        graphs = list(islice(self._graphs(), _MANY + 1))
        return len(graphs) > _MANY or any(self._voice(graph) for graph in graphs)

    def find(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Term | None = None,
    ) -> Iterator[Quad]:
        """Find the quads in such graphs that say something; None stands for anything."""
        node = None if subject is None else node_term(subject)
        property = None if predicate is None else NamedNode(predicate)
        asked = (node, property, object)
        graphs = self._graphs_for(asked)
        if graphs is not None:
            for graph in graphs:
                if self._voice(graph):
                    yield from self._store.quads(*asked, graph)
            return
        for quad in self._store.quads(*asked):
            if isinstance(quad.graph_name, Node) and self._voice(quad.graph_name):
                yield quad

    def sides(self, dispute: str) -> Iterator[Quad]:
        """Find the quads of the assertions in a dispute."""
        for quad in self._store.quads(None, NamedNode(say.DISPUTE), node_term(dispute)):
            if isinstance(quad.subject, Node) and self._is_assertion(quad.subject):
                yield from self._store.quads(None, None, None, quad.subject)

    def named(self, key: str) -> Iterator[Quad]:
        """Find the quads of an assertion."""
        graph = node_term(key)
        return self._store.quads(None, None, None, graph) if self._is_assertion(graph) else iter(())

    def read(self, held: Quad) -> Claim | None:
        """Read one claim; None for what a graph says of itself, and for a triple that it names."""
        graph, subject = held.graph_name, held.subject
        if not isinstance(graph, Node) or not isinstance(subject, Node):
            return None
        voice = self._voice(graph)
        if voice is None or graph == subject or held.predicate == _REIFIES:
            return None
        return replace(
            voice,
            iri=voice.iri or made_key(held),
            subject=node_key(subject),
            predicate=held.predicate.value,
            object=held.object,
        )

    def quads(self, held: Iterable[Quad]) -> Iterator[Quad]:
        """Give all quads from which claims, and what they cite, are read."""
        quads = list(held)
        yield from quads
        for graph in {quad.graph_name for quad in quads}:
            if isinstance(graph, Node):
                yield from self._store.quads(None, NP.hasAssertion, graph)
                yield from trail(self._store, [graph])

    def _graphs(self) -> Iterator[Node]:
        return (graph for (graph,) in self._store.select(_GRAPHS) if isinstance(graph, Node))

    def _graphs_for(self, asked: Sequence[Term | None]) -> Iterable[Node] | None:
        """Give the graphs to be asked one by one; None if all are better asked together."""
        if None not in asked:
            return None
        return self._graphs() if asked.count(None) == len(asked) else self._few

    @cached_property
    def _few(self) -> list[Node] | None:
        """All graphs, if to ask each is less than to look at all that fits in any."""
        graphs = list(islice(self._graphs(), _FEW + 1))
        return graphs if len(graphs) <= _FEW else None

    def _voice(self, graph: Node) -> Claim | None:
        """Make what all claims of a graph have in common; None if it does not speak."""
        if graph not in self._known:
            self._known[graph] = self._listen(graph)
        return self._known[graph]

    def _listen(self, graph: Node) -> Claim | None:
        said = self._details.describe(graph)
        if self._is_assertion(graph):
            alone = len(list(islice(self._store.quads(None, None, None, graph), 2))) == 1
            return self._details.claim(said, node_key(graph) if alone else "", "", "", graph)
        if OWL.Ontology in said.terms(RDF.type.value) or not said.terms(*_DESCRIPTION):
            return None
        if self._holds_evidence(graph):
            return None
        source = Citation(node_key(graph), self._details.web_source(graph), "")
        return replace(self._details.claim(said, "", "", "", graph), citations=(source,))

    def _is_assertion(self, graph: Node) -> bool:
        return next(self._store.quads(None, NP.hasAssertion, graph), None) is not None

    def _holds_evidence(self, graph: Node) -> bool:
        return any(
            quad
            for name, value in _EVIDENCE
            for quad in self._store.quads(None, name, value, graph)
        )
