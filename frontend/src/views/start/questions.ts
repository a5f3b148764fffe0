/** Named queries as sentences with blanks. */

import type { Facets, QueryInfo } from "../../source/payload";

export type Parameter = QueryInfo["parameters"][number];

/** What fills a blank, and what that is called. */
export interface Filling {
  readonly value: string;
  readonly label: string;
}

export interface Part {
  readonly text: string;
  readonly blank: Parameter | null;
}

/** Cut a question at its blanks; those that it does not name stand behind it. */
export function parts(question: QueryInfo): Part[] {
  const byName = new Map(question.parameters.map((parameter) => [parameter.name, parameter]));
  const told = question.question.split(/\{(\w+)\}/).map((text, at) => ({
    text: at % 2 === 0 ? text : "",
    blank: at % 2 === 0 ? null : (byName.get(text) ?? null),
  }));
  const inside = new Set(told.map((part) => part.blank));
  const behind = question.parameters
    .filter((parameter) => !inside.has(parameter))
    .map((blank) => ({ text: " ", blank }));
  return [...told.filter((part) => part.text || part.blank), ...behind];
}

/** What fills the blanks to begin with. */
export const samples = (question: QueryInfo): Record<string, Filling> =>
  Object.fromEntries(
    question.parameters.map(({ name, sample, sample_label }) => [
      name,
      { value: sample ?? "", label: sample_label ?? sample ?? "" },
    ]),
  );

const SHORT_NAME = /\b[A-Za-z][\w-]*:[A-Za-z][\w-]*/g;

/** Keep the questions that speak of what is in the graph, beyond what every graph has. */
export function fitting(questions: readonly QueryInfo[], facets: Facets): QueryInfo[] {
  const terms = [...facets.types, ...facets.properties].map((term) => term.curie);
  const known = new Set(terms.filter((curie) => !/^(rdfs?|owl|skos|xsd):/.test(curie)));
  return questions.filter(({ text }) =>
    (text.match(SHORT_NAME) ?? []).some((name) => known.has(name)),
  );
}
