"""A picture of how two entities are connected, with the sentences beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

import networkx as nx

from graph.explain.connections import Explanation, Hop, Told, ToldConnection
from graph.explain.connections.render_text import more_words
from graph.explain.records import SourceNote
from graph.render.page.story import LinkKey, Story, StoryConnection, StorySentence, StorySource
from graph.render.picture import Picture, picture

__all__ = ["connection_picture", "story_of"]

_Network: TypeAlias = "nx.MultiDiGraph[str]"


def connection_picture(told: Explanation, network: _Network) -> Picture:
    """Draw how two entities are connected: the ends left and right, the connections between them.

    :param told: the connections in sentences.
    :param network: the entities and links that they were told from.
    :returns: the picture; sentence and link show each other.
    """
    return picture(
        network,
        title=told.question,
        focus=(told.start.key, told.goal.key),
        story=story_of(told, network),
    )


def story_of(told: Explanation, network: _Network) -> Story:
    """Return the sentences of an explanation as a page shows them.

    :param told: the connections in sentences.
    :param network: the entities and links that they were told from.
    :returns: the story; links that no sentence tells have one together.
    """
    return {
        "connections": [_connection(one, network) for one in told.connections],
        "sources": [_source(note) for note in told.sources],
        "remarks": list(told.remarks),
    }


def _connection(connection: ToldConnection, network: _Network) -> StoryConnection:
    keys = [end.key for end in connection.ends]
    hops = zip(pairwise(keys), connection.hops, strict=True)
    return {
        "title": connection.title,
        "nodes": keys,
        "sentences": [one for pair, hop in hops for one in _sentences(pair, hop, network)],
    }


def _sentences(pair: tuple[str, str], hop: Hop, network: _Network) -> Iterator[StorySentence]:
    yield from map(_sentence, hop.told)
    if hop.more:
        told = {edge for one in hop.told for edge in one.edges}
        links = [link for link in _between(*pair, network) if link not in told]
        text = more_words(hop.more)
        yield {"text": text, "standing": "stated", "links": links, "citations": None}


def _between(one: str, other: str, network: _Network) -> Iterator[tuple[str, str, str]]:
    for source, target in ((one, other), (other, one)):
        for key in network.get_edge_data(source, target, default={}):
            yield source, target, str(key)


def _sentence(told: Told) -> StorySentence:
    links: list[LinkKey] = list(told.edges)
    numbers = dict.fromkeys(reference.number for reference in told.references)
    return {
        "text": told.text,
        "standing": told.standing,
        "links": links,
        "citations": list(numbers),
    }


def _source(note: SourceNote) -> StorySource:
    return {
        "title": note.title,
        "publisher": note.credit,
        "about": note.about,
        "url": note.url,
        "same_as": note.same_text_as,
    }
