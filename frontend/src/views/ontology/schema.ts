/** Which classes are linked, and by which properties: drawn and listed alike. */

import { numberOf } from "../query/kinds";
import type { Rows } from "../query/results";
import type { KnownProperty, Terms } from "../query/terms";
import { grouped } from "./grouped";
import { foreignParents, indexed, topOf } from "./hierarchy";

/** Statements with a property between entities of two classes. */
export interface SchemaLink {
  readonly source: string;
  readonly property: string;
  readonly target: string;
  readonly count: number;
}

export interface SchemaPair {
  readonly source: string;
  readonly target: string;
  readonly properties: readonly KnownProperty[];
  readonly count: number;
}

const MOST_CLASSES = 24;

/** Statements up to which links are counted in the data; in more, that would take too long. */
export const MOST_COUNTED = 300_000;

/** Counts links between classes, as the data have them. */
export const LINKS = `SELECT ?source ?property ?target (COUNT(*) AS ?count)
{ ?one ?property ?other . ?one a ?source . ?other a ?target }
GROUP BY ?source ?property ?target`;

/** Take links from what the ontology declares, each with all statements of its property. */
export const declaredLinks = ({ properties }: Terms): SchemaLink[] =>
  properties.flatMap(({ iri: property, domains, ranges, count }) =>
    domains.flatMap((source) => ranges.map((target) => ({ source, property, target, count }))),
  );

/** Read the rows of {@link LINKS}. */
export function countedLinks(rows: Rows): SchemaLink[] {
  return Array.from({ length: rows.size }, (_, at) => rows.row(at)).flatMap(
    ([source, property, target, count]) => {
      const statements = numberOf(count ?? null);
      if (!source || !property || !target || statements === null) return [];
      return [
        {
          source: source.value,
          property: property.value,
          target: target.value,
          count: statements,
        },
      ];
    },
  );
}

/** Join the links between the classes at the top of each branch, evidence aside. */
export function pairsOf(links: readonly SchemaLink[], terms: Terms): SchemaPair[] {
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

// A statement is counted once for each class of its ends; the largest count has them all.
function countsOf(
  all: readonly { term: KnownProperty; count: number }[],
): ReadonlyMap<KnownProperty, number> {
  const counts = new Map<KnownProperty, number>();
  for (const { term, count } of all) counts.set(term, Math.max(count, counts.get(term) ?? 0));
  return counts;
}

/** The classes that pairs join, the largest ones first. */
export function classesOf(pairs: readonly SchemaPair[], terms: Terms): string[] {
  const ends = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  const count = (iri: string): number => terms.byIri.get(iri)?.count ?? 0;
  return [...ends].sort((one, other) => count(other) - count(one)).slice(0, MOST_CLASSES);
}
