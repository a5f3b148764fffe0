import { expect, test } from "vitest";
import type { NetworkEdge, NetworkNode } from "../source/payload";
import { merged } from "./merged";

const node = (key: string, label = key): NetworkNode => ({ key, label }) as NetworkNode;
const edge = (source: string, target: string, from: string | null = null): NetworkEdge =>
  ({ source, target, key: "knows", from, until: null }) as NetworkEdge;

test("a part joins a network; what both have stays as it was, and no link lacks an end", () => {
  const network = { nodes: [node("ann", "Ann")], edges: [], undated: 0, cut: null };
  const part = {
    nodes: [node("ann", "another"), node("bob")],
    edges: [edge("ann", "bob"), edge("bob", "ann", "2018"), edge("bob", "cat")],
  };
  expect(merged(network, part)).toEqual({
    nodes: [node("ann", "Ann"), node("bob")],
    edges: [edge("ann", "bob"), edge("bob", "ann", "2018")],
    undated: 1,
    cut: null,
  });
});
