import fc from "fast-check";
import { expect, test } from "vitest";
import { places, upright } from "./places";

test("a direct connection is straight, and others pass above and below it", () => {
  const found = places(
    [
      ["a", "b"],
      ["a", "m", "b"],
      ["a", "n", "o", "b"],
    ],
    ["a", "b"],
  );
  expect(Object.fromEntries(found)).toEqual({
    a: { x: -320, y: 0 },
    b: { x: 320, y: 0 },
    m: { x: 0, y: -120 },
    n: { x: -107, y: 120 },
    o: { x: 107, y: 120 },
  });
});

test("upright, the first end is at the top", () => {
  expect(upright(new Map([["a", { x: -320, y: 0 }]]))).toEqual(new Map([["a", { x: 0, y: -256 }]]));
});

test("no two entities stand on each other", () => {
  const inner = fc.uniqueArray(fc.constantFrom("m", "n", "o", "p", "q"), { maxLength: 3 });
  const ways = fc.array(
    fc.tuple(fc.constantFrom<[string, string]>(["a", "b"], ["b", "c"], ["a", "c"]), inner),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(ways, (chosen) => {
      const found = places(
        chosen.map(([[start, goal], between]) => [start, ...between, goal]),
        ["a", "b", "c"],
      );
      const all = [...found.values()];
      const clash = all.some((one, at) =>
        all
          .slice(at + 1)
          .some((other) => Math.abs(one.x - other.x) < 119 && Math.abs(one.y - other.y) < 69),
      );
      expect(clash).toBe(false);
    }),
  );
});
