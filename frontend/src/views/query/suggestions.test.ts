import { expect, test } from "vitest";
import type { Context } from "./context";
import { entitySought, ofEntities, suggested } from "./suggestions";
import { NO_TERMS, type KnownClass, type KnownProperty, type Terms } from "./terms";

const LAW: KnownClass = {
  kind: "class",
  iri: "urn:Law",
  curie: "jg:Law",
  label: "law",
  definition: "A rule.",
  count: 22,
  parents: [],
  colour: null,
  shape: null,
  evidence: false,
  declared: true,
};
const AMENDS: KnownProperty = {
  kind: "property",
  iri: "urn:amends",
  curie: "jg:amends",
  label: "amends",
  definition: "",
  count: 1,
  domains: [],
  ranges: [],
  links: true,
  declared: true,
};
const TERMS: Terms = { ...NO_TERMS, classes: [LAW], properties: [AMENDS] };
const NAMESPACES = { jg: "urn:" };

const context = (kind: Context["kind"], typed: string, place: Context["place"]): Context => ({
  kind,
  from: 0,
  typed,
  place,
});
const inserted = (asked: Context, text = ""): string[] =>
  suggested(asked, text, TERMS, NAMESPACES).map(({ insert }) => insert);

test("classes follow `a`, properties follow a subject", () => {
  expect(inserted(context("name", "jg:", "class"))).toEqual(["jg:Law"]);
  expect(inserted(context("name", "jg:", "property"))).toEqual(["jg:amends"]);
});

test("a class has its name, what it means and its number", () => {
  expect(suggested(context("name", "jg:", "class"), "", TERMS, NAMESPACES)).toEqual([
    {
      label: "jg:Law",
      insert: "jg:Law",
      detail: "law",
      info: "A rule. 22 entities.",
      part: "classes",
    },
  ]);
});

test("after `<` terms are written as IRIs", () => {
  expect(inserted(context("iri", "", "any"))).toEqual(["<urn:Law>", "<urn:amends>"]);
});

test("after PREFIX the namespace is written too", () => {
  expect(inserted(context("prefix", "j", "any"))).toEqual(["jg: <urn:>"]);
});

test("the variables of the query are offered, less the one that is being written", () => {
  const text = "?new SELECT ?law { ?law ?p ?o }";
  expect(inserted(context("variable", "?new", "any"), text)).toEqual(["?law", "?p", "?o"]);
});

test.each([
  [context("name", "id:alice-mar", "node"), "alice mar"],
  [context("word", "Ali", "node"), "Ali"],
  [context("word", "Al", "node"), null],
  [context("iri", "https://example.org/id/al", "node"), "al"],
  [context("name", "jg:La", "class"), null],
  [context("variable", "?alice", "node"), null],
])("an entity is sought where one may stand: %o", (asked, name) => {
  expect(entitySought(asked)).toBe(name);
});

test("an entity is written short, and as an IRI where that was begun or nothing is shorter", () => {
  const found = { key: "urn:id:a", curie: "id:a", label: "A", type: "person", description: "" };
  const bare = { ...found, curie: "urn:id:a" };
  expect(ofEntities([found, bare], context("word", "A", "node")).map((one) => one.insert)).toEqual([
    "id:a",
    "<urn:id:a>",
  ]);
  expect(ofEntities([found], context("iri", "A", "node"))[0]?.insert).toBe("<urn:id:a>");
});
