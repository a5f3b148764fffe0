/** Which entities are asked about: two at a time. */

import type { PathsAsked } from "../../source/source";
import type { State } from "../../state/state";

export type Pair = readonly [start: string, goal: string];

/** The most ends: with more, there are too many pairs to read. */
export const MOST_ENDS = 5;

/** Every pair of the ends; those that follow each other come first. */
export function pairs(ends: readonly string[]): Pair[] {
  const found: Pair[] = [];
  for (let apart = 1; apart < ends.length; apart++)
    for (let at = 0; at + apart < ends.length; at++) found.push([ends[at]!, ends[at + apart]!]);
  return found;
}

/** What is asked of the connections between two entities. */
export function pathsAsked(
  [start, goal]: Pair,
  { search, asOf }: Pick<State, "search" | "asOf">,
): PathsAsked {
  const { count, maxHops, via, avoid, includeDisputed, onlySourced } = search;
  return { start, goal, count, maxHops, via, avoid, includeDisputed, onlySourced, asOf };
}
