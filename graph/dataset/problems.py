"""Every fault of the tables, each with its file, line, column, value and remedy."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from difflib import get_close_matches

from graph.dataset.dates import is_date
from graph.dataset.tables import Row, Tables
from graph.dataset.values import EXPECTED, is_value
from graph.dataset.vocabulary import Vocabulary
from graph.errors import TableProblem

__all__ = ["QUOTED_WORDS", "find_problems"]

QUOTED_WORDS = 9
"""The most words of a source that a citation may quote."""

_SLUG = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*\Z")
_RESERVED = ("claim-", "citation-", "source-", "dispute-")
_URL = re.compile(r"https?://[^\s<>\"{}|\\^`]+\Z")


def find_problems(tables: Tables, vocabulary: Vocabulary) -> list[TableProblem]:
    """Check the tables against the ontology, each other and the form of every cell.

    :param tables: the five tables.
    :param vocabulary: classes, properties and enumerations that the cells may name.
    :returns: all problems, sorted by file and line; empty if the tables can be compiled.
    """
    check = _Check(tables, vocabulary)
    return sorted(
        [
            *check.identifiers(),
            *check.entities(),
            *check.claims(),
            *check.citations(),
            *check.sources(),
            *check.disputes(),
        ]
    )


def _by_id(rows: Iterable[Row]) -> dict[str, Row]:
    return {row["id"]: row for row in rows}


def _near(value: str, known: Iterable[str]) -> str:
    match = get_close_matches(value, list(known), n=1)
    return f"; did you mean {match[0]!r}?" if match else ""


class _Check:
    """The tables with their identifiers looked up, so that each rule is a few lines."""

    def __init__(self, tables: Tables, vocabulary: Vocabulary) -> None:
        self.tables, self.words = tables, vocabulary
        self.entity, self.claim = _by_id(tables.entities), _by_id(tables.claims)
        self.source, self.dispute = _by_id(tables.sources), _by_id(tables.disputes)
        self.cited = {name for row in tables.citations for name in row["claims"].split()}

    def identifiers(self) -> Iterator[TableProblem]:
        for rows in (
            self.tables.entities,
            self.tables.claims,
            self.tables.citations,
            self.tables.sources,
            self.tables.disputes,
        ):
            first: dict[str, Row] = {}
            for row in rows:
                if not _SLUG.match(row["id"]):
                    yield row.problem("id", "must be letters, digits and single hyphens")
                elif row["id"] in first:
                    line = first[row["id"]].line
                    yield row.problem("id", f"is already on line {line}; choose another id")
                first.setdefault(row["id"], row)

    def entities(self) -> Iterator[TableProblem]:
        used = {row[end] for row in self.tables.claims for end in ("subject", "object")}
        for row in self.tables.entities:
            if row["id"].startswith(_RESERVED):
                yield row.problem("id", "starts like a claim, citation, source or dispute")
            if not row["label"]:
                yield row.problem("label", "is empty; every entity has a name")
            yield from _known(row, "class", self.words.classes, "class of the ontology")
            if row["id"] not in used:
                yield row.problem("id", "is in no claim; add one or remove the entity")

    def claims(self) -> Iterator[TableProblem]:
        same: dict[tuple[str, ...], Row] = {}
        for row in self.tables.claims:
            yield from self._claim_terms(row)
            yield from self._standing(row)
            yield from _period(row)
            if row["id"] not in self.cited:
                yield row.problem("id", "has no citation; cite a source or remove the claim")
            key = tuple(row[part] for part in ("subject", "predicate", "object", "kind", "from"))
            if key in same:
                yield row.problem("id", f"says the same as {same[key]['id']}; cite that one twice")
            same.setdefault(key, row)

    def _claim_terms(self, row: Row) -> Iterator[TableProblem]:
        yield from _known(row, "subject", self.entity, "entity")
        name, value = row["predicate"], row["object"]
        if name == "rdf:type":
            yield from _known(row, "object", self.words.classes, "class of the ontology")
            return
        rule = self.words.properties.get(name)
        if rule is None:
            near = _near(name, self.words.properties)
            yield row.problem("predicate", f"is no property of the ontology{near}")
            return
        yield from self._class_fits(row, "subject", rule.domains)
        if rule.form == "entity":
            yield from _known(row, "object", self.entity, "entity")
            yield from self._class_fits(row, "object", rule.ranges)
        elif not is_value(value, rule.form):
            yield row.problem("object", f"must be {EXPECTED[rule.form]} for {name}")

    def _class_fits(self, row: Row, column: str, allowed: frozenset[str]) -> Iterator[TableProblem]:
        entity = self.entity.get(row[column])
        if entity is None or not allowed or entity["class"] not in self.words.classes:
            return
        if allowed.isdisjoint(self.words.classes[entity["class"]]):
            wanted = " or ".join(sorted(allowed))
            kind, name = entity["class"], row["predicate"]
            yield row.problem(column, f"is a {kind}; the {column} of {name} must be a {wanted}")

    def _standing(self, row: Row) -> Iterator[TableProblem]:
        yield from _known(row, "rank", self.words.ranks, "rank")
        yield from _known(row, "kind", self.words.claim_kinds, "kind of claim")
        if row["dispute"]:
            yield from _known(row, "dispute", self.dispute, "dispute")
        if row["rank"] == "Deprecated" and not row["reason"]:
            yield row.problem("reason", "is empty; say why the claim is deprecated")
        if row["rank"] != "Deprecated" and row["reason"]:
            yield row.problem("reason", "is for deprecated claims only; remove it")

    def citations(self) -> Iterator[TableProblem]:
        for row in self.tables.citations:
            yield from _known(row, "source", self.source, "source")
            if not row["claims"]:
                yield row.problem("claims", "is empty; name the claims that it supports")
            for name in row["claims"].split():
                if name not in self.claim:
                    yield row.problem("claims", f"is no claim{_near(name, self.claim)}", name)
            if not row["says"]:
                yield row.problem("says", "is empty; tell in our own words what the source says")
            if len(row["quoted"].split()) > QUOTED_WORDS:
                yield row.problem("quoted", f"has over {QUOTED_WORDS} words; quote fewer")
            yield from _dates(row, "seen")

    def sources(self) -> Iterator[TableProblem]:
        cited = {row["source"] for row in self.tables.citations}
        copied = {row["copy_of"] for row in self.tables.sources}
        for row in self.tables.sources:
            yield from _known(row, "kind", self.words.source_kinds, "kind of source")
            if not row["label"]:
                yield row.problem("label", "is empty; every source has a title")
            yield from _dates(row, "published")
            if row["url"] and not _URL.match(row["url"]):
                yield row.problem(
                    "url", "is no http or https address; correct it or leave it empty"
                )
            if row["copy_of"]:
                yield from _known(row, "copy_of", self.source, "source")
            if row["id"] not in cited and row["id"] not in copied:
                yield row.problem("id", "is cited nowhere; remove the source")
            if self.source.get(row["copy_of"], row)["copy_of"] and row["copy_of"]:
                yield row.problem("copy_of", "is a copy itself; name the original")

    def disputes(self) -> Iterator[TableProblem]:
        sides = [row["dispute"] for row in self.tables.claims]
        for row in self.tables.disputes:
            yield from _known(row, "kind", self.words.dispute_kinds, "kind of dispute")
            for column in ("label", "question"):
                if not row[column]:
                    yield row.problem(column, "is empty; say what is disputed")
            if sides.count(row["id"]) < 2:
                yield row.problem("id", "has fewer than two claims; a dispute has two sides")


def _known(
    row: Row, column: str, known: Mapping[str, object] | Container[str], what: str
) -> Iterator[TableProblem]:
    value = row[column]
    if value in known:
        return
    near = _near(value, known) if isinstance(known, Iterable) else ""
    yield row.problem(column, f"is no {what}{near}")


def _dates(row: Row, *columns: str) -> Iterator[TableProblem]:
    for column in columns:
        if row[column] and not is_date(row[column]):
            yield row.problem(column, "is no date; write 2018, 2018-06 or 2018-06-06")


def _period(row: Row) -> Iterator[TableProblem]:
    yield from _dates(row, "from", "until")
    start, end = row["from"], row["until"]
    if start and end and end < start[: len(end)]:
        yield row.problem("until", f"is before the start {start}; exchange them")
