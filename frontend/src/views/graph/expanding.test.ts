import { expect, test } from "vitest";
import type { Neighbours, NetworkEdge, NetworkNode } from "../../source/payload";
import type { NeighboursAsked } from "../../source/source";
import { fakeSource } from "../../testing/fakeSource";
import { expand } from "./expanding";

const node = (key: string): NetworkNode => ({ key }) as NetworkNode;
const edge = (target: string): NetworkEdge =>
  ({ source: "hub", target, key: "knows" }) as NetworkEdge;

const page = (keys: string[], last: number, total: number): Neighbours =>
  ({ nodes: ["hub", ...keys].map(node), edges: keys.map(edge), last, total }) as Neighbours;

const PAGES = [page(["ann", "bob"], 2, 6), page(["cat", "dan"], 4, 6), page(["eve", "fay"], 6, 6)];

function hub() {
  const asked: NeighboursAsked[] = [];
  const source = fakeSource({
    neighbours: (_, of = {}) => {
      asked.push(of);
      return Promise.resolve(PAGES[(of.page ?? 1) - 1]!);
    },
  });
  return { source, asked };
}

const ASKED = { key: "hub", of: null, limit: 2, asOf: "2018" };

test("a page brings what is new, and how many links are left", async () => {
  const { source, asked } = hub();
  const { fresh, left } = await expand(source, ASKED, new Set(["hub"]));
  expect([fresh, left, asked]).toEqual([["ann", "bob"], 4, [{ page: 1, size: 2, asOf: "2018" }]]);
});

test("pages that bring nothing new are passed over", async () => {
  const { source } = hub();
  const found = await expand(source, ASKED, new Set(["hub", "ann", "bob"]));
  expect([found.fresh, found.left]).toEqual([["cat", "dan"], 2]);
  expect(found.edges).toHaveLength(4);
});

test("where all is there, nothing is new and nothing is left", async () => {
  const { source } = hub();
  const there = new Set(PAGES.flatMap(({ nodes }) => nodes.map(({ key }) => key)));
  const { fresh, left } = await expand(source, ASKED, there);
  expect([fresh, left]).toEqual([[], 0]);
});

test("what the menu has fetched is not fetched again", async () => {
  const { source, asked } = hub();
  const begun = { size: 2, answer: PAGES[0]! };
  const { fresh } = await expand(source, { ...ASKED, begun }, new Set(["hub"]));
  expect([fresh, asked]).toEqual([["ann", "bob"], []]);
});

test("one property is asked for in its direction", async () => {
  const { source, asked } = hub();
  const of = { property: "urn:knows", direction: "in" } as const;
  await expand(source, { ...ASKED, of }, new Set());
  expect(asked).toEqual([{ ...of, page: 1, size: 2, asOf: "2018" }]);
});
