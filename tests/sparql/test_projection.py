from __future__ import annotations

import pytest

from graph.errors import InputError
from graph.sparql.projection import with_columns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT ?o { ?s ?p ?o }", ("SELECT ?o ?s { ?s ?p ?o }", 1)),
        ("SELECT ?o WHERE { ?s ?p ?o }", ("SELECT ?o ?s WHERE { ?s ?p ?o }", 1)),
        ("SELECT ?o FROM <a:b> { ?s ?p ?o }", ("SELECT ?o ?s FROM <a:b> { ?s ?p ?o }", 1)),
        ("SELECT ?s ?o { ?s ?p ?o }", ("SELECT ?s ?o { ?s ?p ?o }", 0)),
        ("SELECT (1 AS ?s) { }", ("SELECT (1 AS ?s) { }", 0)),
        ("SELECT (?s AS ?t) { ?s ?p ?o }", ("SELECT (?s AS ?t) ?s { ?s ?p ?o }", 1)),
        ("SELECT * { ?s ?p ?o }", ("SELECT * { ?s ?p ?o }", 0)),
        ("ASK { ?s ?p ?o }", ("ASK { ?s ?p ?o }", 0)),
        ("CONSTRUCT { ?o ?p ?s } WHERE { ?s ?p ?o }",) * 1
        + (("CONSTRUCT { ?o ?p ?s } WHERE { ?s ?p ?o }", 0),),
        (
            "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?n",
            ("SELECT ?p (COUNT(*) AS ?n) ?s { ?s ?p ?o } GROUP BY ?s ?p ORDER BY ?n", 1),
        ),
        (
            "# SELECT ?x {\nSELECT ?o { { SELECT ?s { ?s ?p 'SELECT {' } } }",
            ("# SELECT ?x {\nSELECT ?o ?s { { SELECT ?s { ?s ?p 'SELECT {' } } }", 1),
        ),
    ],
)
def test_only_what_is_missing_is_added(text: str, expected: tuple[str, int]) -> None:
    assert with_columns(text, ("s",)) == expected


def test_counting_without_group_by_is_refused_with_the_remedy() -> None:
    with pytest.raises(InputError, match=r"add GROUP BY \?s"):
        with_columns("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", ("s",))
