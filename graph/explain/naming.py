"""What things are called in the sentences of a page, on whatever page they have their own."""

from __future__ import annotations

from graph.evidence import Evidence
from graph.model import Model
from graph.network.ends import Ends, ends_in_store
from graph.network.names import IN_SENTENCES
from graph.network.speech import Speech
from graph.network.vocabulary import Vocabulary
from graph.store.base import Store
from graph.terms import humanise

__all__ = ["Naming"]


class Naming:
    """Looks up names and the ends of acts in the store.

    :param store: where they are.
    :param evidence: the claims of the store.
    :param model: the ontology with labels and phrases.
    """

    def __init__(self, store: Store, evidence: Evidence, model: Model) -> None:
        self._store = store
        self._evidence = evidence
        self.vocabulary = Vocabulary(store, model, ("en",))
        self.speech = Speech(self.vocabulary, evidence, self.label, self.in_sentence, self.ends)

    def label(self, key: str) -> str:
        """Name a thing as a heading does.

        :param key: its IRI, or ``_:`` and the name of a blank node.
        :returns: a text that is not empty.
        """
        if key.startswith("_:"):
            return "(unnamed)"
        curie = self.vocabulary.curie(key)
        return self.vocabulary.name(key) or (curie if curie != key else humanise(key))

    def in_sentence(self, key: str) -> str:
        """Name a thing as a sentence does, with its article where it has one.

        :param key: its IRI, or ``_:`` and the name of a blank node.
        :returns: a text that is not empty.
        """
        if key.startswith("_:"):
            return self.label(key)
        return self.vocabulary.name(key, IN_SENTENCES) or self.label(key)

    def ends(self, key: str) -> Ends | None:
        """Look up the two ends of an act.

        :param key: key of what may be an act.
        :returns: the ends; None if it is no act or lacks one.
        """
        return ends_in_store(self._store, self.vocabulary, self._evidence, key)
