import { expect, test } from "vitest";
import { NO_SEARCH, START } from "../../state/state";
import { asUsual, changed, moreHops, wider } from "./options";

test("what differs from the usual is counted, but for the ends", () => {
  expect(changed({ ...NO_SEARCH, ends: ["a", "b"] })).toBe(0);
  const search = { ...NO_SEARCH, ends: ["a"], via: ["v"], count: 9, onlySourced: true };
  expect(changed(search)).toBe(3);
  expect(asUsual(search)).toEqual({ ...NO_SEARCH, ends: ["a"] });
});

test("where nothing is found, each narrow option can be lifted by itself", () => {
  const search = { ...NO_SEARCH, ends: ["a", "b"], maxHops: 2, avoid: ["x"], onlySourced: true };
  const state = { ...START, view: "connect" as const, asOf: "2018", search };
  expect(wider(state)).toEqual([
    ["anyTime", { ...state, asOf: null }],
    ["withDisputed", { ...state, search: { ...search, includeDisputed: true } }],
    ["withoutSources", { ...state, search: { ...search, onlySourced: false } }],
    ["nothingAvoided", { ...state, search: { ...search, avoid: [] } }],
    ["moreHops", { ...state, search: { ...search, maxHops: 6 } }],
  ]);
});

test("hops end at the most that a search allows", () => {
  const hops = [1, 6, 11, 12].map((maxHops) => moreHops({ ...NO_SEARCH, maxHops }));
  expect(hops).toEqual([6, 9, 12, 12]);
});
