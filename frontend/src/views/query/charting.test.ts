import { expect, test } from "vitest";
import type { Cell } from "../../source/payload";
import { chartOf } from "./charting";
import type { Rows } from "./results";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const iri = (value: string): Cell => ({ type: "iri", value });
const text = (value: string): Cell => ({ type: "literal", value });
const typed = (value: string, type: string): Cell => ({
  type: "literal",
  value,
  datatype: XSD + type,
});
const count = (value: number): Cell => typed(String(value), "integer");

const answer = (columns: string[], ...found: (Cell | null)[][]): Rows => ({
  kind: "rows",
  columns,
  size: found.length,
  row: (at) => found[at]!,
  cut: null,
});

test("names and numbers are bars", () => {
  expect(chartOf(answer(["name", "n"], [text("a"), count(2)], [text("b"), count(-1)]))).toEqual({
    kind: "bars",
    measure: "n",
    bars: [
      { label: text("a"), key: null, value: 2 },
      { label: text("b"), key: null, value: -1 },
    ],
  });
});

test("an entity and its name are one bar", () => {
  const chart = chartOf(answer(["e", "n", "name"], [iri("urn:a"), count(2), text("a")]));
  expect(chart).toMatchObject({ bars: [{ label: text("a"), key: "urn:a", value: 2 }] });
});

test("dates and numbers are columns in the order of time", () => {
  const rows = [
    [typed("2019-06", "gYearMonth"), count(1)],
    [typed("2018", "gYear"), count(3)],
  ];
  const chart = chartOf(answer(["when", "n"], ...rows));
  expect(chart.kind === "columns" && chart.columns.map(({ date, value }) => [date, value])).toEqual(
    [
      ["2018", 3],
      ["2019-06", 1],
    ],
  );
});

test("two values at one date are bars, since columns would hide one", () => {
  const year = typed("2018", "gYear");
  expect(chartOf(answer(["when", "n"], [year, count(1)], [year, count(2)])).kind).toBe("bars");
});

test.each([
  ["nothing", answer(["a", "n"]), "empty"],
  ["no numbers", answer(["a"], [text("x")]), "numbers"],
  ["a number missing", answer(["a", "n"], [text("x"), null]), "numbers"],
  ["two columns of numbers", answer(["n", "m"], [count(1), count(2)]), "numbers"],
  ["only numbers", answer(["n"], [count(1)]), "labels"],
  ["two names", answer(["a", "b", "n"], [text("x"), text("y"), count(1)]), "labels"],
] as const)("%s is no chart", (_, rows, why) => {
  expect(chartOf(rows)).toEqual({ kind: "none", why });
});
