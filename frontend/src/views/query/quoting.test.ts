import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_QUESTION } from "../../state/state";
import { pythonQuoted, shellQuoted } from "./quoting";
import { curlCommand, justiceCommand, pythonClient } from "./snippets";

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

test("a question becomes a command", () => {
  expect(justiceCommand({ ...NO_QUESTION, text: "ASK {}" }, "ASK {}")).toBe(
    "justice query 'ASK {}'",
  );
  const named = { ...NO_QUESTION, name: "law-passage", parameters: { law: "Fair Sentencing Act" } };
  expect(justiceCommand(named, "")).toBe(
    "justice queries law-passage --param 'law=Fair Sentencing Act'",
  );
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
