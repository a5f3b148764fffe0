import { expect, test } from "vitest";
import type { KnownClass, KnownProperty, Terms } from "../query/terms";
import { classesOf, pairsOf } from "./schema";

const known = (name: string, given: Partial<KnownClass> = {}): KnownClass => ({
  kind: "class",
  iri: `urn:ns#${name}`,
  curie: `ns:${name}`,
  label: name,
  definition: "",
  count: 5,
  parents: [],
  colour: null,
  shape: null,
  evidence: false,
  declared: true,
  ...given,
});
const property = (name: string, given: Partial<KnownProperty> = {}): KnownProperty => ({
  kind: "property",
  iri: `urn:ns#${name}`,
  curie: `ns:${name}`,
  label: name,
  definition: "",
  count: 3,
  domains: [],
  ranges: [],
  links: true,
  declared: true,
  ...given,
});

const PERSON = known("Person", { parents: ["urn:foaf#Person"], count: 9 });
const FOAF = known("Person", { iri: "urn:foaf#Person" });
const LAW = known("Law");
const BILL = known("Bill", { parents: ["urn:ns#Law"], count: 2 });
const CLAIM = known("Claim", { evidence: true });
const SIGNED = property("signed", { domains: [PERSON.iri], ranges: [LAW.iri, BILL.iri] });
const OPPOSED = property("opposed", { count: 1 });

const classes = [PERSON, FOAF, LAW, BILL, CLAIM];
const properties = [SIGNED, OPPOSED];
const TERMS: Terms = {
  classes,
  properties,
  byIri: new Map([...classes, ...properties].map((term) => [term.iri, term])),
};

test("links join the classes at the top of each branch, and what other vocabularies call them does not count", () => {
  const links = [
    { source: PERSON.iri, property: SIGNED.iri, target: LAW.iri, count: 3 },
    { source: PERSON.iri, property: SIGNED.iri, target: BILL.iri, count: 1 },
    { source: PERSON.iri, property: OPPOSED.iri, target: LAW.iri, count: 5 },
    { source: FOAF.iri, property: SIGNED.iri, target: LAW.iri, count: 3 },
    { source: CLAIM.iri, property: SIGNED.iri, target: LAW.iri, count: 9 },
    { source: PERSON.iri, property: "urn:unknown", target: LAW.iri, count: 9 },
    { source: LAW.iri, property: OPPOSED.iri, target: LAW.iri, count: 1 },
  ];
  expect(pairsOf(links, TERMS)).toEqual([
    { source: PERSON.iri, target: LAW.iri, properties: [OPPOSED, SIGNED], count: 9 },
    { source: LAW.iri, target: LAW.iri, properties: [OPPOSED], count: 1 },
  ]);
});

test("the largest classes come first", () => {
  const pairs = pairsOf(
    [{ source: LAW.iri, property: SIGNED.iri, target: PERSON.iri, count: 1 }],
    TERMS,
  );
  expect(classesOf(pairs, TERMS)).toEqual([PERSON.iri, LAW.iri]);
});
