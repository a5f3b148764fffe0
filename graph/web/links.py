"""Addresses and headers of linked data: links to and from documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from fastapi import Request
from pyoxigraph import NamedNode

from graph.errors import InputError
from graph.web.rdf import Format

__all__ = [
    "CONTEXT",
    "address",
    "here",
    "joined",
    "link",
    "links_of_document",
    "links_to_documents",
    "to_context",
    "uri",
]

CONTEXT = "/ns/context.jsonld"
_RESERVED = "!#$%&'()*+,/:;=?@[]~"


def address(request: Request, path: str) -> str:
    """Say where a path of this server is, without its host.

    :param request: tells below which path a proxy shows this server.
    :param path: from ``/`` on, without what has to be escaped.
    :returns: the path for a client.
    """
    return f"{request.scope.get('root_path', '')}{path}"


def here(request: Request, path: str, with_query: bool = False) -> str:
    """Say where a path of this server is, as the client reached it.

    :param request: what was asked.
    :param path: from ``/`` on.
    :param with_query: whether the address goes on as the one that was asked for.
    :returns: the whole address.
    :raises InputError: if the request names a host that no IRI can name.
    """
    query = quote(request.scope["query_string"], safe=_RESERVED)
    asked = f"?{query}" if with_query and query else ""
    try:
        return NamedNode(f"{str(request.base_url).rstrip('/')}{path}{asked}").value
    except ValueError as error:
        host = request.headers.get("host", "")
        raise InputError(f"The header Host: {host!r} names no host.") from error


def uri(iri: str) -> str:
    """Write an IRI with the signs of a header.

    :param iri: any IRI, or most of one.
    :returns: a URI; what is escaped already stays so.

    >>> uri("http://e/Zoë%20<b>")
    'http://e/Zo%C3%AB%20%3Cb%3E'
    """
    return quote(iri, safe=_RESERVED)


def link(target: str, relation: str, media: str | None = None) -> str:
    """Write one link of a ``Link`` header.

    :param target: an address or an IRI.
    :param relation: what the target is to the answer.
    :param media: its media type.
    :returns: the link.

    >>> link("/data/a.ttl", "alternate", "text/turtle")
    '</data/a.ttl>; rel="alternate"; type="text/turtle"'
    """
    told = f'<{uri(target)}>; rel="{relation}"'
    return told if media is None else f'{told}; type="{media}"'


def links_to_documents(documents: Mapping[Format, str]) -> dict[str, str]:
    """Link from a thing to what tells of it.

    :param documents: addresses by format.
    :returns: the header by its name.
    """
    return joined(link(place, "describedby", form.media) for form, place in documents.items())


def links_of_document(
    request: Request, iri: str, documents: Mapping[Format, str], form: Format
) -> dict[str, str]:
    """Link from a document to what it describes, to its other formats and to the words it uses.

    :param request: what is answered.
    :param iri: what the document tells of.
    :param documents: addresses by format, that of this document among them.
    :param form: the format of this document.
    :returns: the header by its name.
    """
    others = (
        link(place, "alternate", other.media) for other, place in documents.items() if other != form
    )
    return joined([link(iri, "describes"), *others, *to_context(request, form)])


def to_context(request: Request, form: Format) -> list[str]:
    """Link plain JSON to the context that makes it JSON-LD.

    :param request: what is answered.
    :param form: the format of the answer.
    :returns: the link; none where the format needs no context.
    """
    if form.name != "json":
        return []
    relation = "http://www.w3.org/ns/json-ld#context"
    return [link(address(request, CONTEXT), relation, "application/ld+json")]


def joined(links: Iterable[str]) -> dict[str, str]:
    """Make a header of links.

    :param links: each as :func:`link` writes it.
    :returns: the header by its name.
    """
    return {"Link": ", ".join(links)}
