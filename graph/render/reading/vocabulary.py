"""An ontology as one HTML page, on which every term has its place."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode

from graph.model.properties import named_members
from graph.model.statements import Statements
from graph.render.page.template import attribute, fill_template, policy, styles
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
    style = "\n".join(
        (styles("base"), styles("reading", "vocabulary", package=__package__)),
    )
    sections = (
        _section(title, statements, _members(statements, kind, terms), terms, prefixes)
        for title, kind in _SECTIONS
    )
    return fill_template(
        "vocabulary.html",
        __package__,
        title=attribute(statements.text(ontology, [DCTERMS.title]) or ontology.value),
        description=attribute(statements.text(ontology, [DCTERMS.description]) or ""),
        policy=policy(style),
        styles=style,
        sections="\n".join(filter(None, sections)),
        iri=attribute(ontology.value),
    )


def _members(statements: Statements, kind: NamedNode, terms: Namespace) -> list[NamedNode]:
    return [node for node in statements.instances(kind) if node in terms]


def _section(
    title: str,
    statements: Statements,
    members: Iterable[NamedNode],
    terms: Namespace,
    prefixes: Prefixes,
) -> str:
    told = "\n".join(_term(statements, node, terms, prefixes) for node in members)
    return f"<section><h2>{title}</h2>\n{told}\n</section>" if told else ""


def _term(statements: Statements, node: NamedNode, terms: Namespace, prefixes: Prefixes) -> str:
    name = node.value.removeprefix(str(terms))
    label = statements.text(node, LABEL_PROPERTIES) or name
    definition = statements.text(node, [SKOS.definition, RDFS.comment])
    example = statements.text(node, [SKOS.example])
    lines = [
        f'<p class="term-name">{attribute(prefixes.curie(node.value))}</p>',
        *(f"<p>{attribute(text)}</p>" for text in (definition,) if text),
        *(f'<p class="aside">For example: {attribute(text)}</p>' for text in (example,) if text),
        *(_relation(word, statements, node, predicate, terms, prefixes)
          for word, predicate in _RELATIONS),
    ]  # fmt: skip
    inner = "\n".join(filter(None, lines))
    return f'<article id="{attribute(name)}"><h3>{attribute(label)}</h3>\n{inner}\n</article>'


def _relation(
    word: str,
    statements: Statements,
    node: NamedNode,
    predicate: NamedNode,
    terms: Namespace,
    prefixes: Prefixes,
) -> str:
    named = named_members(statements, node, predicate)
    told = ", ".join(_name(iri, terms, prefixes) for iri in named if NamedNode(iri) not in OWL)
    return f'<p class="aside">{word}: {told}</p>' if told else ""


def _name(iri: str, terms: Namespace, prefixes: Prefixes) -> str:
    short = attribute(prefixes.curie(iri))
    if NamedNode(iri) not in terms:
        return short
    return f'<a href="#{attribute(iri.removeprefix(str(terms)))}">{short}</a>'
