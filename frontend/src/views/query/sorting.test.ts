import { expect, test } from "vitest";
import type { Cell } from "../../source/payload";
import type { Rows } from "./results";
import { MOST_SORTED, ordered } from "./sorting";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const cell = (value: string, type?: string): Cell => ({
  type: "literal",
  value,
  datatype: type ? XSD + type : null,
});
const answer = (cells: (Cell | null)[], size = cells.length): Rows => ({
  kind: "rows",
  columns: ["a"],
  size,
  row: (at) => [cells[at] ?? null],
  cut: null,
});

const sorted = (cells: (Cell | null)[], downwards = false): (string | null)[] =>
  ordered(answer(cells), { column: 0, downwards })!.map((at) => cells[at]?.value ?? null);

test("numbers are sorted by value, and what is missing comes last either way", () => {
  const cells = [cell("10", "integer"), null, cell("9.5", "decimal")];
  expect(sorted(cells)).toEqual(["9.5", "10", null]);
  expect(sorted(cells, true)).toEqual(["10", "9.5", null]);
});

test("dates are sorted by time, however precise they are", () => {
  const cells = [cell("2018-12-21", "date"), cell("2018", "gYear"), cell("2019-01", "gYearMonth")];
  expect(sorted(cells)).toEqual(["2018", "2018-12-21", "2019-01"]);
});

test("texts are sorted as people do", () => {
  expect(sorted([cell("b"), cell("É"), cell("a10"), cell("a9")])).toEqual(["a9", "a10", "b", "É"]);
});

test("very many rows stay as they are", () => {
  const rows = answer([], MOST_SORTED + 1);
  expect(ordered(rows, { column: 0, downwards: false })).toBeNull();
});
