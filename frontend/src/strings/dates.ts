/** Dates as English writes them, as precisely as they are known. */

import { moment } from "../state/period";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The name of a month, from 1 to 12. */
const monthName = (month: number): string => MONTHS[month - 1] ?? "";

/** The first three letters of a month, for narrow places. */
export const monthShort = (month: number): string => monthName(month).slice(0, 3);

/** `2018-06-06` as `6 June 2018`; a text that is no date comes back as it is. */
export function dateWords(written: string): string {
  const [year, month, day] = moment(written) ?? [-1];
  if (year === undefined || year < 0) return written;
  const parts = [day, month && monthName(month), String(year).padStart(4, "0")];
  return parts.filter(Boolean).join(" ");
}

const NAMES = MONTHS.join("|");
const DATE = new RegExp(`\\b(?:\\d{1,2} (?:${NAMES})(?: \\d{4})?|(?:${NAMES}) \\d{4})\\b`, "g");

/** A text to be shown, in which no date is broken over two lines. */
export const unbroken = (text: string): string =>
  text.replace(DATE, (date) => date.replaceAll(" ", "\u00a0"));

/** `2018-06-06` as `on 6 June 2018`, `2018` as `in 2018`. */
export const onDate = (written: string): string =>
  `${moment(written)?.length === 3 ? "on" : "in"} ${dateWords(written)}`;
