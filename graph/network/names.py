"""The label, description and aliases of nodes, chosen from their literals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pyoxigraph import Literal, NamedNode

from graph.network.reading import Reading
from graph.terms import DCTERMS, FOAF, JG, LABEL_PROPERTIES, RDFS, SCHEMA, SKOS, choose_label

__all__ = ["IN_SENTENCES", "NAMING", "SHORT_NAMES", "Names", "speaks"]

_DESCRIPTIONS: tuple[NamedNode, ...] = (
    DCTERMS.description,
    SCHEMA.description,
    NamedNode("http://schema.org/description"),
    SKOS.definition,
    RDFS.comment,
    NamedNode("http://purl.org/dc/elements/1.1/description"),
)
_ALIASES: tuple[NamedNode, ...] = (SKOS.altLabel, SCHEMA.alternateName, FOAF.nick)

IN_SENTENCES: tuple[NamedNode, ...] = (JG.nameInSentence,)
"""Properties that give the name within a sentence, with its article."""

SHORT_NAMES: tuple[NamedNode, ...] = (JG.shortName,)
"""Properties that give the name after the first mention, with its article."""

NAMING = frozenset(
    node.value
    for node in (*LABEL_PROPERTIES, *IN_SENTENCES, *SHORT_NAMES, *_DESCRIPTIONS, *_ALIASES)
)
"""IRIs of the properties whose literals name or describe a node, and so are no facts about it."""


class Names:
    """What nodes are called.

    :param reading: the columns.
    :param languages: wished languages, best first.
    """

    def __init__(self, reading: Reading, languages: Sequence[str]) -> None:
        self._reading = reading
        self._languages = languages
        self.labels = self._best(LABEL_PROPERTIES)
        self.in_sentences = self._best(IN_SENTENCES)
        self.descriptions = self._best(_DESCRIPTIONS)
        self.aliases = self._aliases()

    def _best(self, properties: Sequence[NamedNode]) -> dict[int, Literal]:
        best: dict[int, Literal] = {}
        for predicate in properties:
            subjects, literals = self._reading.literals.get(predicate.value, ([], []))
            chosen = dict(zip(subjects, literals, strict=True))
            if len(chosen) < len(subjects):
                chosen = self._choose(subjects, literals)
            best = chosen | best
        return best

    def _choose(self, subjects: list[int], literals: list[Literal]) -> dict[int, Literal]:
        candidates: defaultdict[int, list[Literal]] = defaultdict(list)
        for subject, literal in zip(subjects, literals, strict=True):
            candidates[subject].append(literal)
        chosen = ((key, choose_label(found, self._languages)) for key, found in candidates.items())
        return {subject: literal for subject, literal in chosen if literal is not None}

    def _aliases(self) -> dict[int, list[str]]:
        aliases: defaultdict[int, set[str]] = defaultdict(set)
        for predicate in _ALIASES:
            subjects, literals = self._reading.literals.get(predicate.value, ([], []))
            for subject, literal in zip(subjects, literals, strict=True):
                if speaks(literal, self._languages):
                    aliases[subject].add(literal.value)
        return {subject: sorted(found) for subject, found in aliases.items()}


def speaks(literal: Literal, languages: Sequence[str]) -> bool:
    """Tell whether a literal has no language or a wished one.

    :param literal: any literal.
    :param languages: wished languages; ``en`` also takes ``en-GB``.
    :returns: True where it is fit to be shown.

    >>> speaks(Literal("Gesetz", language="de"), ["en"]), speaks(Literal("42"), ["en"])
    (False, True)
    """
    tag = (literal.language or "").lower()
    return not tag or any(
        tag == one.lower() or tag.startswith(f"{one.lower()}-") for one in languages
    )
