/** Walks from node to node by direction: along a link where one leads that way. */

import type { Point } from "./forces";

export const DIRECTIONS = {
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
} as const;

export type Direction = keyof typeof DIRECTIONS;

interface Walk {
  readonly places: ReadonlyMap<string, Point>;
  readonly linked: ReadonlySet<string>;
}

// A quarter of the circle belongs to each direction, and a little more.
const WIDEST = Math.cos((50 * Math.PI) / 180);

/** The node that lies next from another in a direction; a linked one first; null if none does. */
export function walk(from: string, direction: Direction, { places, linked }: Walk): string | null {
  const start = places.get(from);
  if (!start) return null;
  const near = (keys: Iterable<string>): string | null => nearest(keys, start, direction, places);
  const others = [...places.keys()].filter((key) => key !== from);
  return near(others.filter((key) => linked.has(key))) ?? near(others);
}

function nearest(
  keys: Iterable<string>,
  start: Point,
  direction: Direction,
  places: ReadonlyMap<string, Point>,
): string | null {
  const [right, down] = DIRECTIONS[direction];
  let [best, least] = [null as string | null, Infinity];
  for (const key of keys) {
    const { x, y } = places.get(key)!;
    const distance = Math.hypot(x - start.x, y - start.y);
    const straight = ((x - start.x) * right + (y - start.y) * down) / (distance || 1);
    const cost = distance / Math.max(straight, 0.01) ** 2;
    if (straight >= WIDEST && cost < least) [best, least] = [key, cost];
  }
  return best;
}
