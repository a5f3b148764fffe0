"""Claims told in sentences, such as those that are the other side of a link."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pyoxigraph import BlankNode, Literal, NamedNode

from graph.evidence import Claim, Evidence
from graph.network.ends import Ends
from graph.network.vocabulary import Vocabulary
from graph.sparql.answer import Term
from graph.terms import RDF, humanise

__all__ = ["Speech"]


class Speech:
    """Says what claims say.

    :param vocabulary: the words.
    :param evidence: the claims.
    :param name: the label of a node, given its key.
    :param name_in_sentence: its name within a sentence, given its key.
    :param acts: the ends of an act that has both, given its key.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        evidence: Evidence,
        name: Callable[[str], str],
        name_in_sentence: Callable[[str], str],
        acts: Callable[[str], Ends | None],
    ) -> None:
        self._vocabulary = vocabulary
        self._evidence = evidence
        self._name = name
        self._name_in_sentence = name_in_sentence
        self._acts = acts

    def sentence(self, claim: Claim) -> str:
        """Say what one claim says.

        :param claim: any claim.
        :returns: a sentence without a full stop.
        """
        value = self._value(claim.object, self._name_in_sentence)
        ends = self._acts(claim.subject)
        if ends and claim.predicate == ends.source:
            return self._act(ends, source=value)
        if ends and claim.predicate == ends.target:
            return self._act(ends, target=value)
        wording = self._vocabulary.wording(claim.predicate)
        if ends and claim.predicate == RDF.type.value:
            return f"{self._act(ends)}: called a {humanise(value).lower()}"
        if ends:
            return f"{self._act(ends)}: {wording.label} given as {value}"
        return wording.phrase.say(self._name_in_sentence(claim.subject), value)

    def act(self, key: str) -> str | None:
        """Say what an act is about.

        :param key: key of the act.
        :returns: a sentence, or None if an end is missing.
        """
        ends = self._acts(key)
        return self._act(ends) if ends else None

    def value(self, term: Term) -> str:
        """Name the value of a statement.

        :param term: a node or a literal.
        :returns: the label of the node, or the text of the literal.
        """
        return self._value(term, self._name)

    def _value(self, term: Term, name: Callable[[str], str]) -> str:
        if isinstance(term, NamedNode):
            return self.act(term.value) or name(term.value)
        if isinstance(term, BlankNode):
            return name(str(term))
        return term.value if isinstance(term, Literal) else str(term)

    def _act(self, ends: Ends, source: str | None = None, target: str | None = None) -> str:
        phrase = self._vocabulary.wording(ends.kind).phrase
        return phrase.say(
            source or _and(self._name_in_sentence(key) for key in ends.sources),
            target or _and(self._name_in_sentence(key) for key in ends.targets),
        )


def _and(names: Iterable[str]) -> str:
    *others, last = sorted(names)
    return f"{', '.join(others)} and {last}" if others else last
