"""The steps from quads to a network: read, sort out, choose, describe, put together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import networkx as nx
import numpy as np
from pyoxigraph import Quad

from graph.evidence import read_evidence
from graph.model import Model
from graph.network.acts import Acts
from graph.network.assemble import assemble
from graph.network.blank import stable_keys
from graph.network.claimed import add_claimed
from graph.network.data_date import data_date
from graph.network.describe import Describer
from graph.network.ends import Ends, ends_in_store
from graph.network.facts import Facts
from graph.network.lifetimes import read_lifetimes
from graph.network.names import NAMING, Names
from graph.network.reach import Reach, match_with_names
from graph.network.reading import Reading, read
from graph.network.sides import Sides
from graph.network.sieve import Column, Sieve
from graph.network.speech import Speech
from graph.network.titles import Titles
from graph.network.view import View
from graph.network.vocabulary import Look, Vocabulary
from graph.store.base import Store
from graph.terms import RDF
from graph.terms.nodes import node_key, node_term

__all__ = ["Projection"]


class Projection:
    """One projection of a store.

    :param store: where the triples are.
    :param view: which part to show, and how.
    :param model: the ontology.
    """

    def __init__(self, store: Store, view: View, model: Model) -> None:
        self._store, self._view, self._model = store, view, model
        self._vocabulary = Vocabulary(store, model, view.languages)
        self._evidence = read_evidence(store, model=model)
        self._reach = Reach(store, view, self._vocabulary, self._evidence) if view.focus else None
        self._reading = self._read()
        subjects = self._reach.keys() if self._reach else self._reading.numbers
        self._claimed, self._claimed_literals = (
            add_claimed(self._reading, store, self._evidence, subjects)
            if view.disputed
            else (set(), {})
        )
        self._focus = [self._reading.numbers[key] for key in self._focus_keys()]
        self._raw = self._reading.names
        self._keys = _stable(store, self._raw)
        self._looks = self._look_at_all()
        self._sieve = Sieve(self._reading, self._looks, model)
        self._acts = Acts(self._reading, self._vocabulary, self._looks, self._claimed)
        self._edges = self._acts.ends if view.acts == "edge" else {}

    def graph(self) -> nx.MultiDiGraph[str]:
        """Put the network together.

        :returns: a new graph.
        """
        self._choose_nodes()
        columns = self._sieve.links(self._properties())
        acts = self._act_links()
        if self._view.max_nodes is not None or self._view.properties:
            columns, acts = self._thin(columns, acts)
        describer = self._describer()
        return assemble(
            describer.nodes(),
            chain(describer.plain_edges(columns), describer.act_edges(acts)),
        )

    def _read(self) -> Reading:
        dates = {iri for iri, term in self._model.properties.items() if term.time_role}
        reading = read(self._quads(), None if self._view.evidence else NAMING | dates)
        for key in self._focus_keys():
            reading.numbers[key]
        return reading

    def _quads(self) -> Iterator[Quad]:
        if self._reach:
            return self._reach.quads()
        if self._view.graphs:
            return match_with_names(self._store, self._view.graphs)
        return self._store.quads()

    def _look_at_all(self) -> list[Look]:
        names = self._raw
        types: list[tuple[str, ...]] = [()] * len(names)
        for (predicate, _), (subjects, classes) in self._reading.links.items():
            if predicate == RDF.type.value:
                for subject, iri in zip(subjects, classes, strict=True):
                    types[subject] = (*types[subject], names[iri])
        kinds = {key: tuple(sorted(set(key))) for key in set(types)}
        self._vocabulary.prepare(iri for key in kinds for iri in key)
        looks = {key: self._vocabulary.look(kind) for key, kind in kinds.items()}
        return [looks[key] for key in types]

    def _focus_keys(self) -> list[str]:
        return [node_key(node) for node in self._reach.start] if self._reach else []

    def _choose_nodes(self) -> None:
        """Take out what the view does not show; acts that are edges are no nodes."""
        numbers = self._reading.numbers
        if self._reach:
            keys = (node_key(node) for node in self._reach.nodes)
            self._sieve.keep([numbers[key] for key in keys if key in numbers])
        if self._view.types:
            wanted = set(self._view.types)
            fits = {look: not look.ancestors.isdisjoint(wanted) for look in set(self._looks)}
            self._sieve.keep([at for at, look in enumerate(self._looks) if fits[look]])
        self._sieve.nodes[self._focus] = True
        self._sieve.drop(self._edges)

    def _properties(self) -> set[str]:
        """The properties to draw; where acts are nodes, a class of acts stands for its ends."""
        wanted = set(self._view.properties)
        if wanted and self._view.acts == "node":
            for iri, term in self._model.classes.items():
                if (
                    term.source
                    and term.target
                    and not wanted.isdisjoint(self._model.ancestors(iri))
                ):
                    wanted |= {term.source, term.target}
        return wanted

    def _act_links(self) -> list[tuple[int, int, int]]:
        """Find source, target and act of every act that is an edge between two nodes."""
        wanted, nodes = set(self._view.properties), self._sieve.nodes
        return [
            (source, target, act)
            for act, (sources, targets) in self._edges.items()
            if not wanted or not wanted.isdisjoint(self._looks[act].ancestors)
            for source in sources
            for target in targets
            if nodes[source] and nodes[target]
        ]

    def _thin(
        self, columns: list[Column], acts: list[tuple[int, int, int]]
    ) -> tuple[list[Column], list[tuple[int, int, int]]]:
        """Keep the nodes with the most links, the focus before all."""
        ends = [end for column in columns for end in (column.subjects, column.objects)]
        ends.append(np.array([end for act in acts for end in act[:2]], dtype=np.int64))
        degree = np.bincount(np.concatenate(ends), minlength=len(self._looks))
        focus = set(self._focus)
        numbers = [int(at) for at in np.flatnonzero(self._sieve.nodes)]
        if self._view.properties:
            numbers = [at for at in numbers if degree[at] or at in focus]
        numbers.sort(key=lambda at: (at not in focus, -degree[at], self._keys[at]))
        self._sieve.keep(numbers[: self._view.max_nodes])
        return self._sieve.links(self._properties()), self._act_links()

    def _describer(self) -> Describer:
        names = Names(self._reading, self._view.languages)
        complete = not (self._reach or self._view.graphs)
        titles = Titles(names, self._reading.numbers, self._looks, self._vocabulary, complete)
        spoken = self._acts.spoken if complete else self._spoken
        speech = Speech(self._vocabulary, self._evidence, titles.of, titles.in_sentence, spoken)
        sides = Sides(self._evidence, speech, self._view.evidence)
        facts = Facts(self._reading, self._vocabulary, self._evidence, self._view.languages)
        if self._view.evidence:
            self._collect(facts, speech)
            facts.finish(sides)
        raw, keys = self._raw, self._keys
        numbers = sorted(np.flatnonzero(self._sieve.nodes).tolist(), key=keys.__getitem__)
        places = np.full(len(keys), -1, dtype=np.int64)
        places[numbers] = np.arange(len(numbers))
        called = [titles.of(raw[number]) for number in numbers]
        return Describer(
            numbers=numbers,
            places=places,
            titles=called,
            spoken=titles.all_in_sentence(numbers, called),
            keys=keys,
            raw=raw,
            looks=self._looks,
            names=names,
            facts=facts.of,
            lifetimes=read_lifetimes(self._reading, self._model, self._evidence, self._lasting()),
            today=data_date(self._store),
            vocabulary=self._vocabulary,
            evidence=self._evidence,
            sides=sides,
            cited=self._view.evidence,
        )

    def _lasting(self) -> set[int]:
        """Number the acts that last by their nature; most graphs have none."""
        lasting = {look for look in set(self._looks) if look.act and look.act.lasting}
        return {at for at, look in enumerate(self._looks) if look in lasting} if lasting else set()

    def _spoken(self, key: str) -> Ends | None:
        """Describe the ends of an act, one that was not read too."""
        known = self._acts.spoken(key)
        return known or ends_in_store(self._store, self._vocabulary, self._evidence, key)

    def _collect(self, facts: Facts, speech: Speech) -> None:
        """Gather literals, and the links that lead to or from an act that is an edge."""
        needed = set(np.flatnonzero(self._sieve.nodes).tolist()) | self._edges.keys()
        facts.collect(needed)
        for claim in self._claimed_literals.values():
            if self._reading.numbers.get(claim.subject) in needed:
                facts.add(claim.subject, claim.predicate, claim.object, speech.value(claim.object))
        for column in self._sieve.columns if self._edges else ():
            for subject, target in self._acts.beside(column):
                if subject in needed:
                    term = node_term(self._raw[target])
                    facts.add(self._raw[subject], column.predicate, term, speech.value(term))


def _stable(store: Store, names: list[str]) -> list[str]:
    blank = stable_keys(store, (name[2:] for name in names if name.startswith("_:")))
    return (
        [blank[name[2:]] if name.startswith("_:") else name for name in names] if blank else names
    )
