import { expect, test } from "vitest";
import type { Cell } from "../../source/payload";
import { entitiesOf, MOST_ENTITIES } from "./linking";
import type { Rows } from "./results";

const iri = (value: string): Cell => ({ type: "iri", value });
const text = (value: string): Cell => ({ type: "literal", value });
const isTerm = (value: string): boolean => value.startsWith("ns:");

const answer = (kind: Rows["kind"], ...found: (Cell | null)[][]): Rows => ({
  kind,
  columns: found[0]!.map((_, at) => String(at)),
  size: found.length,
  row: (at) => found[at]!,
  cut: null,
});

test("two columns of entities make pairs, with the property between them", () => {
  const rows = answer(
    "rows",
    [text("one"), iri("a"), iri("ns:p"), iri("b")],
    [text("two"), iri("a"), iri("ns:q"), null],
  );
  expect(entitiesOf(rows, isTerm)).toEqual({
    keys: ["a", "b"],
    pairs: [{ source: "a", target: "b", property: "ns:p" }],
    cut: false,
  });
});

test("of triples, those between entities are links; classes are no entities", () => {
  const rows = answer(
    "triples",
    [iri("a"), iri("rdf:type"), iri("ns:C")],
    [iri("a"), iri("ns:p"), iri("b")],
    [iri("a"), iri("ns:label"), text("A")],
  );
  expect(entitiesOf(rows, isTerm)).toEqual({
    keys: ["a", "b"],
    pairs: [{ source: "a", target: "b", property: "ns:p" }],
    cut: false,
  });
});

test("an answer without entities has none", () => {
  expect(entitiesOf(answer("rows", [text("x"), iri("ns:C")]), isTerm).keys).toEqual([]);
});

test("too many entities are cut, and pairs stay among those that are left", () => {
  const many = Array.from({ length: MOST_ENTITIES + 50 }, (_, at) => [iri("a"), iri(`b${at}`)]);
  const { keys, pairs, cut } = entitiesOf(answer("rows", ...many), isTerm);
  expect([keys.length, pairs.length, cut]).toEqual([MOST_ENTITIES, MOST_ENTITIES - 1, true]);
});
