"""What data say of themselves."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.network.data_date import data_words
from graph.store import open_store

DATASET = "{} a <http://rdfs.org/ns/void#Dataset> ; <http://purl.org/dc/terms/title> {} ."
BOTH = ("Laws", "All of them.")
DESCRIBED = DATASET.format("<urn:d>", '"Gesetze"@de, "Laws"@en')


@pytest.mark.parametrize(
    ("turtle", "words"),
    [
        (DESCRIBED, ("Laws", None)),
        (DESCRIBED + '<urn:d> <http://purl.org/dc/terms/description> "All of them." .', BOTH),
        (DESCRIBED + DATASET.format("<urn:other>", '"Courts"'), (None, None)),
        ('<urn:d> <http://purl.org/dc/terms/title> "A book" .', (None, None)),
    ],
    ids=["title", "both", "two", "none"],
)
def test_data_name_and_describe_themselves(
    turtle: str, words: tuple[str | None, str | None]
) -> None:
    store = ox.Store()
    store.load(turtle.encode(), format=ox.RdfFormat.TURTLE)
    assert data_words(open_store(store)) == words
