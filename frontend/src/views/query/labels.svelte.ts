/** Names of the things in an answer, fetched for what is shown. */

import { Failure } from "../../source/failure";
import type { Cell } from "../../source/payload";
import type { Source } from "../../source/source";
import { isWritable } from "./quoting";
import { ofSparql, rowsOf, type Result } from "./results";
import type { Terms } from "./terms";

const PROPERTIES = `<http://www.w3.org/2000/01/rdf-schema#label>
|<http://www.w3.org/2004/02/skos/core#prefLabel>|<https://schema.org/name>
|<http://schema.org/name>|<http://xmlns.com/foaf/0.1/name>|<http://purl.org/dc/terms/title>`;

export class Labels {
  readonly #source: Source;
  readonly #wanted = new Set<string>();
  #known = $state.raw<ReadonlyMap<string, Cell>>(new Map());

  constructor(source: Source) {
    this.#source = source;
  }

  /** The name of a thing, once it is there. */
  of = (iri: string): Cell | null => this.#known.get(iri) ?? null;

  /** Fetch the names of what stands in cells; classes and properties have theirs. */
  fetchFor(cells: readonly (Cell | null)[], { byIri }: Terms): Promise<void> {
    const iris = cells.flatMap((cell) => (cell?.type === "iri" ? [cell.value] : []));
    return this.fetch(iris.filter((iri) => !byIri.has(iri)));
  }

  /** Fetch the names that are not known yet; without an answer, the short IRIs stay. */
  async fetch(iris: readonly string[]): Promise<void> {
    const wanted = [...new Set(iris)];
    const fresh = wanted.filter((iri) => isWritable(iri) && !this.#wanted.has(iri));
    if (fresh.length === 0) return;
    fresh.forEach((iri) => this.#wanted.add(iri));
    try {
      const answer = await this.#source.sparql(asking(fresh), ["json"]);
      this.#known = new Map([...this.#known, ...named(ofSparql(answer))]);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
}

const asking = (iris: readonly string[]): string =>
  `SELECT ?thing ?label { VALUES ?thing { ${iris.map((iri) => `<${iri}>`).join(" ")} }
  ?thing ${PROPERTIES} ?label }`;

function named(answer: Result): ReadonlyMap<string, Cell> {
  const best = new Map<string, Cell>();
  for (const [thing, label] of rowsOf(answer)) {
    if (!thing || !label) continue;
    const other = best.get(thing.value);
    if (!other || preference(label) > preference(other)) best.set(thing.value, label);
  }
  return best;
}

const preference = ({ language }: Cell): number =>
  language?.startsWith("en") ? 2 : language ? 0 : 1;
