import { expect, test } from "vitest";
import { declared, missing } from "./declaring";

const KNOWN = { jg: "https://example.org/ns#", id: "https://example.org/id/", xsd: "urn:xsd#" };

test("a known prefix is declared at the top", () => {
  expect(declared("ASK { id:a a jg:Law }", KNOWN)).toBe(
    "PREFIX id: <https://example.org/id/>\nPREFIX jg: <https://example.org/ns#>\nASK { id:a a jg:Law }",
  );
});

test("it goes below the declarations that are there", () => {
  const query = "BASE <urn:b>\nprefix id: <urn:mine>\n\nASK { id:a a jg:Law }";
  expect(declared(query, KNOWN)).toBe(
    "BASE <urn:b>\nprefix id: <urn:mine>\nPREFIX jg: <https://example.org/ns#>\n\nASK { id:a a jg:Law }",
  );
});

test("names in comments, strings and IRIs are no uses, nor are blank nodes and unknown prefixes", () => {
  const query = `# jg:a\nASK { _:b foo:c "jg:a", <jg:a> }`;
  expect(missing(query, KNOWN)).toBeNull();
});

test("a declaration that is being written is no use", () => {
  expect(missing("PREFIX jg: ", KNOWN)).toBeNull();
});

test("a prefix that an object inherits is not known", () => {
  expect(missing("ASK { ?a toString:x ?b }", KNOWN)).toBeNull();
});
