import { expect, test } from "vitest";
import type { Communities, Community } from "../../source/payload";
import { crowdScene, nameOf, slicesOf } from "./crowd";

const type = (colour: string, count: number) => ({
  curie: "",
  label: "",
  colour,
  shape: "dot",
  count,
});
const community = (id: number, size: number): Community => ({
  id,
  linked: true,
  label: `Ann ${id}`,
  top: [],
  size,
  members: [],
  types: [type("#0072B2", size)],
  links: size,
});

const answer = (sizes: number[], between: [number, number, number][]): Communities => ({
  communities: sizes.map((size, id) => community(id, size)),
  between: between.map(([source, target, count]) => ({ source, target, count })),
  nodes: 0,
  edges: 0,
  cut: null,
});

test("a community is as large as the root of its size, and named after its best linked member", () => {
  const { nodes } = crowdScene(answer([100, 25, 1], []));
  expect(nodes.map(({ label, size }) => [label, size])).toEqual([
    ["Ann 0 … and 99 more", 96],
    ["Ann 1 … and 24 more", 60],
    ["Ann 2", 31],
  ]);
});

test("what has no link is no community and is called so", () => {
  expect(nameOf({ ...community(3, 1200), linked: false })).toBe("1,200 without a link");
});

test("classes of one colour are one slice", () => {
  const types = [type("#0072B2", 1), type("#D55E00", 2), type("#0072B2", 1)];
  expect(slicesOf({ types, size: 4 })).toEqual([
    { colour: "#0072B2", percent: 50 },
    { colour: "#D55E00", percent: 50 },
  ]);
});

test("of many links between communities the strongest are drawn, the wider the more they are", () => {
  const every: [number, number, number][] = [
    [0, 1, 1],
    [0, 2, 2],
    [0, 3, 4],
    [1, 2, 8],
    [1, 3, 16],
    [2, 3, 32],
  ];
  const { links } = crowdScene(answer([1, 1, 1, 1], every));
  expect(links.map(({ id, width }) => [id, width])).toEqual([
    ["between 2 3", 6],
    ["between 1 3", 5],
    ["between 1 2", 4],
    ["between 0 3", 3],
    ["between 0 2", 2],
  ]);
});
