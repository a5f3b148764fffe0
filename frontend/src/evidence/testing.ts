/** Small evidence for tests. */

import type { Citation, Claim, Evidence, NetworkEdge, NetworkNode } from "../source/payload";

export const ANN = "https://example.org/id/ann";
export const BOB = "https://example.org/id/bob";

export const edge = (changed: Partial<NetworkEdge> = {}): NetworkEdge => ({
  source: ANN,
  target: BOB,
  key: "ns:knows",
  predicate: "ns:knows",
  label: "knows",
  sentence: "Ann knows Bob",
  inverse_sentence: "Bob is known by Ann",
  act: null,
  claim: ["c1"],
  rank: "Normal",
  kind: "Reported",
  standing: "stated",
  reason: null,
  dispute: null,
  dispute_kind: null,
  other_sides: [],
  from: null,
  until: null,
  ended: false,
  sources: 1,
  citations: [],
  facts: [],
  graph: null,
  ...changed,
});

export const nodes = [
  { key: ANN, label: "Ann" },
  { key: BOB, label: "Bob" },
] as NetworkNode[];

export const citation = (name: string, changed: Partial<Citation["source"]> = {}): Citation => ({
  iri: `citation-${name}`,
  says: `${name} says so.`,
  quoted: null,
  locator: null,
  seen: null,
  source: {
    iri: name,
    label: `The ${name}`,
    kind: "news",
    url: `https://example.org/${name}`,
    publisher: null,
    published: null,
    original: name,
    same_text_as: null,
    ...changed,
  },
});

export const claim = (iri: string, changed: Partial<Claim> = {}): Claim => ({
  iri,
  sentence: "Ann knows Bob.",
  subject: ANN,
  predicate: "https://example.org/ns#knows",
  object: { type: "iri", value: BOB, curie: "id:bob", language: null, datatype: null },
  rank: "Normal",
  kind: "Reported",
  party: false,
  asserted: true,
  start: null,
  end: null,
  reason: null,
  dispute: null,
  independent_sources: 1,
  citations: [],
  ...changed,
});

export const evidence = (changed: Partial<Evidence> = {}): Evidence => ({
  standing: "stated",
  independent_sources: 1,
  claims: [],
  disputes: [],
  cut: null,
  ...changed,
});
