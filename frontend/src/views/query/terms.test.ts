import { expect, test } from "vitest";
import type { ClassTerm, Facets, Ontology } from "../../source/payload";
import { Prefixes } from "../../state/prefixes";
import { termsOf } from "./terms";

const PREFIXES = new Prefixes({ ns: "urn:ns#", other: "urn:other#" });

const declared = (iri: string, label: string, definition: string): ClassTerm => ({
  iri,
  curie: "",
  count: 0,
  name: label,
  label,
  definition,
  parents: [],
  group: null,
  group_label: null,
  colour: null,
  shape: null,
  source: null,
  target: null,
  phrase: null,
  inverse_phrase: null,
  past_phrase: null,
  inverse_past_phrase: null,
  evidence: false,
  broad: false,
  lasting: false,
});
const found = (iri: string, count: number): Facets["types"][number] => ({
  iri,
  curie: iri.replace("urn:", "").replace("#", ":"),
  label: iri,
  group: "",
  colour: "#123456",
  shape: "dot",
  act: false,
  evidence: false,
  count,
});

const ONTOLOGY: Ontology = {
  classes: [declared("urn:ns#Law", "law", "A rule."), declared("urn:ns#Case", "case", "A trial.")],
  properties: [],
  links: [],
  cut: null,
};
const facets = (...types: Facets["types"]): Facets => ({ types, properties: [], cut: null });
const told = (asked: Facets): unknown =>
  termsOf(ONTOLOGY, asked, PREFIXES).classes.map((term) => [term.curie, term.label, term.count]);

test("what the ontology declares and what the data have come together", () => {
  expect(told(facets(found("urn:ns#Law", 3), found("urn:other#Thing", 1)))).toEqual([
    ["ns:Case", "case", 0],
    ["ns:Law", "law", 3],
    ["other:Thing", "urn:other#Thing", 1],
  ]);
});

test("an ontology of which the data use nothing is left out", () => {
  expect(told(facets(found("urn:other#Thing", 1)))).toEqual([
    ["other:Thing", "urn:other#Thing", 1],
  ]);
});
