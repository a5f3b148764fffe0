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
  expect(written(state)).toBe("justice network --focus id:a --focus id:b --hops 0 --as-of 2018-06");
});

test("the whole graph needs no focus", () => {
  expect(written({ view: "table", whole: true })).toBe("justice network");
});

test("a hidden property leaves those that are shown", () => {
  expect(written({ view: "graph", whole: true, hiddenProperties: ["ns:likes"] })).toBe(
    "justice network --property ns:knows",
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
