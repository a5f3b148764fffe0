/** Which classes are linked, and by which properties: drawn and listed alike. */

import type { ClassLink } from "../../source/payload";
import type { KnownProperty, Terms } from "../query/terms";
import { grouped } from "./grouped";
import { foreignParents, indexed, topOf } from "./hierarchy";

export interface SchemaPair {
  readonly source: string;
  readonly target: string;
  readonly properties: readonly KnownProperty[];
  readonly count: number;
}

const MOST_CLASSES = 24;

/** Join the links between the classes at the top of each branch, evidence aside. */
export function pairsOf(links: readonly ClassLink[], terms: Terms): SchemaPair[] {
  const topOfClass = topsOf(terms);
  const properties = new Map(terms.properties.map((term) => [term.iri, term]));
  const used = links.flatMap(({ source, property, target, count }) => {
    const [from, term, to] = [topOfClass(source), properties.get(property), topOfClass(target)];
    return from && term && to && count > 0 ? [{ from, term, to, count }] : [];
  });
  const pairs = grouped(used, ({ from, to }) => `${from} ${to}`);
  return [...pairs.values()]
    .map((all) => {
      const counts = countsOf(all);
      const sorted = [...counts].sort(([, one], [, other]) => other - one);
      return {
        source: all[0]!.from,
        target: all[0]!.to,
        properties: sorted.map(([term]) => term),
        count: sorted.reduce((sum, [, count]) => sum + count, 0),
      };
    })
    .sort((one, other) => other.count - one.count);
}

// What other vocabularies call the same class would only double it.
function topsOf({ classes }: Terms): (iri: string) => string | null {
  const byIri = indexed(classes);
  const foreign = new Set(classes.flatMap((term) => foreignParents(term)));
  return (iri) => {
    const found = byIri.get(iri);
    const top = found && topOf(found, byIri);
    const isDrawn = top && !top.evidence && top.count > 0 && !foreign.has(top.iri);
    return isDrawn ? top.iri : null;
  };
}

function countsOf(
  all: readonly { term: KnownProperty; count: number }[],
): ReadonlyMap<KnownProperty, number> {
  const counts = new Map<KnownProperty, number>();
  for (const { term, count } of all) counts.set(term, count + (counts.get(term) ?? 0));
  return counts;
}

/** The classes that pairs join, the largest ones first. */
export function classesOf(pairs: readonly SchemaPair[], terms: Terms): string[] {
  const ends = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  const count = (iri: string): number => terms.byIri.get(iri)?.count ?? 0;
  return [...ends].sort((one, other) => count(other) - count(one)).slice(0, MOST_CLASSES);
}
