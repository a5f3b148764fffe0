"""Claims written as JSON, as the records are."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode

from graph.evidence.records import Claim
from graph.sparql.answer import Term

__all__ = ["claims_json"]


def claims_json(claims: Iterable[Claim], prefixes: Mapping[str, str]) -> bytes:
    """Write claims as a JSON list of their records, each with what can be told from it.

    :param claims: any claims.
    :param prefixes: not used; the other formats take them.
    :returns: the file, in UTF-8.

    >>> claims_json([], {})
    b'[]\\n'
    """
    listed = [
        dataclasses.asdict(claim)
        | {
            "object": _term(claim.object),
            "asserted": claim.asserted,
            "independent_sources": claim.independent_sources,
        }
        for claim in claims
    ]
    return (json.dumps(listed, ensure_ascii=False, indent=2) + "\n").encode()


def _term(term: Term) -> dict[str, str]:
    """Describe a term as the JSON of SPARQL results does."""
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if not isinstance(term, Literal):
        return {"type": "bnode", "value": str(term)}
    tag = {"xml:lang": term.language} if term.language else {"datatype": term.datatype.value}
    return {"type": "literal", "value": term.value, **tag}
