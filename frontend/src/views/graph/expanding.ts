/** Fetches neighbours to be added: at most so many links, and what is new first. */

import type { Neighbours, NetworkEdge, NetworkNode } from "../../source/payload";
import type { NeighboursAsked, Source } from "../../source/source";

export const LIMITS = [10, 25, 50, 100, 250, 500] as const;
export const USUAL = 25;

/** What the menu already fetched of an entity, to count its links: the first page of all of them. */
export interface Begun {
  readonly size: number;
  readonly answer: Neighbours;
}

export interface Asked {
  readonly key: string;
  /** One property in one direction; null for some of each. */
  readonly of: Required<Pick<NeighboursAsked, "property" | "direction">> | null;
  readonly limit: number;
  readonly asOf: string | null;
  readonly begun?: Begun;
}

export interface Expansion {
  readonly nodes: NetworkNode[];
  readonly edges: NetworkEdge[];
  /** Keys that were not there before. */
  readonly fresh: readonly string[];
  /** How many links were not looked at. */
  readonly left: number;
}

// Pages that bring nothing new are passed over, but not without end.
const MOST_PAGES = 8;

/** Ask for neighbours of an entity; pages whose entities are all there are passed over. */
export async function expand(
  source: Source,
  asked: Asked,
  there: ReadonlySet<string>,
): Promise<Expansion> {
  const nodes = new Map<string, NetworkNode>();
  const edges: NetworkEdge[] = [];
  for (let page = 1; ; page++) {
    const answer = await pageOf(source, asked, page);
    for (const node of answer.nodes) nodes.set(node.key, node);
    edges.push(...answer.edges);
    const fresh = [...nodes.keys()].filter((key) => !there.has(key));
    const left = Math.max(answer.total - answer.last, 0);
    if (fresh.length > 0 || left === 0 || page === MOST_PAGES)
      return { nodes: [...nodes.values()], edges, fresh, left };
  }
}

async function pageOf(source: Source, asked: Asked, page: number): Promise<Neighbours> {
  const { key, of, limit, asOf, begun } = asked;
  if (begun && page === 1 && of === null && limit === begun.size) return begun.answer;
  return source.neighbours(key, { ...of, page, size: limit, asOf });
}
