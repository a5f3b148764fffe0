"""How two entities are connected, in sentences that stand beside the picture."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeAlias, TypedDict

from graph.errors import InputError
from graph.network.payload import Standing
from graph.render.page.evidence import Json

__all__ = ["LinkKey", "Story", "StoryConnection", "StorySentence", "StorySource", "story_rows"]

LinkKey: TypeAlias = tuple[Hashable, Hashable, str | None]
"""Source, target and key of a link; the key is None in a graph without parallel links."""


class StorySentence(TypedDict):
    """One sentence, and the links that it tells.

    ``citations`` are numbers of sources, from 1; None where the sentence states nothing that would
    need one, such as that there are more links.
    """

    text: str
    standing: Standing
    links: Sequence[LinkKey]
    citations: Sequence[int] | None


class StoryConnection(TypedDict):
    """One connection: what it is called, the entities along it, its sentences in order."""

    title: str
    nodes: Sequence[Hashable]
    sentences: Sequence[StorySentence]


class StorySource(TypedDict):
    """A source at the foot of the story.

    ``about`` is its kind and date in words, ``same_as`` the number of one with the same text.
    """

    title: str
    publisher: str | None
    about: str
    url: str | None
    same_as: int | None


class Story(TypedDict):
    """Connections between the same two entities, the most telling first.

    ``remarks`` are sentences on what was looked at and what was not found.
    """

    connections: Sequence[StoryConnection]
    sources: Sequence[StorySource]
    remarks: Sequence[str]


def story_rows(
    story: Story, nodes: Mapping[Hashable, int], links: Mapping[LinkKey, int]
) -> dict[str, Json]:
    """Return a story with the numbers of entities and links in the place of their keys.

    :param story: the story.
    :param nodes: number of each entity of the picture.
    :param links: number of each link of the picture.
    :returns: what the page reads.
    :raises InputError: if the story tells of something that the picture does not hold.

    >>> story_rows({"connections": [], "sources": [], "remarks": ["None was found."]}, {}, {})
    {'connections': [], 'sources': [], 'remarks': ['None was found.']}
    """
    try:
        connections = [_connection(one, nodes, links) for one in story["connections"]]
    except KeyError as error:
        raise InputError(
            f"The story tells of {error.args[0]!r}, which is not in the network;"
            " draw the network that the story was told from."
        ) from None
    return {
        "connections": connections,
        "sources": [_source(source) for source in story["sources"]],
        "remarks": list[Json](story["remarks"]),
    }


def _connection(
    connection: StoryConnection, nodes: Mapping[Hashable, int], links: Mapping[LinkKey, int]
) -> Json:
    return {
        "title": connection["title"],
        "nodes": [nodes[key] for key in connection["nodes"]],
        "sentences": [_sentence(one, links) for one in connection["sentences"]],
    }


def _sentence(sentence: StorySentence, links: Mapping[LinkKey, int]) -> Json:
    row: dict[str, Json] = {
        "text": sentence["text"],
        "standing": sentence["standing"],
        "links": [links[key] for key in sentence["links"]],
    }
    if sentence["citations"] is not None:
        row["citations"] = list[Json](sentence["citations"])
    return row


def _source(source: StorySource) -> Json:
    return {
        "title": source["title"],
        "publisher": source["publisher"],
        "about": source["about"],
        "url": source["url"],
        "same_as": source["same_as"],
    }
