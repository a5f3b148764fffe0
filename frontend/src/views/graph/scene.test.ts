import { expect, test } from "vitest";
import type { NetworkEdge, NetworkNode } from "../../source/payload";
import { sceneOf } from "./scene";

const node = (key: string): NetworkNode =>
  ({ key, label: key, type_label: "person", colour: "#0072B2", shape: "dot" }) as NetworkNode;
const edge = (source: string, target: string, key: string): NetworkEdge =>
  ({
    source,
    target,
    key,
    label: "knows",
    standing: "party",
    sources: 1,
    ended: false,
  }) as NetworkEdge;

test("the more links, the larger a node; a link to itself counts once", () => {
  const edges = [edge("ann", "bob", "1"), edge("ann", "bob", "2"), edge("ann", "ann", "3")];
  const { nodes } = sceneOf({ nodes: ["ann", "bob", "cat"].map(node), edges }, { claimed: true });
  expect(nodes.map(({ weight, told, size }) => [weight, told, size])).toEqual([
    [3, "ann, person, 3 links", 28],
    [2, "bob, person, 2 links", 26],
    [0, "cat, person, 0 links", 22],
  ]);
});

test("a link is drawn with its name and its marks", () => {
  const { links } = sceneOf(
    { nodes: [node("ann"), node("bob")], edges: [edge("ann", "bob", "k")] },
    { claimed: true },
  );
  expect(links).toEqual([
    {
      id: "ann bob k",
      source: "ann",
      target: "bob",
      label: "knows · claimed by one side",
      marks: ["party"],
      width: 1.4,
      directed: true,
    },
  ]);
});

test("where nothing is claimed, a link without a source is drawn as any other", () => {
  const unsourced = { ...edge("ann", "bob", "k"), standing: "stated", sources: 0 } as const;
  const scene = (claimed: boolean) => sceneOf({ nodes: [], edges: [unsourced] }, { claimed });
  expect(
    [scene(true), scene(false)].map(({ links }) => [links[0]!.label, links[0]!.marks]),
  ).toEqual([
    ["knows · without a source", ["unsourced"]],
    ["knows", []],
  ]);
});
