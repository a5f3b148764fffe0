"""Graphs of this ontology's shape, of any size and the same every time, as N-Triples.

A block of 100 entities has exactly 600 triples and, as a network, 300 edges: 289 plain links,
10 acts and one link that only a party claims.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

__all__ = ["BLOCK", "EDGES", "TRIPLES", "triples", "write"]

BLOCK = 100
"""Entities come in so many."""

TRIPLES = 600
"""Triples of a block."""

EDGES = 300
"""Edges of a block's network."""

_ID = "https://w3id.org/justice-graph/id/"
_JG = "https://w3id.org/justice-graph/ns#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
_DESCRIPTION = "<http://purl.org/dc/terms/description>"
_DATE = "<http://www.w3.org/2001/XMLSchema#date>"
_ADDRESS = "<http://www.w3.org/2001/XMLSchema#anyURI>"

_KINDS = {
    "Person": 40, "Case": 15, "Organisation": 12, "Law": 8, "Episode": 8, "Place": 6,
    "Theme": 4, "Court": 3, "Programme": 2, "Work": 2,
}  # fmt: skip
_LINKS = (
    ("workedWith", "Person", "Person", 55), ("metWith", "Person", "Person", 30),
    ("contacted", "Person", "Person", 20), ("benefitedFrom", "Person", "Law", 20),
    ("hasTheme", "Person", "Theme", 28), ("founded", "Person", "Organisation", 12),
    ("defendant", "Case", "Person", 18), ("heardBy", "Case", "Court", 15),
    ("judge", "Case", "Person", 15), ("appliesLaw", "Case", "Law", 15),
    ("inJurisdiction", "Case", "Place", 15), ("coversCase", "Episode", "Case", 8),
    ("features", "Episode", "Person", 16), ("partOf", "Episode", "Programme", 8),
    ("locatedIn", "Organisation", "Place", 12), ("features", "Work", "Person", 2),
)  # fmt: skip
_ACTS = (
    ("Commutation", "grantedBy", "Person", "grantedTo", "Person"),
    ("Conviction", "inCase", "Case", "concerns", "Person"),
    ("Advocacy", "advocate", "Person", "cause", "Case"),
    ("Representation", "lawyer", "Person", "client", "Person"),
    ("Role", "holder", "Person", "heldAt", "Organisation"),
)
_ACTS_EACH, _CLAIMS, _CITATIONS, _DESCRIBED = 2, 6, 4, 14
_NAMES = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ilex", "Juniper")


def write(path: Path, entities: int) -> Path:
    """Write a graph to a file.

    :param path: the file to write, in N-Triples.
    :param entities: number of entities, a multiple of 100.
    :returns: the same path.
    """
    with path.open("w", encoding="utf-8") as file:
        file.writelines(triples(entities))
    return path


def triples(entities: int) -> Iterator[str]:
    """Make the triples of a graph.

    :param entities: number of entities, a multiple of 100.
    :returns: one line of N-Triples for each triple; no triple comes twice.
    :raises ValueError: if entities do not come in blocks.

    >>> len(list(triples(100)))
    600
    """
    if entities < BLOCK or entities % BLOCK:
        raise ValueError(f"{entities} entities are not whole blocks; use a multiple of {BLOCK}.")
    random = Random(entities)
    for block in range(entities // BLOCK):
        yield from _Block(block, entities // BLOCK, random).lines()


class _Block:
    """One hundred entities, what links them to the whole graph, and some evidence."""

    def __init__(self, number: int, blocks: int, random: Random) -> None:
        self._number, self._blocks, self._random = number, blocks, random

    def lines(self) -> Iterator[str]:
        yield from self._entities()
        links = [link for row in _LINKS for link in self._links(*row)]
        yield from (f"{subject} {predicate} {object} .\n" for subject, predicate, object in links)
        for turn in range(_ACTS_EACH):
            for row in _ACTS:
                yield from self._act(turn, *row)
        said = self._random.sample(links, _CLAIMS - 1)
        yield from self._evidence([*said, self._denied()])

    def _entities(self) -> Iterator[str]:
        described = 0
        for kind, count in _KINDS.items():
            for place in range(count):
                node, name = self._node(kind, self._number, place), self._random.choice(_NAMES)
                yield _line(node, f"<{_RDF}type>", f"<{_JG}{kind}>")
                yield _line(node, _LABEL, f'"{name} {kind} {self._number}-{place}"@en')
                if described < _DESCRIBED:
                    described += 1
                    yield _line(node, _DESCRIPTION, f'"{kind} {place} of block {self._number}"@en')

    def _links(self, name: str, kind: str, target: str, count: int) -> list[tuple[str, str, str]]:
        found: dict[tuple[str, str, str], None] = {}
        while len(found) < count:
            subject = self._node(kind, self._number, len(found) % _KINDS[kind])
            object = self._somewhere(target)
            if object != subject:
                found[subject, f"<{_JG}{name}>", object] = None
        return list(found)

    def _act(
        self, turn: int, name: str, start: str, near: str, end: str, far: str
    ) -> Iterator[str]:
        node = f"<{_ID}{name.lower()}-{self._number}-{turn}>"
        year, month, day = 2000 + self._number % 25, 1 + turn, 1 + self._number % 28
        yield _line(node, f"<{_RDF}type>", f"<{_JG}{name}>")
        yield _line(node, f"<{_JG}{start}>", self._somewhere(near))
        yield _line(node, f"<{_JG}{end}>", self._node(far, self._number, turn))
        yield _line(node, f"<{_JG}date>", f'"{year}-{month:02}-{day:02}"^^{_DATE}')

    def _denied(self) -> tuple[str, str, str]:
        """Make a link that nothing asserts."""
        detained = self._node("Person", self._number, 0), self._node("Person", self._number, 1)
        return detained[0], f"<{_JG}detainedBy>", detained[1]

    def _evidence(self, links: list[tuple[str, str, str]]) -> Iterator[str]:
        source = f"<{_ID}source-{self._number}>"
        yield _line(source, f"<{_RDF}type>", f"<{_JG}Source>")
        yield _line(source, _LABEL, f'"Report {self._number}"@en')
        yield _line(source, f"<{_JG}url>", f'"https://example.org/{self._number}"^^{_ADDRESS}')
        for place in range(_CITATIONS):
            citation = f"<{_ID}citation-{self._number}-{place}>"
            yield _line(citation, f"<{_RDF}type>", f"<{_JG}Citation>")
            yield _line(citation, f"<{_JG}source>", source)
            yield _line(citation, f"<{_JG}says>", f'"It says so in part {place}."@en')
        for place, link in enumerate(links):
            kind = "Reported" if place < _CLAIMS - 1 else "DefenceClaim"
            yield from self._claim(place, link, kind)

    def _claim(self, place: int, link: tuple[str, str, str], kind: str) -> Iterator[str]:
        claim = f"<{_ID}claim-{self._number}-{place}>"
        yield _line(claim, f"<{_RDF}type>", f"<{_JG}Claim>")
        for part, term in zip(("subject", "predicate", "object"), link, strict=True):
            yield _line(claim, f"<{_RDF}{part}>", term)
        yield _line(claim, f"<{_JG}rank>", f"<{_JG}Normal>")
        yield _line(claim, f"<{_JG}kind>", f"<{_JG}{kind}>")
        citation = f"<{_ID}citation-{self._number}-{place % _CITATIONS}>"
        yield _line(claim, f"<{_JG}citation>", citation)

    def _somewhere(self, kind: str) -> str:
        """Choose a node of the whole graph; those of the first blocks are chosen most often."""
        block = int(self._blocks * self._random.random() ** 2)
        return self._node(kind, block, self._random.randrange(_KINDS[kind]))

    @staticmethod
    def _node(kind: str, block: int, place: int) -> str:
        return f"<{_ID}{kind.lower()}-{block}-{place}>"


def _line(subject: str, predicate: str, object: str) -> str:
    return f"{subject} {predicate} {object} .\n"
