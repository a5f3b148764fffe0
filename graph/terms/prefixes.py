"""Prefixes, and the way between IRIs and CURIEs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache

from graph.errors import UnknownNameError
from graph.terms.namespaces import (
    DCAT,
    DCTERMS,
    FOAF,
    ID,
    JG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SH,
    SKOS,
    VOID,
    XSD,
    Namespace,
)

__all__ = ["Prefixes"]

_WELL_KNOWN: Mapping[str, str | Namespace] = {
    "dcat": DCAT,
    "dcterms": DCTERMS,
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": FOAF,
    "id": ID,
    "jg": JG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sh": SH,
    "skos": SKOS,
    "void": VOID,
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "xsd": XSD,
}
_LOCAL_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?\Z")


class Prefixes(Mapping[str, str]):
    """A table of prefixes that shortens IRIs and expands CURIEs.

    :param extra: prefixes that a file or a user adds; they win over the well-known ones.

    >>> prefixes = Prefixes({"ex": "http://example.org/"})
    >>> prefixes.curie("http://example.org/a"), prefixes.iri("jg:Person")
    ('ex:a', 'https://w3id.org/justice-graph/ns#Person')
    """

    def __init__(self, extra: Mapping[str, str] | None = None) -> None:
        self._namespaces = {prefix: str(iri) for prefix, iri in _WELL_KNOWN.items()}
        self._namespaces.update(extra or {})
        self._longest_first = sorted(
            self._namespaces.items(), key=lambda pair: (-len(pair[1]), pair[0])
        )

    def __getitem__(self, prefix: str) -> str:
        return self._namespaces[prefix]

    def __iter__(self) -> Iterator[str]:
        return iter(self._namespaces)

    def __len__(self) -> int:
        return len(self._namespaces)

    def __reduce__(self) -> tuple[Callable[[bytes], Prefixes], tuple[bytes]]:
        return _unpacked, (self._packed,)

    @cached_property
    def _packed(self) -> bytes:
        return json.dumps(self._namespaces).encode()

    def curie(self, iri: str) -> str:
        """Shorten an IRI where a prefix fits and the rest is a plain name, else give it back.

        :param iri: an absolute IRI.
        :returns: a CURIE, or the IRI itself.

        >>> Prefixes().curie("http://www.w3.org/2004/02/skos/core#broader")
        'skos:broader'
        """
        for prefix, namespace in self._longest_first:
            if iri.startswith(namespace) and _LOCAL_NAME.match(iri[len(namespace) :]):
                return f"{prefix}:{iri[len(namespace) :]}"
        return iri

    def iri(self, name: str) -> str:
        """Expand a CURIE; an IRI, bare or in angle brackets, is given back.

        :param name: a CURIE such as ``jg:Person``, or an IRI.
        :returns: an absolute IRI.
        :raises UnknownNameError: if the prefix is not known.

        >>> Prefixes().iri("<http://example.org/x>")
        'http://example.org/x'
        """
        bare = name[1:-1] if name.startswith("<") and name.endswith(">") else name
        prefix, colon, local = bare.partition(":")
        if colon and prefix in self._namespaces and not local.startswith("//"):
            return self._namespaces[prefix] + local
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:(//|[^/])", bare) and (
            local.startswith("//") or prefix in {"urn", "tag", "mailto", "data", "did", "doi"}
        ):
            return bare
        raise UnknownNameError(
            f"The prefix of {name!r} is not known; write the whole IRI or declare the prefix."
        )


@lru_cache(maxsize=8)
def _unpacked(packed: bytes) -> Prefixes:
    """Read what another process sends with each query and what seldom changes."""
    return Prefixes(json.loads(packed))
