/** The order of rows. */

import type { Cell } from "../../source/payload";
import { numberOf, timeOf } from "./kinds";
import { column, type Rows } from "./results";

export interface Order {
  readonly column: number;
  readonly downwards: boolean;
}

/** Rows up to which the page sorts; for more, a query is asked with ORDER BY. */
export const MOST_SORTED = 20_000;

const collator = new Intl.Collator("en", { numeric: true });

/** The numbers of the rows in an order; rows without a value come last. */
export function ordered(rows: Rows, order: Order | null): readonly number[] | null {
  if (!order || rows.size > MOST_SORTED) return null;
  const cells = [...column(rows, order.column)];
  const sign = order.downwards ? -1 : 1;
  return cells
    .map((_, at) => at)
    .sort((one, other) => compared(cells[one]!, cells[other]!, sign) || one - other);
}

function compared(one: Cell | null, other: Cell | null, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return sign * values(one, other);
}

function values(one: Cell, other: Cell): number {
  for (const of of [numberOf, timeOf]) {
    const [first, second] = [of(one), of(other)];
    if (first !== null && second !== null) return first - second;
  }
  return collator.compare(one.value, other.value);
}
