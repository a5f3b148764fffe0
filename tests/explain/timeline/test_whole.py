"""What holds of every timeline: nothing dated is lost or told twice, and no order is pretended."""

from __future__ import annotations

import csv
import io
from collections import Counter
from functools import cache

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.evidence import Claim, Evidence, moment, read_evidence
from graph.evidence.period import Period
from graph.explain.timeline import Timeline, scope, timeline, timeline_csv, timeline_text
from graph.explain.timeline.headings import shortly
from graph.model import packaged_model
from graph.network import View, build_network
from graph.store import LocalStore, open_store
from graph.terms import ID, JG

MODEL = packaged_model()
PREFIXES = f"""
PREFIX jg: <{JG}>
PREFIX id: <{ID}>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
PEOPLE = """
id:p0 a jg:Person ; rdfs:label "Ann"@en .
id:p1 a jg:Person ; rdfs:label "Bob"@en .
id:p2 a jg:Person ; rdfs:label "Cy"@en .
id:law a jg:Law ; rdfs:label "Reform Act"@en .
id:source a jg:Source ; rdfs:label "Report"@en ; jg:sourceKind jg:news .
id:report a jg:Citation ; jg:source id:source ; jg:says "says so"@en .
id:dispute a jg:Dispute ; rdfs:label "When it was"@en ; jg:disputeKind jg:TrueDispute .
"""
DATES = st.sampled_from(
    ["2009", "2010", "2010-02", "2010-02-28", "2010-12-31", "2011-01", "2011-01-01", "2015", "soon"]
)
RANKS = st.sampled_from(["Preferred", "Normal", "Normal", "Deprecated"])
KINDS = st.sampled_from(["Reported", "Official", "DefenceClaim"])
ENDS = {"Pardon": ("grantedBy", "grantedTo"), "Role": ("holder", "heldAt")}


def literal(date: str) -> str:
    kind = {4: "gYear", 7: "gYearMonth", 10: "date"}.get(len(date), "date")
    return f'"{date}"^^xsd:{kind}' if date != "soon" else '"soon"'


@st.composite
def claims(draw: st.DrawFn, number: int, subject: str, predicate: str, object: str) -> str:
    """Write one claim, and the triple if somebody asserts it."""
    rank, kind = draw(RANKS), draw(KINDS)
    start, end = draw(st.none() | DATES), draw(st.none() | DATES)
    disputed = draw(st.booleans())
    more = [f"jg:from {literal(start)}"] if start and not predicate.endswith("Date") else []
    more += [f"jg:until {literal(end)}"] if end and not predicate.endswith("Date") else []
    more += ["jg:dispute id:dispute"] if disputed else []
    asserted = rank != "Deprecated" and kind != "DefenceClaim"
    plain = f"id:{subject} jg:{predicate} {object} .\n" if asserted else ""
    return (
        f"{plain}id:claim{number} a jg:Claim ; rdf:subject id:{subject} ; "
        f"rdf:predicate jg:{predicate} ; rdf:object {object} ; jg:rank jg:{rank} ; "
        f"jg:kind jg:{kind} ; jg:citation id:report{''.join(f' ; {one}' for one in more)} .\n"
    )


@st.composite
def graphs(draw: st.DrawFn) -> str:
    """Write a graph of acts, links and facts with claims about their dates."""
    lines, number = [PEOPLE], 0
    for act in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(sorted(ENDS)))
        source, target = ENDS[kind]
        people = draw(st.permutations(["id:p0", "id:p1", "id:p2"]))
        lines.append(
            f"id:act{act} a jg:{kind}, jg:Act ; jg:{source} {people[0]} ; "
            f"jg:{target} {', '.join(people[1 : draw(st.integers(2, 3))])} ."
        )
        for predicate in draw(st.lists(st.sampled_from(["startDate", "endDate"]), max_size=4)):
            number += 1
            lines.append(draw(claims(number, f"act{act}", predicate, literal(draw(DATES)))))
    for _ in range(draw(st.integers(0, 4))):
        number += 1
        person = draw(st.sampled_from(["p0", "p1", "p2"]))
        what = draw(
            st.sampled_from([("metWith", "id:p1"), ("custodyStatus", '"free"@en'), ("age", "30")])
        )
        lines.append(draw(claims(number, person, *what)))
    for _ in range(draw(st.integers(0, 3))):
        number += 1
        lines.append(draw(claims(number, "law", "effectiveDate", literal(draw(DATES)))))
    return "\n".join(lines)


def opened(text: str) -> LocalStore:
    engine = ox.Store()
    engine.load((PREFIXES + text).encode(), format=ox.RdfFormat.TURTLE)
    return open_store(engine)


def is_dated(claim: Claim) -> bool:
    term = MODEL.properties.get(claim.predicate)
    by_value = term and "Date" in term.name and moment(claim.object.value)
    return bool(by_value or moment(claim.start) or moment(claim.end))


def dated(evidence: Evidence) -> Counter[str]:
    return Counter(claim.iri for claim in evidence.claims if is_dated(claim))


def told(timeline: Timeline) -> Counter[str]:
    return Counter(claim for entry in timeline.entries for claim in entry.claims)


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_every_dated_claim_is_told_exactly_once(text: str) -> None:
    store = opened(text)
    assert told(timeline(store, MODEL)) == dated(read_evidence(store, model=MODEL))


@settings(max_examples=40, deadline=None)
@given(graphs())
def test_nothing_stands_after_what_certainly_came_later(text: str) -> None:
    dates = [entry.date for entry in timeline(opened(text), MODEL).entries]
    for place, date in enumerate(dates):
        for later in dates[place + 1 :]:
            assert Period(end=later).meets(Period(start=date))


@settings(max_examples=40, deadline=None)
@given(graphs())
def test_text_and_table_hold_the_same_entries(text: str) -> None:
    whole = timeline(opened(text), MODEL)
    rows = list(csv.DictReader(io.StringIO(timeline_csv(whole))))
    assert [(row["date"], row["sentence"], row["standing"]) for row in rows] == [
        (entry.date, entry.text, entry.standing) for entry in whole.entries
    ]
    words = " ".join(timeline_text(whole).split())
    wanted = Counter(" ".join(shortly(whole, entry.text).split()) for entry in whole.entries)
    assert {said: words.count(said) >= count for said, count in wanted.items()} == dict.fromkeys(
        wanted, True
    )


@settings(max_examples=40, deadline=None)
@given(graphs(), st.sampled_from(["2009", "2010-02-28", "2010-03", "2011-01-01", "2014"]))
def test_as_of_a_date_it_tells_the_acts_that_the_network_has(text: str, date: str) -> None:
    store, asked = opened(text), Period.asked(date)
    network = build_network(store, View(period=asked), MODEL)
    shown = {store.prefixes.curie(act) for _, _, act in network.edges(data="act") if act}
    begun = {
        entry.event
        for entry in timeline(store, MODEL).entries
        if entry.event.startswith("id:act") and Period(start=entry.date).meets(asked)
    }
    as_of = {entry.event for entry in timeline(store, MODEL, period=asked).entries}
    assert {event for event in as_of if event.startswith("id:act")} == begun & shown


@settings(max_examples=40, deadline=None)
@given(graphs(), st.sampled_from([None, "p0", "law"]))
def test_reading_only_what_is_dated_changes_nothing(text: str, name: str | None) -> None:
    store = opened(text)
    entity = ID[name].value if name else None
    whole = timeline(store, MODEL, entity)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scope, "_MANY", 0)
        patch.setattr(scope, "_HUB", 0)
        part = timeline(store, MODEL, entity)
    assert part.entries == whole.entries
    assert part.unread == 0
    assert part.undated == (whole.undated if name else None)


@cache
def packaged() -> tuple[LocalStore, Timeline]:
    store = open_store()
    return store, timeline(store, MODEL)


def test_the_packaged_graph_tells_every_dated_claim_once() -> None:
    store, whole = packaged()
    counts = told(whole)
    assert {claim: number for claim, number in counts.items() if number > 1} == {}
    evidence = read_evidence(store, model=MODEL)
    assert {
        claim.iri for claim in evidence.claims if is_dated(claim) and claim.iri not in counts
    } == set()


def test_nothing_revoked_or_replaced_is_told_as_if_it_stood() -> None:
    store, whole = packaged()
    network = build_network(store, model=MODEL)
    over = {
        store.prefixes.curie(data["act"])
        for _, _, data in network.edges(data=True)
        if data["act"] and data["until"] and data["predicate"] in {"jg:Commutation", "jg:Sentence"}
    }
    begun = [entry for entry in whole.entries if entry.event in over and entry.extent == "event"]
    assert len({entry.event for entry in begun}) >= 10
    silent = [
        entry.text
        for entry in begun
        if entry.standing != "deprecated"
        and not any(
            word in entry.text for word in ("revoked", "superseded", "ended", "carried out")
        )
    ]
    assert silent == []
