import { expect, test } from "vitest";
import { walk } from "./walking";

const places = new Map([
  ["here", { x: 0, y: 0 }],
  ["near", { x: 50, y: 0 }],
  ["far", { x: 200, y: 20 }],
  ["above", { x: 10, y: -90 }],
]);

test("an arrow leads along a link, even past a nearer node", () => {
  expect(walk("here", "ArrowRight", { places, linked: new Set(["far", "above"]) })).toBe("far");
});

test("where no link leads that way, it leads to the nearest node", () => {
  expect(walk("here", "ArrowRight", { places, linked: new Set(["above"]) })).toBe("near");
});

test("where nothing lies, it leads nowhere", () => {
  expect(walk("here", "ArrowDown", { places, linked: new Set(["far"]) })).toBeNull();
});
