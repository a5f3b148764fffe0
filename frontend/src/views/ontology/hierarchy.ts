/** Classes as an indented list: each once, below its parent in the same vocabulary. */

import type { KnownClass } from "../query/terms";
import { grouped } from "./grouped";

export interface Branch {
  readonly term: KnownClass;
  readonly children: readonly Branch[];
}

interface Section {
  readonly kind: "entities" | "evidence" | "other";
  readonly branches: readonly Branch[];
}

type Index = ReadonlyMap<string, KnownClass>;

const namespace = (iri: string): string => iri.replace(/[^/#]*$/, "");

// The class above a class in its own vocabulary; null at the top.
function parentOf(term: KnownClass, byIri: Index): KnownClass | null {
  const above = near(term, byIri);
  return above && !lineOf(above, byIri).includes(term) ? above : null;
}

/** The class at the top of a class's branch. */
export const topOf = (term: KnownClass, byIri: Index): KnownClass =>
  lineOf(term, byIri).at(-1) ?? term;

function near(term: KnownClass, byIri: Index): KnownClass | null {
  const own = term.parents.filter((iri) => namespace(iri) === namespace(term.iri));
  return own.map((iri) => byIri.get(iri)).find((above) => above !== undefined) ?? null;
}

// Classes that are declared below each other in a ring stand side by side.
function lineOf(term: KnownClass, byIri: Index): KnownClass[] {
  const line: KnownClass[] = [];
  for (let at: KnownClass | null = term; at && !line.includes(at); at = near(at, byIri))
    line.push(at);
  return line;
}

/** The classes of other vocabularies that a class is a kind of. */
export const foreignParents = ({ iri, parents }: KnownClass): string[] =>
  parents.filter((parent) => namespace(parent) !== namespace(iri));

/** Index classes by IRI. */
export const indexed = (classes: readonly KnownClass[]): Index =>
  new Map(classes.map((term) => [term.iri, term]));

/** Sort classes into sections; a text leaves those that have it in a name, with what is above. */
export function sections(classes: readonly KnownClass[], text = ""): Section[] {
  const byIri = indexed(classes);
  const foreign = new Set(classes.flatMap(foreignParents));
  const kindOf = ({ iri, evidence }: KnownClass): Section["kind"] =>
    evidence ? "evidence" : foreign.has(iri) ? "other" : "entities";
  const below = grouped(classes, (term) => parentOf(term, byIri));
  const branch = (term: KnownClass): Branch[] => {
    const children = (below.get(term) ?? []).flatMap(branch);
    return children.length > 0 || fits(term, text) ? [{ term, children }] : [];
  };
  const tops = grouped(below.get(null) ?? [], kindOf);
  return (["entities", "evidence", "other"] as const).flatMap((kind) => {
    const branches = (tops.get(kind) ?? []).flatMap(branch);
    return branches.length > 0 ? [{ kind, branches }] : [];
  });
}

/** Whether a term has a text in one of its names. */
export function fits(term: { label: string; curie: string }, text: string): boolean {
  const sought = text.trim().toLowerCase();
  return [term.label, term.curie].some((name) => name.toLowerCase().includes(sought));
}
