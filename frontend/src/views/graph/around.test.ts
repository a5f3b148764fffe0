import { expect, test } from "vitest";
import { hanging, linksOf, neighboursOf } from "./around";

const EDGES = [
  { source: "ann", target: "bob" },
  { source: "cat", target: "ann" },
  { source: "cat", target: "ann" },
  { source: "cat", target: "dan" },
  { source: "ann", target: "ann" },
];

test("neighbours are what a link joins, in either direction and once", () => {
  expect(neighboursOf(EDGES, ["ann"])).toEqual(["bob", "cat"]);
  expect(neighboursOf(EDGES, ["ann", "cat"])).toEqual(["bob", "dan"]);
});

test("collapsing takes away what hangs on the node alone, by however many links", () => {
  expect(hanging(EDGES, "ann")).toEqual(["bob"]);
  expect(hanging([...EDGES.slice(1, 3)], "ann")).toEqual(["cat"]);
});

test("the links of a node are those at either end", () => {
  expect(linksOf(EDGES, "dan")).toEqual([EDGES[3]]);
});
