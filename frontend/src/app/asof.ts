/** The dates that the as-of control steps along: those of what is shown, or every month or year. */

import { dated, moment, placeInTime } from "../state/period";

export const UNITS = ["date", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];

/** A row of dates, in order, from the first to the last. */
export interface Steps {
  readonly count: number;
  at(place: number): string;
  /** The place of the last date that is not after another; 0 where all are. */
  near(date: string): number;
}

export interface Dated {
  readonly from: string | null;
  readonly until: string | null;
}

const orderOf = (written: string): number => placeInTime(written) ?? 0;

/** List the dates at which something begins or ends, in order, each once. */
export function boundaries(links: readonly Dated[]): readonly string[] {
  const dates = new Map<string, string>();
  for (const written of links.flatMap(({ from, until }) => [from, until])) {
    const found = moment(written);
    if (found) dates.set(found.join("-"), dated(found));
  }
  return [...dates.values()].sort((one, other) => orderOf(one) - orderOf(other));
}

/** Make the steps of a unit between the first and the last boundary. */
export function steps(dates: readonly string[], unit: Unit): Steps {
  if (unit === "date" || dates.length === 0) return listed(dates);
  const counted = unit === "year" ? YEARS : MONTHS;
  const [first, last] = [counted.number(dates[0]!), counted.number(dates.at(-1)!)];
  return {
    count: last - first + 1,
    at: (place) => counted.date(first + place),
    near: (date) => Math.min(Math.max(counted.number(date) - first, 0), last - first),
  };
}

function listed(dates: readonly string[]): Steps {
  const places = dates.map(orderOf);
  return {
    count: dates.length,
    at: (place) => dates[place] ?? "",
    near: (date) =>
      Math.max(
        places.findLastIndex((place) => place <= orderOf(date)),
        0,
      ),
  };
}

const YEARS = {
  number: (date: string): number => moment(date)?.[0] ?? 0,
  date: (year: number): string => dated([year]),
};

const MONTHS = {
  number: (date: string): number => {
    const [year = 0, month = 1] = moment(date) ?? [];
    return 12 * year + month - 1;
  },
  date: (months: number): string =>
    dated([Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]),
};
