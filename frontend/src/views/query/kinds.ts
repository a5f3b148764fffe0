/** Values that can be drawn: numbers and dates. */

import type { Cell } from "../../source/payload";

/** The namespace of the types of values. */
export const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS = new Set(
  `integer decimal double float long int short byte nonNegativeInteger positiveInteger
  nonPositiveInteger negativeInteger unsignedLong unsignedInt unsignedShort unsignedByte`
    .split(/\s+/)
    .map((name) => XSD + name),
);
const DATES = new Set(["date", "dateTime", "gYear", "gYearMonth"].map((name) => XSD + name));
const DATE = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/;

/** The number that a cell holds; null for anything else. */
export function numberOf(cell: Cell | null): number | null {
  if (!cell?.datatype || !NUMBERS.has(cell.datatype)) return null;
  const value = Number(cell.value);
  return Number.isFinite(value) ? value : null;
}

/** The time that a cell holds, in years; null for anything else. */
export function timeOf(cell: Cell | null): number | null {
  if (!cell?.datatype || !DATES.has(cell.datatype)) return null;
  const [, year, month = "1", day = "1"] = DATE.exec(cell.value) ?? [];
  if (year === undefined) return null;
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365.25;
}

/** Whether a cell holds an entity, or what else has an IRI. */
export const isIri = (cell: Cell | null): boolean => cell?.type === "iri";
