"""The properties that tell of evidence: this ontology's first, then those that others use."""

from __future__ import annotations

from graph.terms import DCAT, DCTERMS, FOAF, JG, LABEL_PROPERTIES, PROV, RDFS, SCHEMA, Namespace

__all__ = [
    "CITATION",
    "COPY_OF",
    "DERIVED",
    "DISPUTE",
    "DISPUTE_KIND",
    "FROM",
    "KIND",
    "LABELS",
    "LOCATOR",
    "PUBLISHED",
    "PUBLISHER",
    "QUOTED",
    "RANK",
    "REASON",
    "REPEATED",
    "SAYS",
    "SEEN",
    "SOURCE",
    "SOURCE_KIND",
    "UNTIL",
    "URL",
    "WIKIBASE",
]

WIKIBASE = Namespace("http://wikiba.se/ontology#")
_DC = Namespace("http://purl.org/dc/elements/1.1/")
_PAV = Namespace("http://purl.org/pav/")
_SCHEMAS = (SCHEMA, Namespace("http://schema.org/"))


def _schema(*names: str) -> tuple[str, ...]:
    return tuple(namespace[name].value for name in names for namespace in _SCHEMAS)


# of a claim
RANK = (JG.rank.value, WIKIBASE.rank.value)
KIND = JG.kind.value
FROM = (JG["from"].value, *_schema("startDate"))
UNTIL = (JG.until.value, *_schema("endDate"))
REASON = JG.deprecationReason.value
DISPUTE = JG.dispute.value
CITATION = JG.citation.value

REPEATED = (
    PROV.wasDerivedFrom.value,
    PROV.wasQuotedFrom.value,
    _PAV.retrievedFrom.value,
    _PAV.derivedFrom.value,
    DCTERMS.source.value,
    _DC.source.value,
)
"""Lead from a text to the one that it repeats."""

DERIVED = (*REPEATED, PROV.hadPrimarySource.value, *_schema("citation", "isBasedOn"))
"""Lead from a statement to a text that says so."""

# of a citation
SOURCE = JG.source.value
SAYS = JG.says.value
QUOTED = JG.quoted.value
LOCATOR = JG.locator.value
SEEN = JG.seen.value

# of a source
LABELS = (
    RDFS.label.value,
    DCTERMS.title.value,
    *(name.value for name in LABEL_PROPERTIES),
    *_schema("headline"),
)
SOURCE_KIND = JG.sourceKind.value
URL = (JG.url.value, *_schema("url"), FOAF.page.value, DCAT.landingPage.value)
PUBLISHER = (
    JG.publisher.value,
    DCTERMS.publisher.value,
    _DC.publisher.value,
    *_schema("publisher"),
)
PUBLISHED = (
    JG.published.value,
    DCTERMS.issued.value,
    *_schema("datePublished"),
    DCTERMS.date.value,
    _DC.date.value,
)
COPY_OF = JG.copyOf.value

# of a dispute
DISPUTE_KIND = JG.disputeKind.value
