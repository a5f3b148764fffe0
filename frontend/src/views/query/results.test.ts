import { expect, test } from "vitest";
import { Failure } from "../../source/failure";
import type { Table } from "../../source/payload";
import { readTriple } from "./ntriples";
import { ofSparql, ofTable, rowsOf } from "./results";

const JSON_TYPE = "application/sparql-results+json";

test("SPARQL results become cells", () => {
  const text = JSON.stringify({
    head: { vars: ["a", "b", "c"] },
    results: {
      bindings: [
        {
          a: { type: "uri", value: "urn:a" },
          b: { type: "literal", value: "x", "xml:lang": "de" },
          c: { type: "literal", value: "1", datatype: "urn:int" },
        },
        { a: { type: "bnode", value: "b0" } },
      ],
    },
  });
  const result = ofSparql({ mediaType: JSON_TYPE, text, cut: null });
  expect(rowsOf(result)).toEqual([
    [
      { type: "iri", value: "urn:a" },
      { type: "literal", value: "x", language: "de", datatype: null },
      { type: "literal", value: "1", language: null, datatype: "urn:int" },
    ],
    [{ type: "blank", value: "b0" }, null, null],
  ]);
});

test("the limit of a cut answer is read from its header", () => {
  const text = '{"head":{"vars":[]},"results":{"bindings":[]}}';
  const result = ofSparql({ mediaType: JSON_TYPE, text, cut: "rows; at=100000" });
  expect(result.kind !== "truth" && result.cut).toBe(100_000);
});

test("yes or no is a truth", () => {
  const text = '{"head":{},"boolean":false}';
  expect(ofSparql({ mediaType: JSON_TYPE, text, cut: null })).toEqual({
    kind: "truth",
    truth: false,
  });
});

test("an answer that broke off is a failure", () => {
  expect(() => ofSparql({ mediaType: JSON_TYPE, text: '{"head":', cut: null })).toThrow(Failure);
});

test("triples are rows of three", () => {
  const text = '<urn:a> <urn:p> "x"@en .\n_:b <urn:p> <urn:c> .\n';
  const result = ofSparql({ mediaType: "application/n-triples", text, cut: null });
  expect(result.kind !== "truth" && [result.kind, result.columns]).toEqual([
    "triples",
    ["subject", "predicate", "object"],
  ]);
  expect(rowsOf(result)).toEqual([
    [
      { type: "iri", value: "urn:a" },
      { type: "iri", value: "urn:p" },
      { type: "literal", value: "x", language: "en", datatype: null },
    ],
    [
      { type: "blank", value: "b" },
      { type: "iri", value: "urn:p" },
      { type: "iri", value: "urn:c" },
    ],
  ]);
});

test("escapes of N-Triples are read, and a quoted triple stays as it is written", () => {
  const line = String.raw`<<( <urn:a> <urn:p> "x )>> y" )>> <urn:\u00e9> "a\"b\\n\n\U0001F600"^^<urn:t> .`;
  expect(readTriple(line)).toEqual([
    { type: "triple", value: '<<( <urn:a> <urn:p> "x )>> y" )>>' },
    { type: "iri", value: "urn:é" },
    { type: "literal", value: 'a"b\\n\n😀', language: null, datatype: "urn:t" },
  ]);
});

test("a named query's answer has the same shape", () => {
  const query = {
    name: "q",
    title: "Q?",
    question: "Q?",
    description: "",
    parameters: [],
    text: "",
  };
  const cell = { type: "literal", value: "x" } as const;
  const table: Table = {
    query,
    variables: ["a", "b"],
    rows: [[cell, null]],
    truth: null,
    cut: { limit: "rows", at: 1, left_out: null },
  };
  const result = ofTable(table);
  expect(rowsOf(result)).toEqual([[cell, null]]);
  expect(result.kind !== "truth" && [result.columns, result.cut]).toEqual([["a", "b"], 1]);
  expect(ofTable({ ...table, truth: true })).toEqual({ kind: "truth", truth: true });
});
