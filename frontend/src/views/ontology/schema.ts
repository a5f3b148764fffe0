/** Which classes are linked, and by which properties: drawn and listed alike. */

import type { KnownProperty, Terms } from "../query/terms";
import { grouped } from "./grouped";
import { indexed, topOf } from "./hierarchy";

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

/** Take links from what the ontology declares, each with all statements of its property. */
export const declaredLinks = ({ properties }: Terms): SchemaLink[] =>
  properties.flatMap(({ iri: property, domains, ranges, count }) =>
    domains.flatMap((source) => ranges.map((target) => ({ source, property, target, count }))),
  );

/** Join the links between the classes at the top of each branch, evidence aside. */
export function pairsOf(links: readonly SchemaLink[], terms: Terms): SchemaPair[] {
  const byIri = indexed(terms.classes);
  const properties = new Map(terms.properties.map((term) => [term.iri, term]));
  const top = (iri: string): string | null => {
    const found = byIri.get(iri);
    const highest = found && topOf(found, byIri);
    return highest && !highest.evidence && highest.count > 0 ? highest.iri : null;
  };
  const used = links.flatMap(({ source, property, target, count }) => {
    const [from, term, to] = [top(source), properties.get(property), top(target)];
    return from && term && to && count > 0 ? [{ from, term, to, count }] : [];
  });
  const pairs = grouped(used, ({ from, to }) => `${from} ${to}`);
  return [...pairs.values()]
    .map((all) => ({
      source: all[0]!.from,
      target: all[0]!.to,
      properties: [...new Set(all.map(({ term }) => term))],
      count: total(all),
    }))
    .sort((one, other) => other.count - one.count);
}

// A property that is declared for several subclasses is counted once.
function total(all: readonly { term: KnownProperty; count: number }[]): number {
  const byTerm = new Map(all.map(({ term, count }) => [term, count]));
  return [...byTerm.values()].reduce((sum, count) => sum + count, 0);
}

/** The classes that pairs join, the largest ones first. */
export function classesOf(pairs: readonly SchemaPair[], terms: Terms): string[] {
  const ends = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  const count = (iri: string): number => terms.byIri.get(iri)?.count ?? 0;
  return [...ends].sort((one, other) => count(other) - count(one)).slice(0, MOST_CLASSES);
}
