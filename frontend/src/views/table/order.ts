/** The order of rows: by text as the reader's language has it, by number, or by date. */

import { placeInTime } from "../../state/period";

export interface Column<Row> {
  readonly key: string;
  readonly kind: "text" | "number" | "date";
  read(row: Row): string | number | null;
}

export interface Sort {
  readonly key: string;
  readonly down: boolean;
}

/** Read `label` or `-label`. */
export const readSort = (written: string | null): Sort | null =>
  written === null || written === ""
    ? null
    : { key: written.replace(/^-/, ""), down: written.startsWith("-") };

/** What a column's heading sorts by next: upwards, downwards, not at all. */
export function nextSort(written: string | null, key: string): string | null {
  if (written === key) return `-${key}`;
  return written === `-${key}` ? null : key;
}

/** Put rows in order; equal ones stay as they are, and those without a value come last. */
export function ordered<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  written: string | null,
): readonly Row[] {
  const sort = readSort(written);
  const column = columns.find(({ key }) => key === sort?.key);
  if (!sort || !column) return rows;
  const keyed = rows.map((row) => ({ row, value: valueOf(column, row) }));
  const known = keyed.filter(({ value }) => value !== null);
  const unknown = keyed.filter(({ value }) => value === null);
  const sign = sort.down ? -1 : 1;
  known.sort((one, other) => sign * compare(one.value!, other.value!));
  return [...known, ...unknown].map(({ row }) => row);
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

const compare = (one: string | number, other: string | number): number =>
  typeof one === "number" && typeof other === "number"
    ? one - other
    : COLLATOR.compare(String(one), String(other));

function valueOf<Row>({ kind, read }: Column<Row>, row: Row): string | number | null {
  const value = read(row);
  if (value === null || value === "") return null;
  return kind === "date" ? placeInTime(String(value)) : value;
}
