import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shellQuoted } from "../../state/command";
import { isWritable, pythonQuoted } from "./quoting";
import { curlCommand, pythonClient } from "./snippets";

const NASTY = `SELECT "a\\n'$HOME' \`id\`" # !\n{ ?s ?p """x"""\t}\r\n"`;

// What no command line can carry is left out.
const text = fc.string({ unit: "grapheme", maxLength: 30 }).filter((one) => !one.includes("\0"));

test("a shell gives every word back", () => {
  const texts = [NASTY, "", "plain", ...fc.sample(text, 40)];
  const script = texts.map((one) => `printf '%s\\0' ${shellQuoted(one)}`).join("\n");
  expect(execFileSync("sh", ["-c", script]).toString().split("\0").slice(0, -1)).toEqual(texts);
});

test.each([
  ["SELECT *", '"SELECT *"'],
  ['ASK { ?s ?p "x\\n" }', '"ASK { ?s ?p \\"x\\\\n\\" }"'],
  ["a\nb", '"""a\nb"""'],
  ['a\n"', '"""a\n\\""""'],
  ['"""\n', '"""\\"\\"\\"\n"""'],
  ["a\r\nb", '"""a\\r\nb"""'],
])("Python reads %j", (given, quoted) => {
  expect(pythonQuoted(given)).toBe(quoted);
});

test("what would end an IRI cannot be written into a query", () => {
  expect(["urn:a", "urn:a>b", "urn:a b", "urn:a\\b", ""].map(isWritable)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("curl sends the query whole", () => {
  expect(curlCommand("ASK {\n}", "http://127.0.0.1:8000/sparql", "text/turtle")).toBe(
    "curl --header 'Accept: text/turtle' \\\n  --data-urlencode 'query=ASK {\n}' \\\n  http://127.0.0.1:8000/sparql",
  );
});

test("the Python client names the endpoint and the query", () => {
  expect(pythonClient("ASK {}", "http://h/sparql", "text/csv")).toContain(
    'QUERY = "ASK {}"\n\nrequest = Request(\n    "http://h/sparql",',
  );
});
