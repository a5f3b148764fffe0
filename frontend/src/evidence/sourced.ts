import type { About, NetworkEdge } from "../source/payload";

/**
 * Whether a link lacks a source that it could have: where nothing is claimed no link can have one,
 * and to lack it tells nothing.
 */
export const lacksSource = (
  { sources }: Pick<NetworkEdge, "sources">,
  { claimed }: Pick<About, "claimed">,
): boolean => claimed && sources === 0;
