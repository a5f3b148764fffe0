"""What each node is called in pictures and sentences, labelled or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.network.names import IN_SENTENCES, Names
from graph.network.vocabulary import Look, Vocabulary
from graph.terms import humanise

__all__ = ["Titles"]


class Titles:
    """Labels with a fallback for every node.

    :param names: the labels that were read.
    :param numbers: node key to number.
    :param looks: the look of every node, by its number.
    :param vocabulary: the words.
    :param complete: whether every label was read; else missing ones are looked up in the store.
    """

    def __init__(
        self,
        names: Names,
        numbers: Mapping[str, int],
        looks: Sequence[Look],
        vocabulary: Vocabulary,
        complete: bool,
    ) -> None:
        self._names = names
        self._numbers = numbers
        self._looks = looks
        self._vocabulary = vocabulary
        self._complete = complete

    def of(self, key: str) -> str:
        """Name a node: its label, words made of its class or of its IRI.

        :param key: IRI, or ``_:`` and the name of a blank node.
        :returns: a text that is not empty.
        """
        number = self._numbers.get(key)
        label = self._names.labels.get(number) if number is not None else None
        if label is not None and label.value:
            return label.value
        if key.startswith("_:"):
            look = self._looks[number] if number is not None else None
            return f"({look.type_label})" if look and look.iri else "(unnamed)"
        found = None if self._complete else self._vocabulary.name(key)
        return found or self._shorten(key)

    def in_sentence(self, key: str) -> str:
        """Name a node within a sentence, with its article where it has one.

        :param key: IRI, or ``_:`` and the name of a blank node.
        :returns: the name for sentences, or else what :meth:`of` gives.
        """
        number = self._numbers.get(key)
        name = self._names.in_sentences.get(number) if number is not None else None
        if name is not None and name.value:
            return name.value
        found = None
        if not (self._complete or key.startswith("_:")):
            found = self._vocabulary.name(key, IN_SENTENCES)
        return found or self.of(key)

    def all_in_sentence(self, numbers: Sequence[int], titles: Sequence[str]) -> Sequence[str]:
        """Name many nodes within a sentence; few graphs have names for sentences.

        :param numbers: the nodes, by number.
        :param titles: what :meth:`of` gives for each.
        :returns: a name for each.
        """
        special = self._names.in_sentences
        if not special:
            return titles
        return [
            (special[number].value or title) if number in special else title
            for number, title in zip(numbers, titles, strict=True)
        ]

    def _shorten(self, iri: str) -> str:
        curie = self._vocabulary.curie(iri)
        return curie if curie != iri else humanise(iri)
