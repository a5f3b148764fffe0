import { expect, test } from "vitest";
import { contextAt, type Context } from "./context";

/** The context at the mark `|`. */
function at(marked: string): Context | null {
  const cursor = marked.indexOf("|");
  return contextAt(marked.replace("|", ""), cursor);
}

test.each([
  ["SELECT ?x { ?x a jg:La| }", "name", "jg:La", "class"],
  ["SELECT ?x { ?x rdf:type | }", "word", "", "class"],
  ["SELECT ?x { ?x jg:am| }", "name", "jg:am", "property"],
  ["SELECT ?x { ?x jg:a/jg:b| ?y }", "name", "jg:b", "property"],
  ["SELECT ?x { ?x a jg:Law ; | }", "word", "", "property"],
  ["SELECT ?x { ?x jg:amends id:first| }", "name", "id:first", "node"],
  ["SELECT ?x { ?x jg:amends id:a , Ali| }", "word", "Ali", "node"],
  ["SELECT ?x { ?x jg:amends Alice Marie Jo| }", "word", "Alice Marie Jo", "node"],
  ["SELECT ?x WHERE Al| {}", "word", "Al", "any"],
  ["SELECT ?x { ?x ^jg:p+/jg:q Ali| }", "word", "Ali", "node"],
  ["SELECT ?x { ?x a jg:Law . ?| }", "variable", "?", "node"],
  ["SELECT ?x { ?x a jg:Law FILTER(?x = id:a| ) }", "name", "id:a", "any"],
  ["SEL|", "word", "SEL", "any"],
  ["PREFIX jg|", "prefix", "jg", "any"],
  ["ASK { ?x ?p <First|", "iri", "First", "node"],
])("%s", (marked, kind, typed, place) => {
  const context = at(marked);
  expect(context && [context.kind, context.typed, context.place]).toEqual([kind, typed, place]);
});

test("nothing is completed in a comment or a string", () => {
  expect([at("# jg:La|\nASK {}"), at('ASK { ?x ?p "jg:L|a" }')]).toEqual([null, null]);
});

test("what is typed begins where the token does", () => {
  expect(at("ASK { ?s jg:am| }")?.from).toBe(9);
  expect(at("ASK { ?s ?p <al| }")?.from).toBe(12);
});
