"""Names in a running text: whole at the first mention, short after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graph.evidence import Evidence
from graph.explain.naming import Naming
from graph.model import Model
from graph.network.names import SHORT_NAMES
from graph.store.base import Store

__all__ = ["Mentions"]


class Mentions(Naming):
    """Names things for a text that goes on; two things with one short name keep their whole names.

    :param store: where the names are.
    :param evidence: the claims of the store.
    :param model: the ontology with labels and phrases.
    :param keys: everything that the text is about.
    """

    def __init__(self, store: Store, evidence: Evidence, model: Model, keys: Iterable[str]) -> None:
        super().__init__(store, evidence, model)
        found = {key: self.vocabulary.name(key, SHORT_NAMES) for key in keys if key[:2] != "_:"}
        self._short = {key: name for key, name in found.items() if name}
        times = Counter(self._short.values())
        self._unmistakable = {key: name for key, name in self._short.items() if times[name] == 1}
        self._mentioned: set[str] = set()

    def begin(self) -> None:
        """Begin a new text, in which nothing was mentioned yet."""
        self._mentioned.clear()

    def mention(self, *keys: str) -> None:
        """Note that some things were named.

        :param keys: their keys.
        """
        self._mentioned.update(keys)

    def pair(self, one: str, other: str) -> tuple[str, str]:
        """Name the two ends of a link.

        What is called after the other end leaves that name out: the case of Ann is the case.

        :param one: key of one end.
        :param other: key of the other.
        :returns: their names.
        """
        names = self.in_sentence(one), self.in_sentence(other)
        whole = super().in_sentence(one), super().in_sentence(other)
        return _without(names[0], whole[1]), _without(names[1], whole[0])

    def in_sentence(self, key: str) -> str:
        """Name a thing as the next sentence does.

        :param key: its IRI, or ``_:`` and the name of a blank node.
        :returns: its short name if it was mentioned and has one, else its whole name.
        """
        short = self._unmistakable.get(key) if key in self._mentioned else None
        return short or super().in_sentence(key)


def _without(name: str, other: str) -> str:
    return name.replace(f" of {other}", "", 1)
