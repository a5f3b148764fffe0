import { expect, test } from "vitest";
import { ends, placed, wrapped, type Dot, type Line } from "./drawing";

const dot = (key: string): Dot => ({
  key,
  label: key,
  href: "#",
  radius: 5,
  colour: null,
  shape: null,
});
const line = (source: string, target: string): Line => ({ source, target, label: "", width: 1 });

const DOTS = ["a", "b", "c", "d"].map(dot);
const FEW = [line("a", "b"), line("a", "a")];
const ALL = DOTS.flatMap((one) => DOTS.map((other) => line(one.key, other.key)));

test.each([
  ["few lines", FEW],
  ["many lines", ALL],
])("dots with %s stand apart, inside the box, and always in the same places", (_, lines) => {
  const { dots, box } = placed(DOTS, lines);
  const [left, top, width, height] = box;
  const inside = dots.filter(
    ({ x, y }) => x > left && x < left + width && y > top && y < top + height,
  );
  expect(inside.map(({ of }) => of.key).sort()).toEqual(["a", "b", "c", "d"]);
  const gaps = dots.flatMap((one) =>
    dots.filter((other) => other !== one).map(({ x, y }) => Math.hypot(x - one.x, y - one.y)),
  );
  expect(Math.min(...gaps)).toBeGreaterThan(10);
  expect(placed(DOTS, lines)).toEqual({ dots, box });
});

test("a line ends at the edges of its dots, with room for the arrow", () => {
  const found = ends({ of: dot("a"), x: 0, y: 0 }, { of: dot("b"), x: 100, y: 0 });
  expect(found).toEqual({ x1: 6, y1: 0, x2: 90, y2: 0 });
});

test("long labels are broken between words", () => {
  expect(wrapped("Texas Court of Criminal Appeals")).toEqual([
    "Texas Court of",
    "Criminal Appeals",
  ]);
  expect(wrapped("law")).toEqual(["law"]);
});
