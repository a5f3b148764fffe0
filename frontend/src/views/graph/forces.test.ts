import { expect, test } from "vitest";
import { begin, settle, type Plan, type Spot } from "./forces";

const fresh = (): Spot => ({ place: null, held: false, size: 20 });
const at = (x: number, y: number, held = false): Spot => ({ place: { x, y }, held, size: 20 });
const plan = (spots: Spot[], links: [number, number][]): Plan => ({ spots, links, aspect: 1.5 });
const STAR = plan(
  [fresh(), fresh(), fresh(), fresh()],
  [
    [0, 1],
    [0, 2],
    [0, 3],
  ],
);

test("the same plan settles in the same way", () => {
  expect(settle(STAR)).toEqual(settle(STAR));
});

test("no two nodes lie over each other", () => {
  const points = settle(STAR);
  const distances = points.flatMap((one, first) =>
    points.slice(first + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
  );
  expect(Math.min(...distances)).toBeGreaterThan(30);
});

test("what is held stays exactly, what was placed moves slightly, what is new comes near", () => {
  const [held, placed, added] = settle(
    plan(
      [at(0, 0, true), at(200, 0), fresh()],
      [
        [0, 1],
        [1, 2],
      ],
    ),
  );
  expect(held).toEqual({ x: 0, y: 0 });
  expect(Math.hypot(placed!.x - 200, placed!.y)).toBeLessThan(60);
  expect(Math.hypot(added!.x - placed!.x, added!.y - placed!.y)).toBeLessThan(260);
});

test("a new node begins beside its neighbour, and one further on beside that", () => {
  const spots = [fresh(), fresh(), at(1000, 1000)];
  const starts = begin({
    spots,
    links: [
      [0, 1],
      [1, 2],
    ],
  });
  expect(starts.map(({ x, y }) => Math.hypot(x - 1000, y - 1000) < 200)).toEqual([
    true,
    true,
    true,
  ]);
});
