"""``/api/ontology``: classes and properties with what they mean, and examples of each class."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query
from pyoxigraph import NamedNode

from graph.model.classes import ClassTerm
from graph.model.properties import PropertyTerm
from graph.network.entities import describe_entities
from graph.terms import RDF
from graph.web.cut import Cut, cut_at
from graph.web.search import Match, match
from graph.web.served import Served

__all__ = ["ontology_router"]

_LOOKED_AT = 1000
"""Members of a class among which examples are looked for."""

OneClass = Annotated[
    str, Query(min_length=1, max_length=2000, description="A class.", examples=["jg:Law"])
]
Most = Annotated[int, Query(ge=1, le=100, description="The most entities.")]


@dataclass(frozen=True, slots=True)
class OntologyAnswer:
    """The terms of the ontology, and those that the data declare.

    :param classes: by IRI.
    :param properties: by IRI.
    :param cut: never set: all are given.
    """

    classes: list[ClassTerm]
    properties: list[PropertyTerm]
    cut: Cut | None = None


@dataclass(frozen=True, slots=True)
class ExamplesAnswer:
    """Some entities of a class, as the store has them.

    :param type: IRI of the class.
    :param found: the entities.
    :param cut: set where there are more.
    """

    type: str
    found: list[Match]
    cut: Cut | None


def ontology_router(served: Served) -> APIRouter:
    """Make the addresses of the ontology.

    :param served: whose ontology it is.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/ontology", operation_id="ontology")
    def ontology() -> OntologyAnswer:
        """Give the classes and the properties."""
        return OntologyAnswer(
            list(served.model.classes.values()), list(served.model.properties.values())
        )

    @router.get("/api/examples", operation_id="examples")
    def examples(type: OneClass, limit: Most = 5) -> ExamplesAnswer:
        """Give some entities of a class."""
        (iri,) = served.classes([type])
        members = served.store.quads(None, RDF.type, NamedNode(iri))
        keys = (quad.subject.value for quad in members if isinstance(quad.subject, NamedNode))
        described = describe_entities(served.store, served.model, islice(keys, _LOOKED_AT))
        found = list(islice(described, limit + 1))
        more = None if len(found) > limit else 0
        shown = [match(served, one) for one in found[:limit]]
        return ExamplesAnswer(iri, shown, cut_at("limit", limit, more))

    return router
