"""Queries meant to bring an endpoint down: each kind of work that an engine cannot give up."""

from __future__ import annotations

from graph.errors import (
    GraphError,
    InputError,
    InterruptedQueryError,
    MemoryLimitError,
    QueryRefusedError,
    QuerySyntaxError,
    TimeLimitError,
)

__all__ = ["HOSTILE", "STOPPED"]

STOPPED = (TimeLimitError, MemoryLimitError)
"""Time or memory: which of them ends first depends on the machine."""

DEEP = (InterruptedQueryError, *STOPPED)
"""The engine's parser crashes, unless the guard is still reading."""

TWO = "?a ?b ?c . ?d ?e ?f ."
THREE = f"{TWO} ?g ?h ?i ."
FOUR = f"{THREE} ?j ?k ?l ."
AND = " && "


def _union(depth: int) -> str:
    return "{ ?s ?p ?o }" if depth == 0 else f"{{ {_union(depth - 1)} UNION {_union(depth - 1)} }}"


def _binds(count: int) -> str:
    doubled = " ".join(
        f"BIND(CONCAT(?v{number}, ?v{number}) AS ?v{number + 1})" for number in range(count)
    )
    return f'BIND("abcdefgh" AS ?v0) {doubled}'


def _optionals(count: int) -> str:
    return " ".join(f"OPTIONAL {{ ?s{n} ?p{n} ?o{n} }}" for n in range(count))


def _values(count: int) -> str:
    return f"VALUES ?v {{ {' '.join(map(str, range(count)))} }}"


HOSTILE: dict[str, tuple[str, tuple[type[GraphError], ...]]] = {
    # sorting and grouping of products
    "sort": (f"SELECT * {{ {THREE} }} ORDER BY ?c ?f ?i", STOPPED),
    "sort downwards": (f"SELECT * {{ {THREE} }} ORDER BY DESC(STR(?i))", STOPPED),
    "sort and take one": (f"SELECT * {{ {THREE} }} ORDER BY ?c LIMIT 1", STOPPED),
    "far offset": (f"SELECT * {{ {FOUR} }} OFFSET 1000000000000 LIMIT 1", STOPPED),
    "distinct": (f"SELECT DISTINCT ?c ?f ?i {{ {THREE} }} OFFSET 1000000000 LIMIT 1", STOPPED),
    "reduced": (f"SELECT REDUCED ?a {{ {FOUR} }} OFFSET 1000000000000 LIMIT 1", STOPPED),
    "count": (f"SELECT (COUNT(*) AS ?n) {{ {FOUR} }}", STOPPED),
    "count distinct": (f"SELECT (COUNT(DISTINCT ?i) AS ?n) {{ {FOUR} }}", STOPPED),
    "sum": (f"SELECT (SUM(STRLEN(?c) * STRLEN(?f)) AS ?n) {{ {FOUR} }}", STOPPED),
    "sample": (f"SELECT (SAMPLE(?c) AS ?n) {{ {FOUR} }}", STOPPED),
    "many groups": (
        f"SELECT ?c ?f ?i (COUNT(*) AS ?n) {{ {THREE} }} GROUP BY ?c ?f ?i",
        STOPPED,
    ),
    "having": (
        f"SELECT ?c ?f {{ {THREE} }} GROUP BY ?c ?f HAVING(COUNT(*) > 1000000000)",
        STOPPED,
    ),
    "text bomb": (
        f'SELECT (GROUP_CONCAT(CONCAT(?c, ?f, ?i); separator="----") AS ?n) {{ {THREE} }}',
        STOPPED,
    ),
    "doubled text": (f"SELECT (STRLEN(?v40) AS ?n) {{ {_binds(40)} }}", STOPPED),
    "doubled text by replacing": (
        'SELECT * { BIND(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("a", "a",'
        + ', "a", '.join(f'"{"a" * 60}")' for _ in range(8))
        + " AS ?x) }",
        STOPPED,
    ),
    # joins that find nothing
    "filter that is never true": (f"SELECT * {{ {FOUR} FILTER(?c = ?f {AND} ?f != ?c) }}", STOPPED),
    "ask for what is not there": (f"ASK {{ {FOUR} FILTER(CONCAT(?c, ?f) = ?i) }}", STOPPED),
    "not exists": (
        f"ASK {{ {THREE} FILTER NOT EXISTS {{ ?x ?y ?z FILTER(?z != ?c) }} }}",
        STOPPED,
    ),
    "exists": (
        f"ASK {{ {THREE} FILTER EXISTS {{ ?x ?y ?z FILTER(CONCAT(?z, ?c) = ?f) }} }}",
        STOPPED,
    ),
    "minus": (f"SELECT * {{ {THREE} MINUS {{ {THREE} }} }}", STOPPED),
    "optional": (
        f"SELECT (COUNT(*) AS ?n) {{ {TWO} OPTIONAL {{ ?x ?y ?z FILTER(CONCAT(?z, ?c) = ?f) }} }}",
        STOPPED,
    ),
    "many optionals": (f"SELECT (COUNT(*) AS ?n) {{ {_optionals(8)} }}", STOPPED),
    "union tower": (
        f"SELECT (COUNT(*) AS ?n) {{ {_union(9)} {TWO} }}",
        STOPPED,
    ),
    "subqueries": (
        f"SELECT (COUNT(*) AS ?n) {{ {{ SELECT DISTINCT ?c {{ {TWO} }} }} "
        f"{{ SELECT DISTINCT ?f {{ {TWO} }} }} {{ SELECT DISTINCT ?i {{ {THREE} }} }} }}",
        STOPPED,
    ),
    "big values": (f"SELECT (COUNT(*) AS ?n) {{ {_values(30_000)} {TWO} }}", STOPPED),
    "values twice": (
        f"SELECT * {{ {_values(9_000)} {_values(9_000).replace('?v', '?w')} {TWO} }} ORDER BY ?v",
        STOPPED,
    ),
    # paths
    "path from everywhere": ("SELECT (COUNT(*) AS ?n) { ?x <http://e/next>+ ?y }", STOPPED),
    "path of two paths": (
        "SELECT (COUNT(*) AS ?n) { ?x (<http://e/next>*/<http://e/next>*)* ?y }",
        STOPPED,
    ),
    "path of everything": ("SELECT (COUNT(*) AS ?n) { ?x (!<http://e/none>)* ?y }", STOPPED),
    "path back and forth": (
        "PREFIX e: <http://e/> SELECT (COUNT(*) AS ?n) { ?x (e:next|^e:next)* ?y . ?y e:next+ ?z }",
        STOPPED,
    ),
    # texts
    "regular expression": (
        f'ASK {{ {THREE} FILTER(REGEX(CONCAT(?c, ?f, ?i), "^(n|u|m|b|e|r)*x$")) }}',
        STOPPED,
    ),
    "large regular expression": (
        f'ASK {{ {TWO} FILTER(REGEX(?c, CONCAT("(a{{1,90}}){{1,90}}", STR(?f)))) }}',
        STOPPED,
    ),
    "hashes": (
        f'ASK {{ {THREE} FILTER(SHA512(CONCAT(SHA384(?c), MD5(?f), SHA256(?i))) = "x") }}',
        STOPPED,
    ),
    "chance": (f"ASK {{ {FOUR} FILTER(RAND() * STRLEN(CONCAT(?c, ?f, ?i)) > 1000) }}", STOPPED),
    "new names": (f"SELECT (COUNT(?x) AS ?n) {{ {FOUR} BIND(UUID() AS ?x) }}", STOPPED),
    "average": (f"SELECT (AVG(STRLEN(?c)) AS ?n) {{ {FOUR} }}", STOPPED),
    "least and greatest": (f"SELECT (MIN(?c) AS ?x) (MAX(?i) AS ?y) {{ {FOUR} }}", STOPPED),
    "graphs": (
        f"SELECT (COUNT(*) AS ?n) {{ {THREE} OPTIONAL {{ GRAPH ?g1 {{ ?x ?y ?z }} }} ?j ?k ?l }}",
        STOPPED,
    ),
    "counting in words": (
        f"ASK {{ {THREE} FILTER(CONTAINS(UCASE(CONCAT(?c, ?f)), CONCAT(LCASE(?i), 'x'))) }}",
        STOPPED,
    ),
    "numbers": (
        f"ASK {{ {THREE} FILTER(xsd:integer(STRLEN(?c)) * STRLEN(?f) / STRLEN(?i) < 0) }}",
        STOPPED,
    ),
    "long text": (
        f'SELECT * {{ {TWO} BIND(CONCAT("{"x" * 50_000}", ?c) AS ?x) }} ORDER BY ?x',
        STOPPED,
    ),
    # other forms
    "construct": (
        f"CONSTRUCT {{ ?a ?b ?c }} {{ {THREE} }} ORDER BY ?c ?f ?i",
        STOPPED,
    ),
    "describe": (f"DESCRIBE ?a {{ {FOUR} FILTER(?c = ?f {AND} ?f != ?c) }}", STOPPED),
    # texts that break the parser
    "deep braces": ("ASK " + "{" * 10_000 + "}" * 10_000, DEEP),
    "deep brackets": (
        "ASK { FILTER" + "(" * 10_000 + "1" + ")" * 10_000 + " }",
        DEEP,
    ),
    "deep paths": (
        "ASK { ?s " + "(" * 100_000 + "<http://e/p>" + "*)" * 100_000 + " ?o }",
        DEEP,
    ),
    "deep lists": (
        "ASK { ?s ?p " + "(" * 10_000 + ")" * 10_000 + " }",
        DEEP,
    ),
    "deep subqueries": (
        "SELECT * " + "{ SELECT * " * 10_000 + "{}" + " }" * 10_000,
        DEEP,
    ),
    "many negations": ("ASK { FILTER(" + "!" * 100_000 + "true) }", DEEP),
    "a megabyte of braces": ("ASK {" + "{}" * 500_000 + "}", STOPPED),
    "a megabyte of brackets": ("ASK { FILTER" + "(" * 1_000_000, DEEP),
    "unfinished": ("SELECT * { ?s ?p", (QuerySyntaxError,)),
    "nothing": ("", (QuerySyntaxError,)),
    "a picture": ("\x89PNG\r\n\x1a\n", (QuerySyntaxError,)),
    # ways out
    "service": ("SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }", (QueryRefusedError,)),
    "silent service": ("SELECT * { SERVICE SILENT ?s { ?s ?p ?o } }", (QueryRefusedError,)),
    "file": ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", (GraphError,)),
    "load": ("LOAD <http://localhost/>", (InputError,)),
    "update": ("DELETE WHERE { ?s ?p ?o }", (InputError,)),
    "unknown function": ("ASK { FILTER(<http://e/f>(1)) }", (QueryRefusedError,)),
}
"""By name: the query, and what may end it."""
