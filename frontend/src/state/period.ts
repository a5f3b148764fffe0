/**
 * When something holds, and the one rule of the page that tells whether it does at a date: that
 * of `graph/evidence/period.py`, which the tests hold it to.
 */

/** A year; a year and its month; or a year, month and day. */
export type Moment = readonly number[];

export interface Period {
  readonly start: Moment | null;
  readonly end: Moment | null;
}

const WRITTEN = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/;

// A leap year every 400 years is enough for those that the calendar of the browser does not hold.
const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** Read a date as precisely as it is written; null for anything that is no date. */
export function moment(written: string | null): Moment | null {
  const found = WRITTEN.exec(written ?? "");
  if (!found) return null;
  const parts = found.slice(1).filter(Boolean).map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? parts : null;
}

/** Write a date as {@link moment} reads it. */
export function dated([year = 0, ...rest]: Moment): string {
  const written = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  return [written, ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}

/** Number a date so that it stands in order, a year or a month at its own head; null for none. */
export function placeInTime(written: string): number | null {
  const [year, month = 0, day = 0] = moment(written) ?? [];
  return year === undefined ? null : (year * 13 + month) * 32 + day;
}

/** From when until when something holds, by its two dates as they are written. */
export const period = (from: string | null, until: string | null): Period => ({
  start: moment(from),
  end: moment(until),
});

// Two dates are compared as precisely as both are known; what is not known is not after anything.
function isAfter(one: Moment | null, other: Moment | null): boolean {
  if (!one || !other) return false;
  const known = Math.min(one.length, other.length);
  for (let at = 0; at < known; at++) if (one[at] !== other[at]) return one[at]! > other[at]!;
  return false;
}

/** Tell whether two periods share a moment. */
export const meets = (one: Period, other: Period): boolean =>
  !isAfter(one.start, other.end) && !isAfter(other.start, one.end);
