"""RDF documents: their formats by media type and by the ending of an address."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from io import BytesIO
from typing import Any

from fastapi import Request
from pyoxigraph import BlankNode, Triple
from starlette.exceptions import HTTPException

from graph.resources import ontology_folder
from graph.sparql.answer import Statements
from graph.sparql.results import write_answer
from graph.terms.nodes import Node
from graph.web.negotiation import accepted

__all__ = [
    "BY_SUFFIX",
    "HTML",
    "RDF_FORMATS",
    "Format",
    "choose",
    "context",
    "numbered",
    "write",
]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a document.

    :param name: what the parameter ``format`` calls it.
    :param suffix: how the address of such a document ends.
    :param media: its media type.
    :param also: media types that mean the same.
    """

    name: str
    suffix: str
    media: str
    also: tuple[str, ...] = ()

    @property
    def content_type(self) -> str:
        """The header of an answer; it names the encoding of what is text."""
        return f"{self.media}; charset=utf-8" if self.media.startswith("text/") else self.media


HTML = Format("html", "html", "text/html", ("application/xhtml+xml",))
RDF_FORMATS = (
    Format("turtle", "ttl", "text/turtle"),
    Format("jsonld", "jsonld", "application/ld+json"),
    Format("json", "json", "application/json"),
    Format("ntriples", "nt", "application/n-triples", ("text/plain",)),
    Format("rdfxml", "rdf", "application/rdf+xml", ("application/xml", "text/xml")),
)
"""The server's favourite first; ``json`` is JSON-LD whose context a ``Link`` header names."""

BY_SUFFIX: Mapping[str, Format] = {form.suffix: form for form in (HTML, *RDF_FORMATS)}


def choose(request: Request, offers: Sequence[Format], name: str | None = None) -> Format:
    """Choose how to answer.

    :param request: what is asked, with its ``Accept`` header.
    :param offers: the server's favourite first.
    :param name: name of a format, which wins over the header.
    :returns: one of the offers.
    :raises HTTPException: if the client takes none of them.
    """
    if name:
        known = {form.name: form for form in offers}
    else:
        known = {media: form for form in offers for media in (form.media, *form.also)}
        name = accepted(request.headers.get("accept"), known)
    if name not in known:
        raise HTTPException(HTTPStatus.NOT_ACCEPTABLE)
    return known[name]


def numbered(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Name blank nodes by numbers, so that the same triples give the same document.

    :param triples: in a fixed order.
    :returns: the same triples.

    >>> from pyoxigraph import NamedNode
    >>> [str(one) for one in numbered([Triple(BlankNode(), NamedNode("a:p"), BlankNode())])]
    ['_:b0 <a:p> _:b1']
    """
    names: dict[BlankNode, BlankNode] = {}

    def named(term: Node) -> Node:
        if not isinstance(term, BlankNode):
            return term
        return names.setdefault(term, BlankNode(f"b{len(names)}"))

    for subject, predicate, object in triples:
        is_node = isinstance(object, Node)
        yield Triple(named(subject), predicate, named(object) if is_node else object)


def write(triples: Iterable[Triple], form: Format, prefixes: Mapping[str, str]) -> bytes:
    """Write triples.

    :param triples: in the order in which they are written.
    :param form: any of :data:`RDF_FORMATS`.
    :param prefixes: shorten IRIs where the format can.
    :returns: the document.
    :raises InputError: if the format cannot hold one of them.

    >>> from graph.terms import JG, RDF
    >>> text = write([Triple(JG.Law, RDF.type, JG.Thing)], BY_SUFFIX["ttl"], {"jg": str(JG)})
    >>> text.splitlines()[-1]
    b'jg:Law a jg:Thing .'
    """
    if form.name in {"jsonld", "json"}:
        return _json_ld(triples, with_context=form.name == "jsonld")
    output = BytesIO()
    write_answer(Statements(tuple(triples)), output, form.name, prefixes)
    return output.getvalue()


def _json_ld(triples: Iterable[Triple], with_context: bool) -> bytes:
    from graph.store.bridge import json_ld  # rdflib loads only when needed

    text = json_ld(triples, context())
    if with_context:
        return text.encode()
    document = json.loads(text)
    document.pop("@context", None)
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


@cache
def context() -> Mapping[str, Any]:
    """Read the published context of JSON-LD; nobody is asked for it.

    :returns: the value of ``@context``.

    >>> context()["Law"]
    'jg:Law'
    """
    text = (ontology_folder() / "context.jsonld").read_text(encoding="utf-8")
    found: Mapping[str, Any] = json.loads(text)["@context"]
    return found
