import fc from "fast-check";
import { expect, test } from "vitest";
import { isLater, readAddress, writeAddress } from "./address";
import { linkId } from "./link";
import { Prefixes } from "./prefixes";
import {
  NO_SEARCH,
  RESULT_VIEWS,
  ROW_KINDS,
  START,
  TIMELINE_SCOPES,
  VIEWS,
  type State,
} from "./state";

const PREFIXES = new Prefixes({ id: "https://example.org/id/", ns: "https://example.org/ns#" });

const text = fc.string({ unit: "grapheme" });
const words = text.filter((found) => found !== "");
const iri = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).map((name) => `https://example.org/id/${name}`),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom("https://example.org/id/a~b", "https://example.org/id/", "urn:x:1", "_:b0"),
);
const iris = fc.uniqueArray(iri, { maxLength: 6 });
const curies = fc.uniqueArray(fc.constantFrom("ns:Person", "ns:Case", "ns:knows"), {
  maxLength: 3,
});
const place = fc.integer({ min: -9999, max: 9999 });
const date = fc.constantFrom("2018", "2018-06", "2018-06-06");

const states: fc.Arbitrary<State> = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    entity: fc.option(iri),
    nodes: iris,
    whole: fc.boolean(),
    unfolded: fc.boolean(),
    hiddenTypes: curies,
    hiddenProperties: curies,
    assertedOnly: fc.boolean(),
    asOf: fc.option(date),
    selected: iris,
    link: fc.option(
      fc.record({ source: iri, target: iri, key: fc.constantFrom("ns:knows", "ns:knows 2") }),
    ),
    pins: fc.dictionary(iri, fc.tuple(place, place), { maxKeys: 3, noNullPrototype: true }),
    search: fc.record({
      ends: iris,
      count: fc.integer({ min: 1, max: 50 }),
      maxHops: fc.integer({ min: 1, max: 12 }),
      via: iris,
      avoid: iris,
      includeDisputed: fc.boolean(),
      onlySourced: fc.boolean(),
    }),
    question: fc.record({
      text: fc.option(words),
      name: fc.option(words),
      parameters: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), words, {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      shown: fc.constantFrom(...RESULT_VIEWS),
    }),
    rows: fc.record({
      kind: fc.constantFrom(...ROW_KINDS),
      sort: fc.option(fc.constantFrom("label", "-label")),
      filter: text,
    }),
    timelineOf: fc.option(fc.constantFrom(...TIMELINE_SCOPES)),
    term: fc.option(iri),
  })
  .map(({ link, ...state }) => ({
    ...state,
    nodes: state.whole ? [] : state.nodes,
    link: link && linkId(link),
  }));

test("every state comes back from its address", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(readAddress(writeAddress(state, PREFIXES), PREFIXES)).toEqual(state);
    }),
  );
});

test("an address has nothing that a browser would write otherwise", () => {
  fc.assert(
    fc.property(states, (state) => {
      const address = writeAddress(state, PREFIXES);
      expect(new URL(address, "http://localhost/").hash || "#").toBe(address);
    }),
  );
});

test("any text is an address", () => {
  fc.assert(fc.property(text, (address) => void readAddress(`#${address}`, PREFIXES)));
});

test("an address is short and says what it shows", () => {
  const state: State = {
    ...START,
    view: "connect",
    asOf: "2018-06",
    nodes: ["https://example.org/id/a", "urn:b~c"],
    search: { ...NO_SEARCH, ends: ["https://example.org/id/a", "https://example.org/id/b"] },
  };
  expect(writeAddress(state, PREFIXES)).toBe(
    "#v=1&view=connect&n=id:a~urn:b%7Ec&as-of=2018-06&end=id:a~id:b",
  );
  expect(writeAddress(START, PREFIXES)).toBe("#");
});

test("what does not fit is taken as not given", () => {
  const address =
    "#v=1&view=map&as-of=soon&count=900&max-hops=x&link=id:a&pin=id:a~1&n=%E0%A4%A&zz=1";
  expect(readAddress(address, PREFIXES)).toEqual(START);
});

test("an address of a later version is known as such", () => {
  expect([
    isLater("#v=2&view=graph"),
    isLater("#v=1"),
    isLater("#view=graph"),
    isLater("#v=x"),
  ]).toEqual([true, false, false, true]);
});
