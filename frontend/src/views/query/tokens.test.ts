import { expect, test } from "vitest";
import { spoken, tokens } from "./tokens";

const texts = (query: string): string[] => spoken(query).map(({ text }) => text);

test("words, names, strings and IRIs are told apart", () => {
  const query = `ASK { ?s jg:a-b.c "x # y"@en-GB ; <http://a#b> 1.5 . } # end`;
  expect(tokens(query).map(({ kind, text }) => [kind, text])).toEqual([
    ["word", "ASK"],
    ["sign", "{"],
    ["variable", "?s"],
    ["name", "jg:a-b.c"],
    ["string", `"x # y"`],
    ["language", "@en-GB"],
    ["sign", ";"],
    ["iri", "<http://a#b>"],
    ["number", "1.5"],
    ["sign", "."],
    ["sign", "}"],
    ["comment", "# end"],
  ]);
});

test("the full stop behind a name ends the triple", () => {
  expect(texts("?a jg:knows id:b.")).toEqual(["?a", "jg:knows", "id:b", "."]);
});

test("a long string may hold quotes and lines", () => {
  expect(texts(`"""a "b"\nc""" ?x`)).toEqual([`"""a "b"\nc"""`, "?x"]);
});

test("every sign of a text is in a token or is space", () => {
  const query = `SELECT ?x { ?x <unfinished "open '\\ `;
  const found = tokens(query);
  const rest = found.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    query,
  );
  expect(rest.trim()).toBe("");
});
