"""What the dataset says about itself, in VoID and DCAT."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from graph.dataset.turtle import to_turtle
from graph.errors import FileFormatError
from graph.terms import DCAT, DCTERMS, FOAF, JG, RDF, VOID, XSD

__all__ = ["describe", "read_metadata"]

_WANTED = ("iri", "title", "description", "licence", "creator", "version", "issued", "landing_page")
_PREFIXES = ("dcat", "dcterms", "foaf", "jg", "rdf", "void", "xsd")


def read_metadata(path: Path) -> Mapping[str, str]:
    """Read the table ``[dataset]`` of a TOML file.

    :param path: the file that lives beside the data.
    :returns: iri, title, description, licence, creator, version, issued, landing_page.
    :raises FileFormatError: if an entry is missing.
    """
    table = tomllib.loads(path.read_text(encoding="utf-8")).get("dataset", {})
    missing = [name for name in _WANTED if not isinstance(table.get(name), str)]
    if missing:
        raise FileFormatError(path.name, f"[dataset] lacks {', '.join(missing)}; add the text")
    return {name: table[name] for name in _WANTED}


def describe(metadata: Mapping[str, str], counts: Mapping[str, int]) -> bytes:
    """Write the description of the dataset as Turtle, the same bytes for the same data.

    :param metadata: what :func:`read_metadata` gives.
    :param counts: class name to number of instances, and ``triples``.
    :returns: UTF-8 Turtle.
    """
    return to_turtle(_triples(metadata, counts), _PREFIXES)


def _triples(metadata: Mapping[str, str], counts: Mapping[str, int]) -> Iterator[Triple]:
    dataset = NamedNode(metadata["iri"])
    yield Triple(dataset, RDF.type, DCAT.Dataset)
    yield Triple(dataset, RDF.type, VOID.Dataset)
    yield Triple(dataset, DCTERMS.title, Literal(metadata["title"], language="en"))
    yield Triple(dataset, DCTERMS.description, Literal(metadata["description"], language="en"))
    yield Triple(dataset, DCTERMS.license, NamedNode(metadata["licence"]))
    yield Triple(dataset, DCTERMS.creator, Literal(metadata["creator"]))
    yield Triple(dataset, DCTERMS.issued, Literal(metadata["issued"], datatype=XSD.date))
    yield Triple(dataset, DCAT.version, Literal(metadata["version"]))
    yield Triple(dataset, DCAT.landingPage, NamedNode(metadata["landing_page"]))
    yield Triple(dataset, FOAF.homepage, NamedNode(metadata["landing_page"]))
    yield Triple(dataset, VOID.vocabulary, NamedNode(str(JG)))
    yield Triple(dataset, VOID.uriSpace, Literal("https://w3id.org/justice-graph/id/"))
    yield Triple(dataset, VOID.triples, Literal(counts["triples"]))
    yield Triple(dataset, DCAT.distribution, NamedNode(f"{dataset.value}#turtle"))
    yield from _partitions(dataset, counts)
    yield from _distribution(dataset, metadata["landing_page"])


def _distribution(dataset: NamedNode, page: str) -> Iterator[Triple]:
    turtle = NamedNode(f"{dataset.value}#turtle")
    yield Triple(turtle, RDF.type, DCAT.Distribution)
    yield Triple(turtle, DCTERMS.title, Literal("Turtle", language="en"))
    yield Triple(
        turtle,
        DCAT.mediaType,
        NamedNode("https://www.iana.org/assignments/media-types/text/turtle"),
    )
    yield Triple(turtle, DCAT.downloadURL, NamedNode(f"{page}justice-graph.ttl"))


def _partitions(dataset: NamedNode, counts: Mapping[str, int]) -> Iterator[Triple]:
    parts = {name: NamedNode(f"{dataset.value}#{name}") for name in sorted(counts)}
    del parts["triples"]
    for part in parts.values():
        yield Triple(dataset, VOID.classPartition, part)
    for name, part in parts.items():
        yield Triple(part, VOID["class"], JG[name])
        yield Triple(part, VOID.entities, Literal(counts[name]))
