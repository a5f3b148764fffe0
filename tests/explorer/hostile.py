"""Graphs that nobody would wish for."""

from __future__ import annotations

__all__ = ["BARE", "HOSTILE", "HUB", "MARKUP", "RIGHT_TO_LEFT", "SCRIPT", "hub"]

_PREFIXES = """
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX id: <https://w3id.org/justice-graph/id/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""

SCRIPT = "javascript:window.executed=1"
MARKUP = "<img src=x onerror='window.executed=1'><script>window.executed=1</script>"
RIGHT_TO_LEFT = "العدالة للجميع"

HOSTILE = f"""{_PREFIXES}
id:markup a jg:Person ; rdfs:label "{MARKUP}"@en ; skos:altLabel "<b onclick='x'>"@en ;
  dcterms:description "</p><svg onload='window.executed=1'>"@en ; jg:visited id:far .
id:far a jg:Place ; rdfs:label "{RIGHT_TO_LEFT}"@ar .
id:claim a jg:Claim ; rdf:subject id:markup ; rdf:predicate jg:visited ; rdf:object id:far ;
  jg:rank jg:Normal ; jg:kind jg:Reported ; jg:citation id:citation ;
  jg:from "2018-06"^^xsd:gYearMonth .
id:citation a jg:Citation ; jg:source id:source ; jg:says "{MARKUP}"@en .
id:source a jg:Source ; rdfs:label "{MARKUP}"@en ; jg:sourceKind jg:news ;
  jg:url "{SCRIPT}"^^xsd:anyURI ; jg:publisher "<i>The Post</i>" .
id:long a jg:Person ; rdfs:label "{"Rechtsschutzversicherung" * 12}"@de ; jg:visited id:markup .
<urn:x:odd?a=1&b=%3Cscript%3E> a jg:Person ; rdfs:label "odd"@en .
"""
"""Markup in every text, an address that is a script, a name from right to left and a long one."""

BARE = "".join(
    f"<http://example.org/t/{start}> <http://example.org/v/p{number % 3}> "
    f"<http://example.org/t/{number}> .\n"
    for number, start in enumerate((0, 0, 1, 1, 2, 3, 0, 5), start=1)
)
"""A graph without labels, claims, dates, classes or an ontology."""

HUB = "#v=1&view=entity&entity=id:hub"


def hub(links: int) -> str:
    """Write an entity that very many others link to."""
    spokes = "".join(
        f'id:s{number} a jg:Person ; rdfs:label "Spoke {number}"@en ; jg:visited id:hub .\n'
        for number in range(links)
    )
    return f'{_PREFIXES}id:hub a jg:Place ; rdfs:label "The Hub"@en .\n{spokes}'
