"""``/api/terms``: classes, properties and prefixes by the beginning of a name, for completion."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Query

from graph.web.cut import Cut, cut_at
from graph.web.served import Served

__all__ = ["terms_router"]

Kind = Literal["class", "property", "prefix"]

Beginning = Annotated[
    str,
    Query(
        max_length=200,
        description="The beginning of a CURIE, of a name or of a word of a label; empty for all.",
        examples=["jg:Pers"],
    ),
]
OneKind = Annotated[Kind | None, Query(description="Only terms of this kind.")]
Most = Annotated[int, Query(ge=1, le=200, description="The most terms.")]


@dataclass(frozen=True, slots=True)
class Term:
    """A name that may stand in a query.

    :param kind: what it names.
    :param name: what is written: a CURIE, an IRI in angle brackets, or a prefix with its colon.
    :param iri: what it stands for.
    :param label: its name in words; of a prefix the IRI.
    :param count: how often it is used: entities of a class, statements of a property, and of a
        prefix both of its terms.
    """

    kind: Kind
    name: str
    iri: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class TermsAnswer:
    """Terms that begin so, the most used first.

    :param terms: the terms.
    :param cut: set where more fit.
    """

    terms: list[Term]
    cut: Cut | None


def terms_router(served: Served) -> APIRouter:
    """Make the address of terms.

    :param served: what uses them.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/terms", operation_id="terms")
    def terms(q: Beginning = "", kind: OneKind = None, limit: Most = 20) -> TermsAnswer:
        """Complete the name of a class, a property or a prefix; all are counted once."""
        every = served.once("terms", lambda: _terms(served))
        found = [one for one in every if kind in {None, one.kind} and _begins(one, q.casefold())]
        return TermsAnswer(found[:limit], cut_at("limit", limit, max(len(found) - limit, 0)))

    return router


def _terms(served: Served) -> list[Term]:
    """List all terms of the data and of the ontology, the most used first."""
    usage, model = served.usage(), served.model
    vocabulary = served.vocabulary()
    prefixes = served.store.prefixes
    kinds: tuple[tuple[Kind, dict[str, int]], ...] = (
        ("class", dict.fromkeys(model.classes, 0) | dict(usage.classes)),
        ("property", dict.fromkeys(model.properties, 0) | dict(usage.properties)),
    )
    found = [
        Term(kind, _written(vocabulary.curie(iri), iri), iri, vocabulary.label(iri), count)
        for kind, counts in kinds
        for iri, count in counts.items()
    ]
    used = Counter[str]()
    for one in found:
        used[one.name.partition(":")[0]] += one.count
    found += [
        Term("prefix", f"{prefix}:", namespace, namespace, used[prefix])
        for prefix, namespace in prefixes.items()
    ]
    return sorted(found, key=lambda one: (-one.count, one.name))


def _written(curie: str, iri: str) -> str:
    return f"<{iri}>" if curie == iri else curie


def _begins(term: Term, beginning: str) -> bool:
    """Tell whether a text begins the name, the name after its prefix, or a word of the label."""
    name = term.name.casefold()
    if name.startswith(beginning) or name.partition(":")[2].startswith(beginning):
        return True
    if term.kind == "prefix":
        return term.iri.casefold().startswith(beginning)
    words = term.label.casefold()
    return words.startswith(beginning) or f" {beginning}" in words
