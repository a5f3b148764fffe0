import { expect, test } from "vitest";
import type { Network, TimelineAnswer } from "../../source/payload";
import { dayOf } from "./calendar";
import { boundsOf, itemsOf, itemsOfLinks, markOf, yearsOf, type Item } from "./items";
import { inLanes } from "./lanes";
import { all } from "./scale";
import { shapesOf } from "./shapes";

const item = (data: Partial<Item>): Item => ({
  id: "a",
  date: data.start ?? data.end ?? "2018",
  start: null,
  end: null,
  extent: "event",
  text: "Ann met Bob.",
  standing: "stated",
  remark: null,
  otherDates: [],
  otherSides: [],
  references: [],
  asGiven: [],
  names: [],
  sourced: true,
  link: null,
  ...data,
});

const edge = (data: object): Network["edges"][number] =>
  ({
    source: "urn:ann",
    target: "urn:bob",
    key: "ns:met",
    sentence: "Ann met Bob",
    standing: "stated",
    from: null,
    until: null,
    dispute: null,
    sources: 1,
    ...data,
  }) as Network["edges"][number];

const NETWORK = {
  nodes: [
    { key: "urn:ann", label: "Ann" },
    { key: "urn:bob", label: "Bob" },
  ],
  edges: [
    edge({ from: "2019-05", until: "2020" }),
    edge({ from: "soon" }),
    edge({ from: "2019", dispute: "the year", dispute_kind: "Precision" }),
  ],
} as unknown as Network;

test("links with a date are items in order, a year before its months", () => {
  const found = itemsOfLinks(NETWORK, { claimed: true }).map(
    ({ date, extent, link, names, remark }) => [
      date,
      extent,
      link,
      names.map(({ label }) => label),
      remark,
    ],
  );
  expect(found).toEqual([
    ["2019", "event", "urn:ann urn:bob ns:met", ["Ann", "Bob"], "sources differ: the year"],
    ["2019-05", "period", "urn:ann urn:bob ns:met", ["Ann", "Bob"], null],
  ]);
});

test("a link without a source is marked where others can have one", () => {
  const unsourced = { ...NETWORK, edges: [edge({ from: "2019", sources: 0 })] };
  const sourced = (claimed: boolean) =>
    itemsOfLinks(unsourced, { claimed }).map((item) => item.sourced);
  expect([sourced(true), sourced(false)]).toEqual([[false], [true]]);
});

test("entries open the link that they tell of, be it an act or not, and facts open none", () => {
  const entities = [{ iri: "urn:case" }, { iri: "urn:ann" }];
  const events = ["x:act", "x:a x:b ns:met", "x:a ns:born"];
  const entries = events.map((event) => ({ event, entities, references: [] }));
  const answer = { timeline: { entries, sources: [] } } as unknown as TimelineAnswer;
  const expand = (curie: string): string => curie.replace("x:", "urn:");
  expect(itemsOf(answer, expand).map(({ link }) => link)).toEqual([
    "urn:case urn:ann urn:act",
    "urn:a urn:b ns:met",
    null,
  ]);
});

test("what is stated has another mark where sources differ", () => {
  const marks = [item({}), item({ remark: "the year" }), item({ standing: "party", remark: "x" })];
  expect(marks.map(markOf)).toEqual(["stated", "differs", "party"]);
});

test("bounds go from the first day that something may cover to the last", () => {
  const items = [
    item({ start: "2018-06-06" }),
    item({ extent: "period", start: "2019", end: "2020" }),
  ];
  expect([boundsOf(items), boundsOf([])]).toEqual([[dayOf(2018, 6, 6), dayOf(2021, 1, 1)], null]);
});

test("items stand under their years, with the gap before", () => {
  const [one, two] = [item({ start: "2011" }), item({ start: "2015-02" })];
  expect(yearsOf([one, two], [{ first: 2012, last: 2014 }])).toEqual([
    { year: 2011, items: [one], gap: null },
    { year: 2015, items: [two], gap: { first: 2012, last: 2014 } },
  ]);
});

test("no item covers another in its lane", () => {
  const items = Array.from({ length: 60 }, (_, at) =>
    item({ id: String(at), start: `20${String(10 + (at % 9))}-0${1 + (at % 8)}` }),
  );
  const { placed, count } = inLanes(items, 0.5, 8, (words) => 6 * words.length);
  const covered = placed.filter((one) =>
    placed.some(
      (other) =>
        one !== other &&
        one.lane === other.lane &&
        one.mark[0] <= other.mark[0] &&
        other.mark[0] < one.mark[1],
    ),
  );
  expect([placed.length, covered, placed.every(({ lane }) => lane < count)]).toEqual([
    60,
    [],
    true,
  ]);
});

test("a day is a dot, a year the time within which it was, an open end fades", () => {
  const scale = all(600, [dayOf(2015, 1, 1), dayOf(2021, 1, 1)]);
  const kinds = (data: Partial<Item>): string[] =>
    shapesOf(item(data), scale, [0, 500]).map(({ kind }) => kind);
  expect([
    kinds({ start: "2018-06-06" }),
    kinds({ start: "2018" }),
    kinds({ extent: "period", start: "2018-06-06" }),
    kinds({ extent: "period", end: "2020-06-06" }),
    kinds({ extent: "period", start: "2016", end: "2018-06-06" }),
    kinds({ extent: "end", start: "2018", end: "2018" }),
  ]).toEqual([
    ["dot"],
    ["within"],
    ["fade-out"],
    ["fade-in"],
    ["within", "bar"],
    ["within", "stop"],
  ]);
});
