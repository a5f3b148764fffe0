"""``/api/ontology``: classes and properties with what they mean, and examples of each class."""

from __future__ import annotations

from dataclasses import dataclass, fields
from itertools import islice
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pyoxigraph import NamedNode

from graph.model.classes import ClassTerm
from graph.model.properties import PropertyTerm
from graph.network.entities import describe_entities
from graph.terms import RDF
from graph.web.cut import Cut, cut_at
from graph.web.facets import counted_part
from graph.web.search import Match, match
from graph.web.served import Served

__all__ = ["ontology_router"]

_LOOKED_AT = 1000
"""Members of a class among which examples are looked for."""

_LINKS = 1000
"""The most links between classes."""

OneClass = Annotated[
    str, Query(min_length=1, max_length=2000, description="A class.", examples=["jg:Law"])
]
Most = Annotated[int, Query(ge=1, le=100, description="The most entities.")]


@dataclass(frozen=True, slots=True)
class UsedClass(ClassTerm):
    """A class of the ontology, and how often it is used.

    :param curie: its IRI, short.
    :param count: number of entities.
    """

    curie: str
    count: int


@dataclass(frozen=True, slots=True)
class UsedProperty(PropertyTerm):
    """A property of the ontology, and how often it is used.

    :param curie: its IRI, short.
    :param count: number of statements.
    """

    curie: str
    count: int


@dataclass(frozen=True, slots=True)
class ClassLink:
    """The statements that link entities of one class to those of another.

    :param source: IRI of the most specific class of their subjects.
    :param property: IRI of their property.
    :param target: IRI of the most specific class of their objects.
    :param count: number of statements.
    """

    source: str
    property: str
    target: str
    count: int


@dataclass(frozen=True, slots=True)
class OntologyAnswer:
    """The terms of the ontology, and those that the data declare.

    :param classes: by IRI.
    :param properties: by IRI.
    :param links: which classes are linked by which property, the most frequent first; what
        records evidence is left out.
    :param cut: set where there are more links, or where only a part of a large graph was counted.
    """

    classes: list[UsedClass]
    properties: list[UsedProperty]
    links: list[ClassLink]
    cut: Cut | None


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
        """Give the classes and the properties, counted; that is done once."""
        return served.once("ontology", lambda: _ontology(served))

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


def _ontology(served: Served) -> OntologyAnswer:
    usage, curie = served.usage(), served.store.prefixes.curie
    links = [ClassLink(*link, count) for link, count in usage.links.items()]
    links.sort(key=lambda link: (-link.count, link.source, link.property, link.target))
    return OntologyAnswer(
        classes=[
            UsedClass(**_fields(term), curie=curie(iri), count=usage.classes.get(iri, 0))
            for iri, term in served.model.classes.items()
        ],
        properties=[
            UsedProperty(**_fields(term), curie=curie(iri), count=usage.properties.get(iri, 0))
            for iri, term in served.model.properties.items()
        ],
        links=links[:_LINKS],
        cut=counted_part(served, usage.left_out)
        or cut_at("links", _LINKS, max(len(links) - _LINKS, 0)),
    )


def _fields(term: ClassTerm | PropertyTerm) -> dict[str, Any]:
    return {field.name: getattr(term, field.name) for field in fields(term)}
