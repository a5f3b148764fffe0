"""Sentence templates of the ontology, taken apart once and filled in many times."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Phrase", "plain_phrase", "read_phrase"]

_ARTICLES = ("the ", "a ", "an ")
_SUBJECT = re.compile(r"\{(?:subject|source)\}")
_OBJECT = re.compile(r"\{(?:object|target)\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A template with two gaps.

    :param before: text before the first gap.
    :param between: text between the gaps.
    :param after: text after the second gap.
    :param swapped: whether the object's gap comes first.
    """

    before: str
    between: str
    after: str
    swapped: bool = False

    def say(self, subject: str, object: str) -> str:
        """Fill in the gaps.

        :param subject: name of the subject (of an act: of its source end).
        :param object: name of the object (of an act: of its target end).
        :returns: a sentence without a full stop; an article at its start gets a capital.

        >>> read_phrase("{object} broadcast {subject}").say("the film", "Oxygen")
        'Oxygen broadcast the film'
        >>> read_phrase("{subject} was broadcast by {object}").say("the film", "Oxygen")
        'The film was broadcast by Oxygen'
        """
        if self.swapped:
            said = f"{self.before}{object}{self.between}{subject}{self.after}"
        else:
            said = f"{self.before}{subject}{self.between}{object}{self.after}"
        return said[0].upper() + said[1:] if said.startswith(_ARTICLES) else said


def read_phrase(template: str) -> Phrase:
    """Take a template apart.

    :param template: text with ``{subject}`` and ``{object}``, or ``{source}`` and ``{target}``.
    :returns: the phrase; a template that lacks a gap is put between the two names.

    >>> read_phrase("{source} pardoned {target}").between
    ' pardoned '
    """
    subject, object = _SUBJECT.search(template), _OBJECT.search(template)
    if not (subject and object):
        return plain_phrase(template)
    first, second = sorted((subject, object), key=lambda gap: gap.start())
    return Phrase(
        template[: first.start()],
        template[first.end() : second.start()],
        template[second.end() :],
        swapped=first is object,
    )


def plain_phrase(label: str) -> Phrase:
    """Make a phrase of a bare label, for properties that no ontology gives a template.

    :param label: label of the property.
    :returns: the label between the two names.

    >>> plain_phrase("knows").say("Ann", "Bob")
    'Ann knows Bob'
    """
    return Phrase("", f" {label} ", "")
