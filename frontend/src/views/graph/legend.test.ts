import { expect, test } from "vitest";
import type { Network, NetworkEdge, NetworkNode } from "../../source/payload";
import { legendOf } from "./legend";

const node = (key: string, type: string): NetworkNode =>
  ({ key, type: `ns:${type}`, type_label: type, colour: "#0072B2", shape: "star" }) as NetworkNode;
const edge = (predicate: string, standing: string): NetworkEdge =>
  ({
    predicate: `ns:${predicate}`,
    label: predicate,
    standing,
    sources: 1,
    ended: false,
  }) as NetworkEdge;

const NETWORK: Network = {
  nodes: [node("ann", "person"), node("bob", "person"), node("act", "law")],
  edges: [edge("knows", "stated"), edge("signed", "disputed"), edge("knows", "party")],
  undated: 3,
  cut: null,
};

test("what is hidden stays in the legend, so that it can be shown again", () => {
  const shown = { ...NETWORK, nodes: NETWORK.nodes.slice(0, 2), edges: NETWORK.edges.slice(0, 2) };
  const hidden = { hiddenTypes: ["ns:law", "ns:ghost"], hiddenProperties: [] };
  const { types, properties, marks } = legendOf(NETWORK, shown, hidden, { claimed: true });
  expect(types.map(({ name, count, isHidden }) => [name, count, isHidden])).toEqual([
    ["ns:person", 2, false],
    ["ns:law", 1, true],
    ["ns:ghost", 0, true],
  ]);
  expect(properties.map(({ label, count }) => [label, count])).toEqual([
    ["knows", 2],
    ["signed", 1],
  ]);
  expect(marks).toEqual(["disputed"]);
});

test("that links lack a source is in the legend where others can have one", () => {
  const unsourced = { ...NETWORK, edges: [{ ...edge("knows", "stated"), sources: 0 }] };
  const marks = (claimed: boolean) =>
    legendOf(unsourced, unsourced, { hiddenTypes: [], hiddenProperties: [] }, { claimed }).marks;
  expect([marks(true), marks(false)]).toEqual([["unsourced"], []]);
});
