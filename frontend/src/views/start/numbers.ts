/** What is in a graph, in the few numbers that matter. */

import type { Counts, Facets } from "../../source/payload";

type Overview = Counts["overview"];

const TOTALS = ["entities", "links", "claims", "sources", "disputes"] as const;
export type Total = (typeof TOTALS)[number];

export interface Group {
  readonly label: string;
  readonly count: number;
  /** The class of most of its entities; null for things without one. */
  readonly term: string | null;
}

/** The numbers that are known and not nothing. */
export const totals = (overview: Overview): { what: Total; count: number }[] =>
  TOTALS.map((what) => ({ what, count: overview[what] ?? 0 })).filter(({ count }) => count > 0);

/** The groups of entities, each with its largest class, which says what they are. */
export function groups(overview: Overview, { types }: Facets): Group[] {
  const largest = new Map<string, Facets["types"][number]>();
  for (const type of types) {
    const known = largest.get(type.group);
    if (!known || type.count > known.count) largest.set(type.group, type);
  }
  return overview.groups.map(({ label, count }) => ({
    label,
    count,
    term: largest.get(label)?.iri ?? null,
  }));
}

/** What to call data: their own title, or else the last part of where they are. */
export const graphName = (title: string | null | undefined, name: string): string => {
  const last = name.split(/[\\/]/).findLast(Boolean) ?? name;
  return title ?? last.charAt(0).toUpperCase() + last.slice(1);
};
