/** What lies around a node among the links that are shown. */

import type { NetworkEdge } from "../../source/payload";

export type Ends = Pick<NetworkEdge, "source" | "target">;

/** The links of a node. */
export const linksOf = <T extends Ends>(edges: readonly T[], key: string): T[] =>
  edges.filter(({ source, target }) => source === key || target === key);

/** The nodes that a link joins to some others, without these. */
export function neighboursOf(edges: readonly Ends[], keys: readonly string[]): string[] {
  const own = new Set(keys);
  const near = edges.flatMap(({ source, target }) => [
    ...(own.has(source) ? [target] : []),
    ...(own.has(target) ? [source] : []),
  ]);
  return [...new Set(near)].filter((key) => !own.has(key));
}

/** The nodes that hang on one node alone, and go when it is collapsed. */
export const hanging = (edges: readonly Ends[], key: string): string[] =>
  neighboursOf(edges, [key]).filter((near) => {
    const others = neighboursOf(edges, [near]);
    return others.length === 1;
  });
