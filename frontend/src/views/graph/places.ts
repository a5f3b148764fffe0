/** Where nodes were last, kept while the page is open: another view and back, and all is in place. */

import type { Explorer } from "../../state/explorer.svelte";
import type { Point } from "./forces";

const kept = new WeakMap<Explorer, Map<string, Point>>();

/** The places of an explorer's nodes. */
export function placesFor(explorer: Explorer): Map<string, Point> {
  const found = kept.get(explorer) ?? new Map<string, Point>();
  kept.set(explorer, found);
  return found;
}
