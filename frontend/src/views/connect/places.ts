/** Where the entities of connections stand: the ends at the sides, what is between them in lanes. */

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A connection as the keys of its entities, from one end to the other. */
export type Way = readonly string[];

const LENGTH = 640;
const LANE = 120;
const ROOM: Place = { x: 120, y: 70 };

/** Place every entity; two ends stand left and right, more of them around. */
export function places(ways: readonly Way[], ends: readonly string[]): Map<string, Place> {
  const anchors = around(ends);
  const found = new Map<string, Place>();
  for (const together of byEnds(ways))
    for (const [at, lane] of lanes(together).entries()) along(found, together[at]!, lane, anchors);
  for (const [key, place] of anchors) found.set(key, place);
  return apart(found, anchors);
}

/** The same places with the ends at top and bottom, for a narrow picture. */
export const upright = (found: ReadonlyMap<string, Place>): Map<string, Place> =>
  new Map([...found].map(([key, { x, y }]) => [key, { x: whole(y * 1.1), y: whole(x * 0.8) }]));

function around(ends: readonly string[]): Map<string, Place> {
  const radius = (LENGTH / 2) * (ends.length > 2 ? 1.2 : 1);
  return new Map(
    ends.map((key, at) => {
      const angle = Math.PI * (1 + (2 * at) / ends.length);
      const [x, y] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
      return [key, { x: whole(x), y: whole(y) }];
    }),
  );
}

function byEnds(ways: readonly Way[]): Way[][] {
  const found = new Map<string, Way[]>();
  for (const way of ways) {
    const ends = `${way[0]} ${way.at(-1)}`;
    found.set(ends, [...(found.get(ends) ?? []), way]);
  }
  return [...found.values()];
}

// The most telling connections are nearest to the middle, which a direct one has for itself.
function lanes(ways: readonly Way[]): number[] {
  const direct = ways.some((way) => way.length < 3);
  const long = ways.filter((way) => way.length > 2).length;
  const free = direct
    ? Array.from({ length: long }, (_, at) => (at % 2 ? 1 : -1) * (Math.floor(at / 2) + 1))
    : Array.from({ length: long }, (_, at) => at - (long - 1) / 2).sort(
        (one, other) => Math.abs(one) - Math.abs(other),
      );
  return ways.map((way) => (way.length < 3 ? 0 : free.shift()!));
}

// What several connections pass through stands on the most telling one.
function along(
  found: Map<string, Place>,
  way: Way,
  lane: number,
  anchors: ReadonlyMap<string, Place>,
): void {
  const [from, to] = [anchors.get(way[0]!), anchors.get(way.at(-1)!)];
  if (!from || !to) return;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const aside = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  for (const [at, key] of way.entries()) {
    if (found.has(key)) continue;
    const part = at / (way.length - 1);
    found.set(key, {
      x: from.x + (to.x - from.x) * part + aside.x * lane * LANE,
      y: from.y + (to.y - from.y) * part + aside.y * lane * LANE,
    });
  }
}

// Names need room; what stands too near is moved up or down, and the ends stay.
function apart(
  found: ReadonlyMap<string, Place>,
  anchors: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const placed = new Map(anchors);
  for (const [key, { x, y }] of found) {
    if (anchors.has(key)) continue;
    const near = [...placed.values()].filter((other) => Math.abs(other.x - x) < ROOM.x);
    const isFree = (height: number): boolean =>
      near.every((other) => Math.abs(other.y - height) >= ROOM.y);
    placed.set(key, { x: whole(x), y: whole(steps(y).find(isFree) ?? y) });
  }
  return placed;
}

const steps = (from: number): number[] =>
  Array.from({ length: 200 }, (_, at) => from + (at % 2 ? -1 : 1) * Math.ceil(at / 2) * 10);

// There is no minus zero on the canvas.
const whole = (length: number): number => Math.round(length) + 0;
