"""An ontology as one HTML page, on which every term has its place."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.model.properties import named_members
from graph.model.statements import Statements
from graph.render.page.template import attribute, fill_template, styles
from graph.terms import DCTERMS, LABEL_PROPERTIES, OWL, RDF, RDFS, SKOS, Namespace, Prefixes

__all__ = ["vocabulary_html"]

_SECTIONS = (
    ("Classes", OWL.Class),
    ("Links", OWL.ObjectProperty),
    ("Facts", OWL.DatatypeProperty),
    ("Annotations", OWL.AnnotationProperty),
    ("Values", OWL.NamedIndividual),
)
_RELATIONS = (
    ("A kind of", RDFS.subClassOf),
    ("A case of", RDFS.subPropertyOf),
    ("Of", RDFS.domain),
    ("Leads to", RDFS.range),
    ("One of", RDF.type),
)


def vocabulary_html(
    statements: Statements, ontology: NamedNode, terms: Namespace, prefixes: Prefixes
) -> str:
    """Set an ontology as one HTML file that runs no script and makes no request.

    :param statements: what the ontology says.
    :param ontology: its IRI, with a title and a description.
    :param terms: the namespace whose terms are told; the place of each is its local name.
    :param prefixes: shorten the names of others.
    :returns: the text of the file.

    >>> page = vocabulary_html(Statements(()), NamedNode("urn:o"), Namespace("urn:o#"), Prefixes())
    >>> "<title>urn:o</title>" in page
    True
    """
    style = "\n".join((styles("base"), styles("reading", "vocabulary", package=__package__)))
    said = _Said(statements, terms, prefixes)
    sections = (said.section(title, kind) for title, kind in _SECTIONS)
    return fill_template(
        "vocabulary.html",
        __package__,
        title=statements.text(ontology, [DCTERMS.title]) or ontology.value,
        style=style,
        description=attribute(statements.text(ontology, [DCTERMS.description]) or ""),
        sections="\n".join(filter(None, sections)),
        iri=attribute(ontology.value),
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What an ontology says, and how its terms are written."""

    statements: Statements
    terms: Namespace
    prefixes: Prefixes

    def section(self, title: str, kind: NamedNode) -> str:
        members = (node for node in self.statements.instances(kind) if node in self.terms)
        told = "\n".join(map(self._term, members))
        return f"<section><h2>{title}</h2>\n{told}\n</section>" if told else ""

    def _term(self, node: NamedNode) -> str:
        name = node.value.removeprefix(str(self.terms))
        label = self.statements.text(node, LABEL_PROPERTIES) or name
        definition = self.statements.text(node, [SKOS.definition, RDFS.comment])
        example = self.statements.text(node, [SKOS.example])
        lines = (
            f'<p class="term-name">{attribute(self.prefixes.curie(node.value))}</p>',
            f"<p>{attribute(definition)}</p>" if definition else "",
            f'<p class="aside">For example: {attribute(example)}</p>' if example else "",
            *(self._relation(word, node, predicate) for word, predicate in _RELATIONS),
        )
        inner = "\n".join(filter(None, lines))
        return f'<article id="{attribute(name)}"><h3>{attribute(label)}</h3>\n{inner}\n</article>'

    def _relation(self, word: str, node: NamedNode, predicate: NamedNode) -> str:
        named = named_members(self.statements, node, predicate)
        told = ", ".join(self._name(iri) for iri in named if NamedNode(iri) not in OWL)
        return f'<p class="aside">{word}: {told}</p>' if told else ""

    def _name(self, iri: str) -> str:
        short = attribute(self.prefixes.curie(iri))
        if NamedNode(iri) not in self.terms:
            return short
        return f'<a href="#{attribute(iri.removeprefix(str(self.terms)))}">{short}</a>'
