from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QueryRefusedError, QuerySyntaxError
from graph.sparql import guard
from graph.sparql.guard import check, query_form

HARMLESS = {
    "SELECT * { ?service ?from ?load }": "select",
    "ASK { <http://example.org/SERVICE#FROM> ?p 'SERVICE <x> FROM' } # INSERT DATA": "ask",
    "PREFIX from: <http://e/> CONSTRUCT { ?s from:drop ?o } WHERE { ?s from:load ?o }": "construct",
    "PREFIX service: <http://e/> ASK { GRAPH service:x { ?s ?p ?o } }": "ask",
    "DESCRIBE <http://example.org/with>": "describe",
    "SELECT * { ?s ?p 'x'@from }": "select",
    "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) }": "select",
    "SELECT * { ?s ?p ?o FILTER(?o<3) }": "select",
    "SELECT * { ?s <urn:it's#(1)> ?o }": "select",
    "SELECT * { VALUES (?a ?b) { (<http://e/a#1> <https://e/b'(2)#2>) } }": "select",
    "SELECT * { FILTER(?x IN (<urn:a#1>, <urn:b#2>)) }": "select",
    "SELECT * FROM <http://e/g> FROM NAMED <urn:file:x> { ?s ?p ?o }": "select",
    "SELECT * { << ?s ?p ?o >> ?q ?r . <<( <http://a> ?p ?o )>> ?q ?r }": "select",
}


@pytest.mark.parametrize("text", HARMLESS)
def test_words_in_names_strings_iris_and_comments_are_harmless(text: str) -> None:
    assert check(text) == HARMLESS[text]


REFUSED = {
    "SELECT * { SERVICE <http://e/> { ?s ?p ?o } }": "SERVICE at line 1, column 12 ",
    "SELECT *\n{ service silent ?x { ?s ?p ?o } }": "SERVICE at line 2, column 3 ",
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }": "FROM at line 1, column 10 ",
    "SELECT * FROM NAMED <FILE:///etc/passwd> { ?s ?p ?o }": "FROM at line 1, column 10 ",
    "SELECT * FROMNAMED<file:x> { ?s ?p ?o }": "FROM at line 1, column 10 ",
    "INSERT DATA { <a> <b> <c> }": "INSERT at line 1, column 1 ",
    "DELETE WHERE { ?s ?p ?o }": "DELETE at line 1, column 1 ",
    "PREFIX e: <http://e/> LOAD e:x": "LOAD at line 1, column 23 ",
    "CLEAR ALL": "CLEAR at line 1, column 1 ",
    "drop graph <http://e/>": "DROP at line 1, column 1 ",
    "CREATE GRAPH <http://e/>": "CREATE at line 1, column 1 ",
    "COPY DEFAULT TO <http://e/>": "COPY at line 1, column 1 ",
    "MOVE DEFAULT TO <http://e/>": "MOVE at line 1, column 1 ",
    "ADD DEFAULT TO <http://e/>": "ADD at line 1, column 1 ",
    "WITH <http://e/> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }": "WITH at line 1, column 1 ",
}


@pytest.mark.parametrize("text", REFUSED)
def test_refusals_name_keyword_line_and_column(text: str) -> None:
    with pytest.raises(QueryRefusedError) as caught:
        check(text)
    assert str(caught.value).startswith(REFUSED[text])


# Each of these was seen to reach the engine's SERVICE: its grammar knows no word boundaries,
# and it takes '<' for an operator where a tokenizer sees an IRI.
DISGUISED = [
    "SELECT * { SERVICE:x { ?s ?p ?o } }",
    "SELECT * { SERVICESILENT:x { ?s ?p ?o } }",
    "SELECT * { SERVICESILENT<http://e/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p true.SERVICE:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE<http://e/> { ?s ?p ?o } }",
    "SELECT * { FILTER(1<2)SERVICE?s#>\n{ ?s ?p ?o } }",
    "SELECT * { FILTER(1<'a>')SERVICE?s{ ?s ?p ?o FILTER(?z='b') } }",
    "SELECT * { FILTER(1<b:c#> '''\n)SERVICE:x{ ?s ?p ?o } #'''\n }",
    "SELECT * { FILTER(1<<http://a'>)SERVICE<http://e/>{ ?s ?p ?o } #'\n }",
    r"SELECT * { <http://a/\u0041'> ?p ?o . SERVICE <http://e/> { ?s ?p ?o } } #'",
    r"SELECT * { ex:a\' ?p ?o . SERVICE <http://e/> { ?s ?p ?o } } #'",
]


@pytest.mark.parametrize("text", DISGUISED)
def test_disguised_calls_are_refused(text: str) -> None:
    with pytest.raises(QueryRefusedError):
        check(text)


@pytest.mark.parametrize("text", ["", "   # SELECT", "{ ?s ?p ?o }", "'SELECT'"])
def test_a_text_without_a_query_form_is_a_syntax_error(text: str) -> None:
    with pytest.raises(QuerySyntaxError, match="SELECT, ASK, CONSTRUCT or DESCRIBE"):
        query_form(text)


FRAGMENTS = [
    *(
        "service",
        "SERVICE",
        "\u017ferv\u0131ce",
        "ADD",
        "clear",
        "Copy",
        "CREATE",
        "delete",
        "drop",
    ),
    *("insert", "load", "LOAD\u0345", "MOVE", "with", "FROM", "named", "GRAPH", "SELECT", "@en"),
    *("<", "<<", "<<(", "<file:", "<F\u0130le:", "<urn:", "<http://", "<a", ">", ":x", "ex:", "?s"),
    *(
        "'",
        '"',
        "'''",
        "#",
        "(",
        ")",
        "{",
        "}",
        "\\",
        "\\u0027",
        "\\a",
        "%41",
        "1",
        " ",
        "\n",
        "\xa0",
    ),
]


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=12).map("".join))
def test_no_text_that_is_taken_for_plain_holds_a_token_to_refuse(text: str) -> None:
    if guard._is_plain(text):
        guard._refuse_tokens(text)


@pytest.mark.parametrize("text", [*REFUSED, *DISGUISED])
def test_no_text_to_refuse_is_taken_for_plain(text: str) -> None:
    assert not guard._is_plain(text)


def test_a_usual_query_is_taken_for_plain() -> None:
    assert guard._is_plain("SELECT * { ?s <http://e/a#b> 'x' FILTER(?o < 3) } # (comment)")
