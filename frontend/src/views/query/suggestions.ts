/** What may be written next, as the editor offers it. */

import type { Match } from "../../source/payload";
import { words } from "../../strings";
import type { Context, Place } from "./context";
import { KEYWORDS } from "./keywords";
import type { Term, Terms } from "./terms";
import { spoken } from "./tokens";

export type Part = "variables" | "entities" | "classes" | "properties" | "words" | "prefixes";

export interface Suggestion {
  /** What is matched with what was typed, and shown. */
  readonly label: string;
  /** What is written. */
  readonly insert: string;
  readonly detail: string;
  readonly info: string;
  readonly part: Part;
}

/** The order of the parts at each place. */
export const ORDER: Readonly<Record<Place, readonly Part[]>> = {
  class: ["classes", "variables", "words"],
  property: ["properties", "variables", "words"],
  node: ["variables", "entities", "words", "classes", "properties"],
  any: ["words", "variables", "properties", "classes", "entities"],
};

const plain = (label: string, part: Part): Suggestion => ({
  label,
  insert: label,
  detail: "",
  info: "",
  part,
});

/** Offer what the text and the graph have for this place, entities aside. */
export function suggested(
  context: Context,
  text: string,
  terms: Terms,
  namespaces: Readonly<Record<string, string>>,
): Suggestion[] {
  if (context.kind === "prefix") return declarations(namespaces);
  if (context.kind === "variable") return variables(text, context.from);
  const known = [...terms.classes, ...terms.properties];
  if (context.kind === "iri") return known.map((term) => ofTerm(term, `<${term.iri}>`));
  const parts = new Set(ORDER[context.place]);
  const all = known.map((term) => ofTerm(term, term.curie));
  const fitting = all.filter((one) => parts.has(one.part));
  if (context.kind === "name") return fitting;
  const prefixes = Object.keys(namespaces).map((prefix) => plain(`${prefix}:`, "prefixes"));
  const keywords = KEYWORDS.map((word) => plain(word, "words"));
  return [...variables(text, context.from), ...fitting, ...keywords, ...prefixes];
}

const ofTerm = (term: Term, insert: string): Suggestion => ({
  label: insert,
  insert,
  detail: term.label,
  info: [term.definition, used(term)].filter(Boolean).join(" "),
  part: term.kind === "class" ? "classes" : "properties",
});

const used = ({ kind, count }: Term): string =>
  kind === "class"
    ? words.query.used(words.ontology.entities(count))
    : words.query.used(words.ontology.statements(count));

const declarations = (namespaces: Readonly<Record<string, string>>): Suggestion[] =>
  Object.entries(namespaces).map(([prefix, iri]) => ({
    ...plain(`${prefix}:`, "prefixes"),
    insert: `${prefix}: <${iri}>`,
    detail: iri,
  }));

function variables(text: string, typedAt: number): Suggestion[] {
  const others = spoken(text).filter(
    (token) => token.kind === "variable" && token.start !== typedAt,
  );
  return [...new Set(others.map((token) => token.text))].map((name) => plain(name, "variables"));
}

/** The name of an entity that is being written; null where none may stand or it is too short. */
export function entitySought(context: Context): string | null {
  if (context.kind === "variable" || context.kind === "prefix") return null;
  if (context.place === "class" || context.place === "property") return null;
  const local = context.typed.replace(/^.*[:/#]/, "");
  const name = local.replaceAll(/[-_]+/g, " ").trim();
  const least = context.kind === "word" ? 3 : 1;
  return name.length >= least ? name : null;
}

/** Offer entities that were found by name. */
export const ofEntities = (found: readonly Match[], context: Context): Suggestion[] =>
  found.map(({ key, curie, label, type }) => ({
    label,
    insert: context.kind === "iri" || curie === key ? `<${key}>` : curie,
    detail: type,
    info: "",
    part: "entities",
  }));
