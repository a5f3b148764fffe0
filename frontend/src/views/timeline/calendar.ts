/** Dates as spans of whole days, counted from 1 January 2000: a year is as long as it is. */

import { moment } from "../../state/period";

/** The first day, and the day after the last. */
export type Span = readonly [first: number, after: number];

const CYCLE = 146_097; // days in 400 years, after which the calendar repeats
const MILLISECONDS = 86_400_000;
const EPOCH = Date.UTC(2000, 0, 1);

/** Number a day; a month of 13 is the first of the next year. */
export function dayOf(year: number, month: number, day: number): number {
  const cycles = Math.floor(year / 400);
  const within = Date.UTC(2000 + year - 400 * cycles, month - 1, day) - EPOCH;
  return within / MILLISECONDS + (cycles - 5) * CYCLE;
}

/** The year, month and day of a number. */
export function yearMonthDay(number: number): readonly [number, number, number] {
  const cycles = Math.floor(number / CYCLE);
  const within = new Date(EPOCH + (Math.floor(number) - cycles * CYCLE) * MILLISECONDS);
  return [within.getUTCFullYear() + 400 * cycles, within.getUTCMonth() + 1, within.getUTCDate()];
}

/** The days that a date may mean: “2018” is all of 2018; null for what is no date. */
export function spanOf(written: string | null): Span | null {
  const [year, month, day] = moment(written) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
  if (day === undefined) return [dayOf(year, month, 1), dayOf(year, month + 1, 1)];
  return [dayOf(year, month, day), dayOf(year, month, day) + 1];
}

/** Whether a span is a single day. */
export const isDay = ([first, after]: Span): boolean => after - first === 1;
