"""A deterministic generator of graphs of this ontology's shape, as N-Triples.

The shares are those of the packaged graph: three in five entities are people, cases, laws and
the like, two in five are acts with two ends and a date; each carries its class and the classes
above it, a label and some literals: six triples for each entity, a fiftieth of the links claimed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import networkx as nx

__all__ = ["drawing", "entity", "things_of", "triples", "write", "write_network"]

_NS = "https://w3id.org/justice-graph/ns#"
_ID = "https://w3id.org/justice-graph/id/"
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
_ALIAS = "<http://www.w3.org/2004/02/skos/core#altLabel>"
_DESCRIPTION = "<http://purl.org/dc/terms/description>"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DATE = "<http://www.w3.org/2001/XMLSchema#date>"

_THINGS = (
    (("Person",), 40),
    (("Case",), 15),
    (("Organisation",), 12),
    (("Court", "Organisation"), 8),
    (("Law",), 10),
    (("Prison", "Place"), 5),
    (("Documentary", "Programme"), 4),
    (("Episode",), 6),
)
_ACTS = (
    (("Commutation", "ClemencyAct", "Act"), "grantedBy", "grantedTo"),
    (("Conviction", "Act"), "inCase", "concerns"),
    (("Sentence", "Act"), "inCase", "concerns"),
    (("Advocacy", "Act"), "advocate", "cause"),
    (("Representation", "Act"), "lawyer", "client"),
    (("Role", "Act"), "holder", "heldAt"),
)
_LINKS = (
    "defendant",
    "heardBy",
    "coversCase",
    "features",
    "visited",
    "workedWith",
    "inJurisdiction",
)
_LITERALS = ("describedAs", "statistic", "docketNumber")
_SHARE_OF_ACTS = 0.4
_LINKS_OF_A_THING = 2.5


def things_of(entities: int) -> int:
    """Tell how many of some entities are no acts; their numbers come first."""
    return max(2, round(entities * (1 - _SHARE_OF_ACTS)))


def entity(number: int) -> str:
    """Give the IRI of an entity."""
    return f"{_ID}e{number}"


def triples(entities: int, seed: int = 1) -> Iterator[str]:
    """Generate the lines of an N-Triples file.

    :param entities: number of people, cases, laws, acts and the like.
    :param seed: another seed gives another graph of the same shape.
    :returns: one line for each triple.
    """
    chance = random.Random(seed)
    things = things_of(entities)
    for number in range(things):
        yield from _thing(number, things, chance)
    for number in range(things, entities):
        yield from _act(number, things, chance)
    yield from _sources(_source_count(things))


def _thing(number: int, things: int, chance: random.Random) -> Iterator[str]:
    subject = f"<{_ID}e{number}>"
    classes = chance.choices([one for one, _ in _THINGS], [weight for _, weight in _THINGS])[0]
    yield from (f"{subject} {_TYPE} <{_NS}{name}> ." for name in classes)
    yield f'{subject} {_LABEL} "{classes[0]} number {number}"@en .'
    if chance.random() < 0.6:
        yield f'{subject} {_DESCRIPTION} "What is known of number {number} in a sentence."@en .'
    if chance.random() < 0.25:
        yield f'{subject} {_ALIAS} "Number {number}"@en .'
    if chance.random() < 0.4:
        yield f'{subject} <{_NS}{chance.choice(_LITERALS)}> "a fact about {number}"@en .'
    for _ in range(int(_LINKS_OF_A_THING) + (chance.random() < _LINKS_OF_A_THING % 1)):
        link = chance.choice(_LINKS), _linked(things, chance)
        yield f"{subject} <{_NS}{link[0]}> <{_ID}e{link[1]}> ."
        if chance.random() < 0.02:
            yield from _claim(number, link, things, chance)


def _act(number: int, things: int, chance: random.Random) -> Iterator[str]:
    subject = f"<{_ID}e{number}>"
    classes, source, target = chance.choice(_ACTS)
    yield from (f"{subject} {_TYPE} <{_NS}{name}> ." for name in classes)
    yield f'{subject} {_LABEL} "{classes[0]} number {number}"@en .'
    yield f"{subject} <{_NS}{source}> <{_ID}e{_linked(things, chance)}> ."
    yield f"{subject} <{_NS}{target}> <{_ID}e{chance.randrange(things)}> ."
    if chance.random() < 0.7:
        date = f"{chance.randrange(1990, 2026)}-{chance.randrange(1, 13):02}-11"
        yield f'{subject} <{_NS}date> "{date}"^^{_DATE} .'
    if chance.random() < 0.3:
        yield f'{subject} <{_NS}outcome> "the outcome of {number}"@en .'


def _linked(things: int, chance: random.Random) -> int:
    """Choose an entity; some are linked far more often than others."""
    return int(things * chance.random() ** 3)


def _claim(number: int, link: tuple[str, int], things: int, chance: random.Random) -> Iterator[str]:
    name = f"{number}-{link[0]}-{link[1]}"
    claim, citation = f"<{_ID}claim-{name}>", f"<{_ID}citation-{name}>"
    yield f"{claim} {_TYPE} <{_NS}Claim> ."
    yield f"{claim} <{_RDF}subject> <{_ID}e{number}> ."
    yield f"{claim} <{_RDF}predicate> <{_NS}{link[0]}> ."
    yield f"{claim} <{_RDF}object> <{_ID}e{link[1]}> ."
    yield f"{claim} <{_NS}rank> <{_NS}Normal> ."
    yield f"{claim} <{_NS}kind> <{_NS}Reported> ."
    yield f"{claim} <{_NS}citation> {citation} ."
    yield f"{citation} {_TYPE} <{_NS}Citation> ."
    yield f"{citation} <{_NS}source> <{_ID}source-{chance.randrange(_source_count(things))}> ."
    yield f'{citation} <{_NS}says> "What the source says of {number}."@en .'


def _source_count(things: int) -> int:
    return max(1, things // 500)


def _sources(count: int) -> Iterator[str]:
    for number in range(count):
        source = f"<{_ID}source-{number}>"
        yield f"{source} {_TYPE} <{_NS}Source> ."
        yield f'{source} {_LABEL} "Source number {number}"@en .'
        yield f"{source} <{_NS}sourceKind> <{_NS}news> ."


def write(path: Path, entities: int) -> None:
    """Write a graph to an N-Triples file.

    :param path: the file.
    :param entities: number of entities.
    """
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in triples(entities))


def write_network(path: Path, nodes: int, links: int) -> None:
    """Write a graph that has just so many entities and links, each with a source.

    :param path: an N-Triples file.
    :param nodes: number of entities.
    :param links: number of links between them.
    """
    chance = random.Random(2)
    with path.open("w", encoding="utf-8") as file:
        for number in range(nodes):
            (kind, *_) = chance.choice(_THINGS)[0]
            file.write(f"<{entity(number)}> {_TYPE} <{_NS}{kind}> .\n")
            file.write(f'<{entity(number)}> {_LABEL} "{kind} number {number}"@en .\n')
        file.writelines(f"{line}\n" for line in _cited())
        for number, (start, link, end) in enumerate(_links(nodes, links, chance)):
            said = f"<{entity(start)}>", f"<{_NS}{link}>", f"<{entity(end)}>"
            file.writelines(f"{line}\n" for line in _sourced(number, *said))


def _cited() -> Iterator[str]:
    yield f"<{_ID}citation> {_TYPE} <{_NS}Citation> ."
    yield f"<{_ID}citation> <{_NS}source> <{_ID}source> ."
    yield f'<{_ID}citation> <{_NS}says> "What the source says."@en .'
    yield f"<{_ID}source> {_TYPE} <{_NS}Source> ."


def _sourced(number: int, subject: str, predicate: str, value: str) -> Iterator[str]:
    """Tell a link and its claim, in few words: the page shows a whole graph up to a size only."""
    claim = f"<{_ID}claim-{number}>"
    yield f"{subject} {predicate} {value} ."
    yield f"{claim} {_TYPE} <{_NS}Claim> ."
    yield f"{claim} <{_RDF}subject> {subject} ."
    yield f"{claim} <{_RDF}predicate> {predicate} ."
    yield f"{claim} <{_RDF}object> {value} ."
    yield f"{claim} <{_NS}rank> <{_NS}Normal> ."
    yield f"{claim} <{_NS}citation> <{_ID}citation> ."


def _links(nodes: int, links: int, chance: random.Random) -> set[tuple[int, str, int]]:
    found: set[tuple[int, str, int]] = set()
    while len(found) < links:
        start, end = _linked(nodes, chance), chance.randrange(nodes)
        if start != end:
            found.add((start, chance.choice(_LINKS), end))
    return found


def drawing(nodes: int, edges: int) -> nx.MultiDiGraph[str]:
    """Build a network of just this size, with the attributes that a projection has.

    :param nodes: number of nodes.
    :param edges: number of edges.
    :returns: the network.
    """
    from graph.network.links import plain_edge
    from graph.network.phrases import plain_phrase
    from graph.network.vocabulary import Wording

    chance = random.Random(2)
    visited = plain_phrase("visited")
    wording = Wording("jg:visited", "visited", visited, visited, visited, visited)
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number in range(nodes):
        kind = chance.choice(_THINGS)[0][0]
        network.add_node(
            f"{_ID}e{number}",
            label=f"{kind} number {number}",
            type=f"jg:{kind}",
            type_label=kind,
            types=[f"jg:{kind}"],
            group=kind,
            colour="#0072B2",
            shape="dot",
            description=f"What is known of number {number} in a sentence.",
            aliases=[],
            language="en",
            facts=[],
        )
    for number in range(edges):
        start, end = _linked(nodes, chance), chance.randrange(nodes)
        data = plain_edge(wording)
        data["sentence"] = wording.phrase.say(f"Number {start}", f"Number {end}")
        network.add_edge(f"{_ID}e{start}", f"{_ID}e{end}", key=f"e{number}", **data)
    return network
