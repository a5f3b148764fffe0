import { expect, test } from "vitest";
import type { Network, NetworkEdge, NetworkNode } from "../source/payload";
import { command } from "./command";
import { Prefixes } from "./prefixes";
import { NO_QUESTION, NO_SEARCH, START, type State } from "./state";

const PREFIXES = new Prefixes({ id: "https://example.org/id/" });
const ID = "https://example.org/id/";
const SHOWN: Network = {
  nodes: [`${ID}a`, `${ID}b`].map((key) => ({ key }) as NetworkNode),
  edges: [{ predicate: "ns:knows" } as NetworkEdge],
  undated: 1,
  cut: null,
};

const written = (state: Partial<State>): string => command({ ...START, ...state }, SHOWN, PREFIXES);

test("the canvas is a network of its entities", () => {
  const state: Partial<State> = { view: "graph", nodes: [`${ID}a`, `${ID}b`], asOf: "2018-06" };
  expect(written(state)).toBe(
    "justice network --focus id:a --focus id:b --hops 0 --as-of 2018-06 --format json",
  );
});

test("the whole graph needs no focus", () => {
  expect(written({ view: "table", whole: true })).toBe("justice network --format json");
});

test("a whole graph of which something is left out is a list of what is shown", () => {
  expect(written({ view: "graph", whole: true, hiddenProperties: ["ns:likes"] })).toBe(
    "justice network --focus id:a --focus id:b --hops 0 --property ns:knows --format json",
  );
});

test("connections are asked for with all options", () => {
  const search = {
    ...NO_SEARCH,
    ends: [`${ID}a`, `${ID}b`],
    via: ["urn:it's"],
    onlySourced: true,
  };
  expect(written({ view: "connect", search })).toBe(
    `justice path id:a id:b --count 3 --max-hops 6 --via 'urn:it'\\''s' --only-sourced`,
  );
});

test("a query is one word of the shell", () => {
  const question = { ...NO_QUESTION, text: "SELECT * {\n  ?s ?p 'x'\n}" };
  expect(written({ view: "query", question })).toBe(
    `justice query 'SELECT * {\n  ?s ?p '\\''x'\\''\n}'`,
  );
});

test("an entity is shown", () => {
  expect(written({ view: "entity", entity: `${ID}a` })).toBe("justice show id:a");
});

test("of several entities every two are connected", () => {
  const search = { ...NO_SEARCH, ends: ["urn:1", "urn:2", "urn:3"] };
  const options = "--count 3 --max-hops 6";
  expect(written({ view: "connect", search })).toBe(
    `justice path urn:1 urn:2 ${options} && justice path urn:1 urn:3 ${options}` +
      ` && justice path urn:2 urn:3 ${options}`,
  );
});

test("a named query has its parameters", () => {
  const question = { ...NO_QUESTION, name: "law-passage", parameters: { law: "First Step Act" } };
  expect([written({ view: "query", question }), written({ view: "query" })]).toEqual([
    "justice queries law-passage --param 'law=First Step Act'",
    "justice queries",
  ]);
});

test("a query is never taken for an option or a file", () => {
  const asked = ["--help", "@secrets"].map((text) =>
    written({ view: "query", question: { ...NO_QUESTION, text } }),
  );
  expect(asked).toEqual(["justice query -- ' --help'", "justice query -- ' @secrets'"]);
});

test("the timeline is of what it says that it is of", () => {
  const canvas: Partial<State> = { view: "timeline", nodes: [`${ID}a`], entity: `${ID}b` };
  expect([
    written({ ...canvas, timelineOf: "entity", asOf: "2018" }),
    written({ ...canvas, timelineOf: "all" }),
    written(canvas),
  ]).toEqual([
    "justice timeline id:b --as-of 2018",
    "justice timeline",
    "justice network --focus id:a --focus id:b --hops 0 --format json",
  ]);
});
