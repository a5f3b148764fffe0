/** What is in a graph, in the few numbers that matter. */

import type { Facets } from "../../source/payload";

type Type = Facets["types"][number];

export interface Counted {
  readonly curie: string;
  readonly iri: string;
  readonly name: string;
  readonly count: number;
}

const MOST = 12;

const named = (type: Type, name: string): Counted => ({
  curie: type.curie,
  iri: type.iri,
  name,
  count: type.count,
});

/**
 * The kinds of entities, the largest first.  Where the ontology puts classes into groups, each
 * group counts once, by its largest class; other names for the same classes are passed over.
 */
export function kinds({ types }: Facets): Counted[] {
  const entities = types.filter((type) => !type.evidence);
  const grouped = entities.filter((type) => type.group !== type.label);
  const largest = new Map<string, Type>();
  for (const type of grouped.length > 0 ? grouped : entities) {
    const known = largest.get(type.group);
    if (!known || type.count > known.count) largest.set(type.group, type);
  }
  return [...largest.values()]
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST)
    .map((type) => named(type, type.group));
}

/** Claims, citations, sources and disputes, where there are any. */
export const evidence = ({ types }: Facets, names: Readonly<Record<string, string>>): Counted[] =>
  types
    .filter((type) => type.evidence && type.count > 0)
    .map((type) => named(type, names[type.curie] ?? type.label));

/** What to call data: their own title, or else the last part of where they are. */
export const graphName = (title: string | null | undefined, name: string): string => {
  const last = name.split(/[\\/]/).findLast(Boolean) ?? name;
  return title ?? last.charAt(0).toUpperCase() + last.slice(1);
};
