import { expect, test } from "vitest";
import { nextSort, ordered, type Column } from "./order";

interface Row {
  readonly name: string;
  readonly on: string | null;
  readonly count: number;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: "name", kind: "text", read: ({ name }) => name },
  { key: "on", kind: "date", read: ({ on }) => on },
  { key: "count", kind: "number", read: ({ count }) => count },
];
const ROWS: readonly Row[] = [
  { name: "Zoe", on: "2018-06-06", count: 10 },
  { name: "éva", on: null, count: 9 },
  { name: "Eva 10", on: "2018", count: 9 },
  { name: "eva 9", on: "soon", count: 100 },
  { name: "Ann", on: "-0044-03", count: 9 },
];
const names = (sort: string | null): string[] =>
  ordered(ROWS, COLUMNS, sort).map(({ name }) => name);

test("text is ordered as a reader would, numbers within it by their value", () => {
  expect(names("name")).toEqual(["Ann", "éva", "eva 9", "Eva 10", "Zoe"]);
});

test("dates are ordered in time, a year before its days, and what has none comes last", () => {
  expect([names("on"), names("-on")]).toEqual([
    ["Ann", "Eva 10", "Zoe", "éva", "eva 9"],
    ["Zoe", "Eva 10", "Ann", "éva", "eva 9"],
  ]);
});

test("equal rows stay as they were, upwards and downwards", () => {
  expect([names("count"), names("-count")]).toEqual([
    ["éva", "Eva 10", "Ann", "Zoe", "eva 9"],
    ["eva 9", "Zoe", "éva", "Eva 10", "Ann"],
  ]);
});

test("an unknown column changes nothing", () => {
  expect(ordered(ROWS, COLUMNS, "colour")).toBe(ROWS);
});

test("a heading sorts upwards, downwards, and then not at all", () => {
  expect([nextSort("on", "name"), nextSort("name", "name"), nextSort("-name", "name")]).toEqual([
    "name",
    "-name",
    null,
  ]);
});
