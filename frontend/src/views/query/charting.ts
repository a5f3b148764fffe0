/** Whether an answer can be drawn as a chart, and as which. */

import type { Cell } from "../../source/payload";
import { isIri, numberOf, timeOf } from "./kinds";
import { column, rowsOf, type Rows } from "./results";

const MOST_BARS = 60;
const MOST_COLUMNS = 400;

export interface Bar {
  readonly label: Cell;
  /** The entity that the label names, where a column has it. */
  readonly key: string | null;
  readonly value: number;
}

export interface Column {
  readonly date: string;
  readonly time: number;
  readonly value: number;
}

type Unfit = "empty" | "numbers" | "labels";

export type Chart =
  | { readonly kind: "bars"; readonly measure: string; readonly bars: readonly Bar[] }
  | { readonly kind: "columns"; readonly measure: string; readonly columns: readonly Column[] }
  | { readonly kind: "none"; readonly why: Unfit };

const LOOKED_AT = 500;

/** Choose the chart for an answer: bars for names, columns for dates, none for what is neither. */
export function chartOf(rows: Rows): Chart {
  if (rows.size === 0) return { kind: "none", why: "empty" };
  const places = rows.columns.map((_, at) => at);
  const all = (at: number, fits: (cell: Cell | null) => boolean): boolean =>
    [...column(rows, at, LOOKED_AT)].every((cell) => cell !== null && fits(cell));
  const numbers = places.filter((at) => all(at, (cell) => numberOf(cell) !== null));
  const [measured] = numbers;
  if (measured === undefined || numbers.length > 1) return { kind: "none", why: "numbers" };

  const others = places.filter((at) => at !== measured);
  const measure = rows.columns[measured]!;
  const [first, second] = others;
  if (first === undefined || others.length > 2) return { kind: "none", why: "labels" };
  if (second === undefined && all(first, (cell) => timeOf(cell) !== null)) {
    const columns = columnsOf(rows, first, measured);
    if (columns) return { kind: "columns", measure, columns };
  }
  const keys = others.find((at) => all(at, isIri));
  if (second !== undefined && keys === undefined) return { kind: "none", why: "labels" };
  const labels = others.find((at) => at !== keys) ?? first;
  return { kind: "bars", measure, bars: barsOf(rows, labels, keys ?? null, measured) };
}

function barsOf(rows: Rows, labels: number, keys: number | null, measured: number): Bar[] {
  const bars: Bar[] = [];
  for (let at = 0; at < Math.min(rows.size, MOST_BARS); at += 1) {
    const row = rows.row(at);
    const label = row[labels];
    const value = numberOf(row[measured] ?? null);
    if (!label || value === null) continue;
    bars.push({ label, key: keys === null ? null : row[keys]!.value, value });
  }
  return bars;
}

// Several values at one date cannot be told apart as columns.
function columnsOf(rows: Rows, dates: number, measured: number): Column[] | null {
  if (rows.size > MOST_COLUMNS) return null;
  const columns = rowsOf(rows).flatMap((row) => {
    const date = row[dates] ?? null;
    const [time, value] = [timeOf(date), numberOf(row[measured] ?? null)];
    return date && time !== null && value !== null ? [{ date: date.value, time, value }] : [];
  });
  const different = new Set(columns.map((one) => one.time)).size === columns.length;
  return different ? columns.sort((one, other) => one.time - other.time) : null;
}
