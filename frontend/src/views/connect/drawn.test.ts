import { expect, test } from "vitest";
import type { NetworkEdge, NetworkNode, Paths } from "../../source/payload";
import { drawn, linksOf } from "./drawn";

const node = (key: string): NetworkNode => ({ key }) as NetworkNode;
const edge = (source: string, target: string): NetworkEdge =>
  ({ source, target, key: "knows" }) as NetworkEdge;

const answer = (way: readonly string[]): Paths =>
  ({
    told: { connections: [{ ends: way.map((key) => ({ key })) }] },
    nodes: way.map(node),
    edges: way.slice(1).map((key, at) => edge(way[at]!, key)),
  }) as unknown as Paths;

test("what several searches found is drawn once", () => {
  expect(drawn([answer(["a", "b", "c"]), answer(["b", "c"])])).toEqual({
    nodes: [node("a"), node("b"), node("c")],
    edges: [edge("a", "b"), edge("b", "c")],
    ways: [
      ["a", "b", "c"],
      ["b", "c"],
    ],
  });
});

test("a sentence names its links as the rest of the page does", () => {
  expect(linksOf([["a", "b", "knows"]])).toEqual(["a b knows"]);
});
