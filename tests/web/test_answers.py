"""Every address of the API over a tiny store, whole answers compared."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Serve

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
FOUND_ANN = {
    "key": f"{ID}ann", "curie": "id:ann", "label": "Ann Ash", "type": "person", "description": "",
}  # fmt: skip
FOUND_BOB = {**FOUND_ANN, "key": f"{ID}bob", "curie": "id:bob", "label": "Bob Birch"}


def ask(client: TestClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize(
    ("asked", "found", "cut"),
    [
        ("q=annie", [FOUND_ANN], None),
        ("q=ann+ahs", [FOUND_ANN], None),
        ("q=b&limit=1", [FOUND_BOB], {"limit": "limit", "at": 1, "left_out": None}),
        ("q=ann&as_of=2018-06-15", [FOUND_ANN], None),
        ("q=ann&as_of=2019", [], None),
        ("q=ann&as_of=2017&until=2019", [FOUND_ANN], None),
        ("q=post", [], None),
        ("q=", [], None),
    ],
)
def test_search(tiny: TestClient, asked: str, found: list[Any], cut: Any) -> None:
    assert ask(tiny, f"/api/search?{asked}") == {"found": found, "cut": cut}


@pytest.mark.parametrize("key", ["Annie", "id:ann", f"{ID}ann", "Ann%20Ash"])
def test_entity(tiny: TestClient, key: str) -> None:
    visited = {
        "text": "Ann Ash visited the mill from June 2018 to July 2018.",
        "values": [],
        "standing": "stated",
        "remark": None,
        "references": [REFERENCE],
        "other_sides": [],
        "details": [],
        "link": [f"{ID}ann", f"{ID}mill", "jg:visited"],
    }
    assert ask(tiny, f"/api/entity/{key}") == {
        "entity": {
            "iri": f"{ID}ann",
            "curie": "id:ann",
            "label": "Ann Ash",
            "type": "person",
            "aliases": ["Annie"],
            "description": "",
            "groups": [{"title": "Places", "statements": [visited]}],
            "sources": [NOTE],
            "period": {"start": None, "end": None},
            "undated": 0,
            "links_left_out": 0,
            "facts_left_out": 0,
            "extent": {"first": 1, "last": 1, "total": 1, "page": 1, "pages": 1},
            "named": [
                {"iri": f"{ID}mill", "curie": "id:mill", "label": "the mill", "type": "place"}
            ],
            "language": "en",
        },
        "cut": None,
    }


def test_an_entity_as_of_a_date_and_on_a_page(tiny: TestClient) -> None:
    then = ask(tiny, "/api/entity/id:ann?as_of=2019")["entity"]
    assert (then["groups"], then["links_left_out"]) == ([], 1)
    second = ask(tiny, "/api/entity/id:bob?size=1&page=2")
    assert second["entity"]["extent"] == {"first": 2, "last": 2, "total": 2, "page": 2, "pages": 2}
    assert second["cut"] == {"limit": "size", "at": 1, "left_out": 1}


def test_neighbours(tiny: TestClient) -> None:
    group = {
        "property": f"{NS}visited",
        "curie": "jg:visited",
        "label": "visited",
        "direction": "in",
        "count": 2,
    }
    assert ask(tiny, "/api/neighbours?key=id:mill") == {
        "key": f"{ID}mill",
        "groups": [group],
        "nodes": [ANN, BOB, MILL],
        "edges": [ANN_VISITED, BOB_VISITED],
        "first": 1,
        "last": 2,
        "total": 2,
        "page": 1,
        "undated": 1,
        "not_then": 0,
        "cut": None,
    }
    then = ask(tiny, "/api/neighbours?key=id:mill&as_of=2019")
    assert (then["edges"], then["undated"], then["not_then"]) == ([BOB_VISITED], 1, 1)


def test_neighbours_by_one_property_and_page(tiny: TestClient) -> None:
    one = ask(tiny, "/api/neighbours?key=id:bob&property=wrote&direction=out")
    assert [edge["predicate"] for edge in one["edges"]] == ["jg:wrote"]
    assert [(group["curie"], group["count"]) for group in one["groups"]] == [
        ("jg:visited", 1),
        ("jg:wrote", 1),
    ]
    assert (one["total"], one["cut"]) == (1, None)
    paged = ask(tiny, "/api/neighbours?key=id:bob&size=1&page=1")
    assert (len(paged["edges"]), paged["cut"]) == (1, {"limit": "size", "at": 1, "left_out": 1})
    none = ask(tiny, "/api/neighbours?key=id:bob&property=wrote&direction=in")
    assert (none["edges"], none["total"]) == ([], 0)


CLAIM = {
    "iri": f"{ID}claim",
    "sentence": "Ann Ash visited the mill.",
    "subject": f"{ID}ann",
    "predicate": f"{NS}visited",
    "object": {
        "type": "iri", "value": f"{ID}mill", "curie": "id:mill", "language": None, "datatype": None,
    },
    "rank": "Normal",
    "kind": "Reported",
    "party": False,
    "asserted": True,
    "start": "2018-06",
    "end": "2018-07",
    "reason": None,
    "dispute": None,
    "independent_sources": 1,
    "citations": [
        {
            "iri": f"{ID}citation",
            "source": {
                "iri": f"{ID}source", "label": "The Post", "kind": "news", "url": None,
                "publisher": None, "original": f"{ID}source", "published": None,
                "same_text_as": None,
            },
            "says": "She went there.",
            "quoted": None,
            "locator": None,
            "seen": None,
        }
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    "asked",
    ["subject=id:ann&property=jg:visited&object=id:mill", "subject=id:ann", "subject=id:mill"],
)
def test_evidence(tiny: TestClient, asked: str) -> None:
    assert ask(tiny, f"/api/evidence?{asked}") == {
        "standing": "stated",
        "independent_sources": 1,
        "claims": [CLAIM],
        "disputes": [],
        "cut": None,
    }


def test_evidence_of_a_value_with_both_sides_of_a_dispute(serve: Serve) -> None:
    claims = "".join(
        f"""ex:claim{n} a jg:Claim ; rdf:subject ex:film ; rdf:predicate jg:date ;
        rdf:object "{year}"^^xsd:gYear ; jg:rank jg:{rank} ; jg:dispute ex:question .\n"""
        for n, year, rank in ((1, 2019, "Preferred"), (2, 2020, "Deprecated"))
    )
    client = serve(
        claims
        + 'ex:film jg:date "2019"^^xsd:gYear . ex:question a jg:Dispute ; rdfs:label "when" ;'
        " jg:disputeKind jg:Error ."
    )
    found = ask(
        client, "/api/evidence?subject=ex:film&property=jg:date&value=2019&datatype=xsd:gYear"
    )
    assert [claim["iri"] for claim in found["claims"]] == ["http://example.org/claim1"]
    (dispute,) = found["disputes"]
    assert dispute["dispute"] == {
        "iri": "http://example.org/question",
        "label": "when",
        "kind": "Error",
    }
    assert [(claim["object"]["value"], claim["rank"]) for claim in dispute["claims"]] == [
        ("2019", "Preferred"),
        ("2020", "Deprecated"),
    ]
    few = ask(client, "/api/evidence?subject=ex:film&limit=1")
    assert (len(few["claims"]), few["cut"]) == (1, {"limit": "limit", "at": 1, "left_out": 1})
    none = ask(client, "/api/evidence?subject=ex:film&property=jg:date&value=2019")
    assert none["claims"] == []


def test_paths(tiny: TestClient) -> None:
    found = ask(tiny, "/api/paths?start=Annie&goal=Bob%20Birch")
    told = found["told"]
    assert (found["nodes"], found["edges"], found["cut"]) == (
        [ANN, MILL, BOB],
        [ANN_VISITED, BOB_VISITED],
        None,
    )
    assert told["question"] == "How is Ann Ash connected to Bob Birch?"
    assert [hop["told"] for hop in told["connections"][0]["hops"]] == [
        [
            {
                "text": "Ann Ash visited the mill from June 2018 to July 2018.",
                "references": [REFERENCE],
                "standing": "stated",
                "edges": [[f"{ID}ann", f"{ID}mill", "jg:visited"]],
                "start": "2018-06",
                "end": "2018-07",
            }
        ],
        [
            {
                "text": "The mill was visited by Bob Birch.",
                "references": [],
                "standing": "stated",
                "edges": [[f"{ID}bob", f"{ID}mill", "jg:visited"]],
                "start": None,
                "end": None,
            }
        ],
    ]
    assert told["sources"] == [NOTE]


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("max_hops=1", 0),
        ("avoid=jg:Place", 0),
        ("avoid=the+mill", 0),
        ("only_sourced=true", 0),
        ("via=the+mill", 1),
        ("as_of=2019", 0),
        ("as_of=2018-07&include_disputed=true", 1),
    ],
)
def test_paths_as_they_are_wanted(tiny: TestClient, asked: str, count: int) -> None:
    found = ask(tiny, f"/api/paths?start=id:ann&goal=id:bob&{asked}")
    assert len(found["told"]["connections"]) == count


def test_a_search_for_paths_says_which_bound_stopped_it(tiny: TestClient) -> None:
    found = ask(tiny, "/api/paths?start=id:ann&goal=id:book&max_links=1")
    assert found["cut"] == {"limit": "max_links", "at": 1, "left_out": None}


def test_facets(tiny: TestClient) -> None:
    found = ask(tiny, "/api/facets")
    assert found["types"][0] == {
        "iri": f"{NS}Person",
        "curie": "jg:Person",
        "label": "person",
        "group": "people",
        "colour": "#0072B2",
        "shape": "dot",
        "act": False,
        "evidence": False,
        "count": 2,
    }
    assert {one["curie"] for one in found["types"] if one["evidence"]} == {
        "jg:Claim",
        "jg:Citation",
        "jg:Source",
    }
    visited = {"iri": f"{NS}visited", "curie": "jg:visited", "label": "visited", "count": 2}
    assert visited in found["properties"]
    assert found["cut"] is None


def test_timeline(tiny: TestClient) -> None:
    found = ask(tiny, "/api/timeline?entity=Annie")
    assert [(one["date"], one["end"], one["text"]) for one in found["timeline"]["entries"]] == [
        ("2018-06", "2018-07", "Ann Ash visited the mill from June 2018 to July 2018.")
    ]
    assert found["cut"] is None
    assert ask(tiny, "/api/timeline?first=2018-07")["timeline"]["entries"] != []
    assert ask(tiny, "/api/timeline?last=2018-05")["timeline"]["entries"] == []
    assert ask(tiny, "/api/timeline?type=jg:Law")["timeline"]["entries"] == []


def test_a_long_timeline_is_cut(serve: Serve) -> None:
    acts = "".join(
        f"ex:act{n} a jg:Commutation ; jg:grantedBy ex:a ; jg:grantedTo ex:b ;"
        f' jg:date "{n}"^^xsd:gYear .\n'
        for n in range(2001, 2006)
    )
    found = ask(serve(acts), "/api/timeline?limit=2")
    assert [one["date"] for one in found["timeline"]["entries"]] == ["2001", "2002"]
    assert found["cut"] == {"limit": "limit", "at": 2, "left_out": 3}


def test_network_around_a_focus(tiny: TestClient) -> None:
    assert ask(tiny, "/api/network?focus=Annie") == {
        "nodes": [ANN, MILL],
        "edges": [ANN_VISITED],
        "undated": 0,
        "cut": None,
    }
    far = ask(tiny, "/api/network?focus=Annie&hops=2&type=jg:Person&type=jg:Place")
    assert [node["key"] for node in far["nodes"]] == [f"{ID}ann", f"{ID}bob", f"{ID}mill"]
    then = ask(tiny, "/api/network?focus=Annie&as_of=2019")
    assert ([node["key"] for node in then["nodes"]], then["edges"]) == ([f"{ID}ann"], [])


def test_network_of_a_whole_small_graph(tiny: TestClient) -> None:
    whole = ask(tiny, "/api/network")
    assert [node["label"] for node in whole["nodes"]] == [
        "Ann Ash",
        "Bob Birch",
        "a book",
        "the mill",
    ]
    assert (len(whole["edges"]), whole["undated"], whole["cut"]) == (3, 2, None)
    few = ask(tiny, "/api/network?max_nodes=2")
    assert (len(few["nodes"]), few["cut"]) == (2, {"limit": "max_nodes", "at": 2, "left_out": 2})
    assert ask(tiny, "/api/network?property=jg:wrote")["undated"] == 1
    then = ask(tiny, "/api/network?as_of=2019")
    assert (len(then["nodes"]), len(then["edges"])) == (3, 2)


def test_queries(tiny: TestClient) -> None:
    listed = {query["name"]: query for query in ask(tiny, "/api/queries")["queries"]}
    law = listed["law-passage"]
    assert law["parameters"][0]["name"] == "law"
    assert "SELECT" in law["text"]
    asked = ask(tiny, "/api/queries/law-passage?p=law=id:book")
    assert (asked["query"], asked["rows"], asked["truth"], asked["cut"]) == (law, [], None, None)
    assert asked["variables"]


def test_a_query_of_the_packaged_graph_has_cells() -> None:
    from graph.store import Limits, open_store
    from graph.web import create_app

    with open_store() as store, TestClient(create_app(store, limits=Limits(rows=1))) as client:
        found = ask(client, "/api/queries/law-passage?p=law=First%20Step%20Act")
    assert len(found["rows"]) == 1
    assert found["cut"] == {"limit": "rows", "at": 1, "left_out": None}
    kinds = {cell["type"] for cell in found["rows"][0] if cell}
    assert kinds <= {"iri", "literal"}


def test_ontology_and_examples(tiny: TestClient) -> None:
    found = ask(tiny, "/api/ontology")
    classes = {term["iri"]: term for term in found["classes"]}
    assert classes[f"{NS}Commutation"]["source"] == f"{NS}grantedBy"
    properties = {term["iri"]: term for term in found["properties"]}
    assert properties[f"{NS}visited"]["phrase"] == "{subject} visited {object}"
    few = ask(tiny, "/api/examples?type=jg:Person&limit=1")
    assert (few["type"], len(few["found"])) == (f"{NS}Person", 1)
    assert few["cut"] == {"limit": "limit", "at": 1, "left_out": None}
    both = ask(tiny, "/api/examples?type=jg:Person")
    assert sorted(one["curie"] for one in both["found"]) == ["id:ann", "id:bob"]
    assert ask(tiny, "/api/examples?type=jg:Claim")["found"] == []


def test_about_and_counts(tiny: TestClient) -> None:
    from graph import __version__

    about = ask(tiny, "/api/about")
    assert about.pop("prefixes")["jg"] == NS
    assert about == {
        "name": "memory",
        "version": __version__,
        "date": None,
        "triples": 27,
        "indexed": True,
        "timeout": 30.0,
        "rows": 100_000,
        "cut": None,
        "title": None,
        "description": None,
    }
    counts = ask(tiny, "/api/counts")["counts"]
    assert counts[0] == {"what": "triples", "curie": "", "label": "memory", "number": 27}
    assert {"what": "class", "curie": "jg:Person", "label": "person", "number": 2} in counts
