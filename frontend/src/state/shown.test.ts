import { expect, test } from "vitest";
import type { Network, NetworkEdge, NetworkNode } from "../source/payload";
import { shown } from "./shown";
import { START } from "./state";

const node = (key: string, type: string): NetworkNode => ({ key, type }) as NetworkNode;
const edge = (source: string, target: string, from: string | null, until: string | null) =>
  ({ source, target, predicate: "ns:knows", from, until }) as NetworkEdge;

const ANN_BOB = edge("ann", "bob", "2011", "2015");
const ANN_MILL = edge("ann", "mill", null, null);
const NETWORK: Network = {
  nodes: [
    node("ann", "Person"),
    node("bob", "Person"),
    node("mill", "Place"),
    node("hill", "Place"),
  ],
  edges: [ANN_BOB, ANN_MILL],
  undated: 1,
  cut: null,
};
const keys = ({ nodes }: Network): string[] => nodes.map(({ key }) => key);

test("at any time everything is shown", () => {
  expect(shown(NETWORK, START)).toEqual(NETWORK);
});

test("at a date what does not hold is gone, and so is an entity that only that linked", () => {
  const found = shown(NETWORK, { ...START, asOf: "2016" });
  expect([keys(found), found.edges, found.undated]).toEqual([
    ["ann", "mill", "hill"],
    [ANN_MILL],
    1,
  ]);
});

test("an entity that was asked for stays", () => {
  expect(keys(shown(NETWORK, { ...START, asOf: "2016", nodes: ["bob"] }))).toContain("bob");
});

test("a hidden class takes its links along, a hidden property its links only", () => {
  const typed = shown(NETWORK, { ...START, hiddenTypes: ["Place"] });
  const linked = shown(NETWORK, { ...START, hiddenProperties: ["ns:knows"] });
  expect([keys(typed), typed.edges]).toEqual([["ann", "bob"], [ANN_BOB]]);
  expect([keys(linked), linked.edges, linked.undated]).toEqual([keys(NETWORK), [], 0]);
});
