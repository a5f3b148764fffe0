/** The classes and properties of a graph: what the ontology says of them, and how many there are. */

import type { ClassTerm, Facets, Ontology, PropertyTerm } from "../../source/payload";
import type { Source } from "../../source/source";
import type { Prefixes } from "../../state/prefixes";

interface Named {
  readonly iri: string;
  readonly curie: string;
  readonly label: string;
  readonly definition: string;
  /** Entities of the class, or statements with the property. */
  readonly count: number;
}

export interface KnownClass extends Named {
  readonly kind: "class";
  readonly parents: readonly string[];
  readonly colour: string | null;
  readonly shape: string | null;
  /** Whether its entities record evidence, and are never drawn. */
  readonly evidence: boolean;
  /** Whether the ontology declares it; else it was only found in the data. */
  readonly declared: boolean;
}

export interface KnownProperty extends Named {
  readonly kind: "property";
  readonly domains: readonly string[];
  readonly ranges: readonly string[];
  /** Whether it links entities; null where nothing says so. */
  readonly links: boolean | null;
  readonly declared: boolean;
}

export type Term = KnownClass | KnownProperty;

export interface Terms {
  readonly classes: readonly KnownClass[];
  readonly properties: readonly KnownProperty[];
  readonly byIri: ReadonlyMap<string, Term>;
}

/** The terms, and the two answers that they come from. */
export interface Known {
  readonly terms: Terms;
  readonly ontology: Ontology;
  readonly facets: Facets;
}

export const NO_TERMS: Terms = { classes: [], properties: [], byIri: new Map() };

/** Whether an ontology defines any class that the data use. */
export const isDefined = (classes: readonly KnownClass[]): boolean =>
  classes.some(({ count, definition }) => count > 0 && definition !== "");

/** Ask for all that is known of the classes and properties. */
export async function fetchTerms(
  source: Source,
  prefixes: Prefixes,
  signal: AbortSignal,
): Promise<Known> {
  const [ontology, facets] = await Promise.all([source.ontology(signal), source.facets(signal)]);
  return { terms: termsOf(ontology, facets, prefixes), ontology, facets };
}

/** Put together what the ontology declares and what the data have; one of other data says nothing. */
export function termsOf(ontology: Ontology, facets: Facets, prefixes: Prefixes): Terms {
  const classes = merged(ontology.classes, facets.types, (declared, found) =>
    classOf(declared, found, prefixes),
  );
  const properties = merged(ontology.properties, facets.properties, (declared, found) =>
    propertyOf(declared, found, prefixes),
  );
  return isDefined(classes) ? indexed(classes, properties) : used(classes, properties);
}

function used(classes: readonly KnownClass[], properties: readonly KnownProperty[]): Terms {
  const isUsed = ({ count }: Named): boolean => count > 0;
  return indexed(classes.filter(isUsed), properties.filter(isUsed));
}

function indexed(classes: readonly KnownClass[], properties: readonly KnownProperty[]): Terms {
  const all: Term[] = [...classes, ...properties];
  return { classes, properties, byIri: new Map(all.map((term) => [term.iri, term])) };
}

type TypeFacet = Facets["types"][number];
type PropertyFacet = Facets["properties"][number];

function merged<
  Declared extends { iri: string },
  Found extends { iri: string },
  Known extends Named,
>(
  declared: readonly Declared[],
  found: readonly Found[],
  know: (declared: Declared | undefined, found: Found | undefined) => Known,
): Known[] {
  const byIri = new Map(declared.map((term) => [term.iri, term]));
  const counted = new Map(found.map((term) => [term.iri, term]));
  const iris = new Set([...byIri.keys(), ...counted.keys()]);
  const all = [...iris].map((iri) => know(byIri.get(iri), counted.get(iri)));
  return all.sort((one, other) => one.label.localeCompare(other.label));
}

function named(
  declared: ClassTerm | PropertyTerm | undefined,
  found: TypeFacet | PropertyFacet | undefined,
  prefixes: Prefixes,
): Named {
  const iri = (declared ?? found)!.iri;
  const curie = found?.curie ?? prefixes.shorten(iri);
  return {
    iri,
    curie,
    label: declared?.label ?? found?.label ?? curie,
    definition: declared?.definition ?? "",
    count: found?.count ?? 0,
  };
}

const classOf = (
  declared: ClassTerm | undefined,
  found: TypeFacet | undefined,
  prefixes: Prefixes,
): KnownClass => ({
  ...named(declared, found, prefixes),
  kind: "class",
  parents: declared?.parents ?? [],
  colour: found?.colour ?? declared?.colour ?? null,
  shape: found?.shape ?? declared?.shape ?? null,
  evidence: found?.evidence ?? declared?.evidence ?? false,
  declared: declared !== undefined,
});

const propertyOf = (
  declared: PropertyTerm | undefined,
  found: PropertyFacet | undefined,
  prefixes: Prefixes,
): KnownProperty => ({
  ...named(declared, found, prefixes),
  kind: "property",
  domains: declared?.domains ?? [],
  ranges: declared?.ranges ?? [],
  links: declared ? declared.kind === "object" : null,
  declared: declared !== undefined,
});
