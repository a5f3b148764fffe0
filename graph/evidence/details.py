"""What hangs on a claim, read from what a store says about its node."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from pyoxigraph import Literal, NamedNode

from graph.evidence import properties as say
from graph.evidence.description import Description
from graph.evidence.notation import text_key
from graph.evidence.records import Citation, Claim, Dispute, Source
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import RDF, humanise
from graph.terms.addresses import on_the_web
from graph.terms.nodes import Node, node_key

__all__ = ["Details", "read_rank"]

_KINDS = {
    "Book": "book",
    "BlogPosting": "blog",
    "Legislation": "law",
    "NewsArticle": "news",
    "ReportageNewsArticle": "news",
}
"""Kinds of sources that a class of another vocabulary means."""


class Details:
    """Reads each source, citation and dispute once, however many claims share it.

    :param store: where they are.
    :param party_kinds: local names of the kinds of claims that are a party's.

    ``web_source`` reads a source of another vocabulary.
    """

    def __init__(self, store: Store, party_kinds: frozenset[str]) -> None:
        self._store = store
        self._party_kinds = party_kinds
        self.web_source = cache(self._web_source)
        self._citation = cache(self._read_citation)
        self._source = cache(self._read_source)
        self._dispute = cache(self._read_dispute)

    def describe(self, node: Node) -> Description:
        """Read all that is said about a node.

        :param node: the subject.
        :returns: its description, empty where nothing is said.
        """
        return Description(self._store.quads(node))

    def claim(
        self, said: Description, iri: str, subject: str, predicate: str, object: Term
    ) -> Claim:
        """Make the record of a claim.

        :param said: what the store says about the claim.
        :param iri: identifier of the claim.
        :param subject: key of what it is about.
        :param predicate: IRI of the property.
        :param object: the value.
        :returns: the record.
        """
        kind = said.name(say.KIND) or "Reported"
        dispute = said.node(say.DISPUTE)
        return Claim(
            iri=iri,
            subject=subject,
            predicate=predicate,
            object=object,
            rank=read_rank(said),
            kind=kind,
            party=kind in self._party_kinds,
            start=said.text(*say.FROM),
            end=said.text(*say.UNTIL),
            dispute=self._dispute(dispute) if dispute else None,
            reason=said.text(say.REASON),
            citations=self._cited(said),
        )

    def _web_source(self, node: Node) -> Source:
        """Read a source of another vocabulary, in which an IRI may be the address of a text."""
        source = self._source(node)
        if source.url:
            return source
        said = self.describe(node)
        addresses = (said.text(*say.REPEATED), source.iri)
        url = next((one for one in addresses if one and on_the_web(one)), None)
        label = said.text(*say.LABELS) or url or source.label
        return replace(source, label=label, url=url)

    def _cited(self, said: Description) -> tuple[Citation, ...]:
        """Read what a claim cites: citations of this ontology, else all that it derives from."""
        found = {self._citation(node) for node in said.nodes(say.CITATION)}
        if not found:
            found = {_bare(self._named(term)) for name in say.DERIVED for term in said.terms(name)}
        return tuple(sorted(found, key=lambda citation: citation.iri))

    def _named(self, term: Term) -> Source:
        """Read a source that is a node, or an address or a title written as text."""
        if isinstance(term, Node):
            return self.web_source(term)
        text = term.value if isinstance(term, Literal) else str(term)
        key, url = text_key(text), text if on_the_web(text) else None
        return Source(key, text, "source", url, None, key)

    def _read_citation(self, node: Node) -> Citation:
        said = self.describe(node)
        return Citation(
            iri=node_key(node),
            source=self._source(said.node(say.SOURCE) or node),
            says=said.text(say.SAYS) or "",
            quoted=said.text(say.QUOTED),
            locator=said.text(say.LOCATOR),
            seen=said.text(say.SEEN),
        )

    def _read_source(self, node: Node) -> Source:
        said = self.describe(node)
        return Source(
            iri=node_key(node),
            label=said.text(*say.LABELS) or humanise(node_key(node)),
            kind=said.name(say.SOURCE_KIND) or _kind(said),
            url=said.text(*say.URL),
            publisher=self._publisher(said),
            original=self._original(node, said),
            published=said.text(*say.PUBLISHED),
        )

    def _publisher(self, said: Description) -> str | None:
        node = said.node(*say.PUBLISHER)
        name = self.describe(node).text(*say.LABELS) if node else None
        return name or said.text(*say.PUBLISHER)

    def _original(self, node: Node, said: Description) -> str:
        """Follow copies to their original; of copies of each other the first by name is it."""
        trail: list[Term] = [node]
        while True:
            original = _repeated(said)
            if original is None:
                return _key(trail[-1])
            if original in trail:
                return min(_key(copy) for copy in trail[trail.index(original) :])
            trail.append(original)
            said = self.describe(original) if isinstance(original, Node) else Description(())

    def _read_dispute(self, node: Node) -> Dispute:
        said = self.describe(node)
        return Dispute(
            iri=node_key(node),
            label=said.text(*say.LABELS) or humanise(node_key(node)),
            kind=said.name(say.DISPUTE_KIND) or "TrueDispute",
        )


def read_rank(said: Description) -> str:
    """Read the rank of a claim; Wikidata's are called like ours with a word behind.

    :param said: what the store says about the claim.
    :returns: ``Preferred``, ``Normal`` or ``Deprecated``.

    >>> read_rank(Description(()))
    'Normal'
    """
    name = said.name(*say.RANK) or "Normal"
    return name.removeprefix(str(say.WIKIBASE)).removesuffix("Rank")


def _kind(said: Description) -> str:
    classes = (term.value for term in said.terms(RDF.type.value) if isinstance(term, NamedNode))
    names = (iri.rpartition("/")[2] for iri in classes)
    return next((_KINDS[name] for name in names if name in _KINDS), "source")


def _repeated(said: Description) -> Term | None:
    """Find what a text repeats; one that draws on several texts is no copy of any."""
    copied = said.node(say.COPY_OF)
    if copied is not None:
        return copied
    repeated = {term for name in say.REPEATED for term in said.terms(name)}
    return repeated.pop() if len(repeated) == 1 else None


def _bare(source: Source) -> Citation:
    return Citation(source.iri, source, "")


def _key(term: Term) -> str:
    if isinstance(term, Node):
        return node_key(term)
    return text_key(term.value if isinstance(term, Literal) else str(term))
