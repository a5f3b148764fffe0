/** Which lane each item stands in, so that none covers another; moving along never changes that. */

import { isDay, spanOf } from "./calendar";
import type { Measure } from "./fitting";
import { markOf, spanOfItem, type Item } from "./items";

export interface Placed {
  readonly item: Item;
  /** Where its mark begins and ends, in pixels from the first day of the calendar. */
  readonly mark: readonly [left: number, right: number];
  readonly lane: number;
  /** Whether its words stand in its mark, which is wide enough. */
  readonly inside: boolean;
  /** Pixels for its words after the mark. */
  readonly room: number;
}

export interface Lanes {
  readonly placed: readonly Placed[];
  readonly count: number;
}

export const LANE = 22; // pixels from one lane to the next
export const LABEL = 640; // pixels of the longest words
const SIGN = 20; // pixels of the sign of a standing
const GAP = 10; // pixels between two items in a lane
const DOT = 10; // pixels of a day, and the fewest of anything
const FADE = 70; // pixels over which an open end fades
const WISHED = [280, 180, 100, 0] as const; // pixels for words, as long as the lanes allow

/** Put items in lanes: with as much room for words as leads to no more than `most` lanes. */
export function inLanes(
  items: readonly Item[],
  perDay: number,
  most: number,
  widthOf: Measure,
): Lanes {
  let best: Lanes = { placed: [], count: 0 };
  for (const wished of WISHED) {
    best = packed(items, perDay, wished, widthOf);
    if (best.count <= most) break;
  }
  return { placed: withRooms(best.placed), count: best.count };
}

/** Pixels of the sign of an item. */
export const signRoom = (item: Item): number => (markOf(item) === "stated" ? 0 : SIGN);

function packed(items: readonly Item[], perDay: number, wished: number, widthOf: Measure): Lanes {
  const ends: number[] = [];
  const inOrder = items
    .map((item) => ({ item, mark: markPixels(item, perDay) }))
    .sort((one, other) => one.mark[0] - other.mark[0]);
  const placed = inOrder.map(({ item, mark }) => {
    const inside = mark[1] - mark[0] >= Math.min(widthOf(item.text) + signRoom(item), 150) + 16;
    const words = wished === 0 ? 0 : Math.min(widthOf(item.text), wished) + 6;
    const free = ends.findIndex((end) => end + GAP <= mark[0]);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = mark[1] + (inside ? 0 : signRoom(item) + words);
    return { item, mark, lane, inside, room: Infinity };
  });
  return { placed, count: ends.length };
}

function markPixels(item: Item, perDay: number): readonly [number, number] {
  const [left, right] = spanOfItem(item).map((day) => day * perDay) as [number, number];
  if (item.extent === "period") {
    const from = spanOf(item.start) ? left : left - FADE;
    return [from, Math.max(spanOf(item.end) ? right : right + FADE, from + DOT)];
  }
  const wide = right - left >= DOT && !isDay(spanOfItem(item));
  const middle = (left + right) / 2;
  return wide ? [left, right] : [middle - DOT / 2, middle + DOT / 2];
}

// Words get all the room up to the next item of their lane.
function withRooms(placed: readonly Placed[]): readonly Placed[] {
  const next = new Map<number, number>();
  return placed
    .toReversed()
    .map((place) => {
      const room = (next.get(place.lane) ?? Infinity) - place.mark[1] - GAP;
      next.set(place.lane, place.mark[0]);
      return { ...place, room };
    })
    .reverse();
}
