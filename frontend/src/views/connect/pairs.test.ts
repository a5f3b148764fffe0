import { expect, test } from "vitest";
import { NO_SEARCH } from "../../state/state";
import { pairs, pathsAsked } from "./pairs";

test("the ends that follow each other come first", () => {
  expect(pairs(["a", "b", "c", "d"])).toEqual([
    ["a", "b"],
    ["b", "c"],
    ["c", "d"],
    ["a", "c"],
    ["b", "d"],
    ["a", "d"],
  ]);
  expect(pairs(["a"])).toEqual([]);
});

test("a pair is asked about with all options and the date", () => {
  const search = { ...NO_SEARCH, ends: ["a", "b", "c"], via: ["v"], maxHops: 4, onlySourced: true };
  expect(pathsAsked(["a", "b"], { search, asOf: "2018" })).toEqual({
    start: "a",
    goal: "b",
    count: 3,
    maxHops: 4,
    via: ["v"],
    avoid: [],
    includeDisputed: false,
    onlySourced: true,
    asOf: "2018",
  });
});
