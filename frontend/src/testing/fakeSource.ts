/** A source for tests: it gives what it is told to give, and fails at anything else. */

import { Failure } from "../source/failure";
import type { About } from "../source/payload";
import type { Source } from "../source/source";

const unasked = (): Promise<never> =>
  Promise.reject(new Failure("unasked", "The test gave no answer for this."));

/** Make a source with the given answers. */
export function fakeSource(answers: Partial<Source> = {}): Source {
  return {
    about: unasked,
    counts: unasked,
    search: unasked,
    entity: unasked,
    neighbours: unasked,
    network: unasked,
    communities: unasked,
    evidence: unasked,
    paths: unasked,
    timeline: unasked,
    changes: unasked,
    facets: unasked,
    ontology: unasked,
    examples: unasked,
    queries: unasked,
    askNamed: unasked,
    sparql: unasked,
    description: () => null,
    citations: () => null,
    endpoint: () => null,
    ...answers,
  };
}

export const ABOUT: About = {
  name: "a small graph",
  version: "1.0",
  date: "2026-11-23",
  triples: 3,
  indexed: true,
  prefixes: { id: "https://example.org/id/", ns: "https://example.org/ns#" },
  timeout: 30,
  rows: 1000,
  claimed: true,
  cut: null,
};
