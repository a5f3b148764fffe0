"""What the API says of the tiny store, as far as several addresses say it alike."""

from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient

ID = "https://w3id.org/justice-graph/id/"
NS = "https://w3id.org/justice-graph/ns#"
PERSON = {"type": "jg:Person", "type_label": "person", "types": ["jg:Person"], "group": "people"}
PLACE = {"type": "jg:Place", "type_label": "place", "types": ["jg:Place"], "group": "places"}
NODE = {"colour": "#0072B2", "description": "", "aliases": [], "language": "en", "facts": []}
ANN = {
    **NODE,
    **PERSON,
    "shape": "dot",
    "key": f"{ID}ann",
    "label": "Ann Ash",
    "aliases": ["Annie"],
}
BOB = {**NODE, **PERSON, "shape": "dot", "key": f"{ID}bob", "label": "Bob Birch"}
MILL = {**NODE, **PLACE, "shape": "triangle", "key": f"{ID}mill", "label": "the mill"}
VISITED: dict[str, Any] = {
    "predicate": "jg:visited", "label": "visited", "act": None, "claim": [], "rank": None,
    "kind": None, "standing": "stated", "reason": None, "dispute": None, "dispute_kind": None,
    "other_sides": [], "from": None, "until": None, "ended": False, "sources": 0, "citations": [],
    "facts": [], "graph": None, "target": f"{ID}mill", "key": "jg:visited",
}  # fmt: skip
CITED = {
    "says": "She went there.", "quoted": None, "source": "The Post", "source_iri": f"{ID}source",
    "publisher": None, "url": None, "kind": "news", "original": f"{ID}source", "published": None,
}  # fmt: skip
BOB_VISITED = {
    **VISITED,
    "source": f"{ID}bob",
    "sentence": "Bob Birch visited the mill",
    "inverse_sentence": "The mill was visited by Bob Birch",
}
ANN_VISITED = {
    **VISITED,
    "source": f"{ID}ann",
    "sentence": "Ann Ash visited the mill",
    "inverse_sentence": "The mill was visited by Ann Ash",
    "claim": [f"{ID}claim"],
    "rank": "Normal",
    "kind": "Reported",
    "from": "2018-06",
    "until": "2018-07",
    "ended": True,
    "sources": 1,
    "citations": [CITED],
}
REFERENCE = {"number": 1, "says": "She went there.", "quoted": None}
NOTE = {
    "number": 1, "title": "The Post", "publisher": None, "kind": "news", "url": None,
    "same_text_as": None, "published": None, "date": "",
}  # fmt: skip


def ask(client: TestClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.json()
