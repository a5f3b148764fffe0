/** The decades, years, months and days along the top: as fine as there is room to name them. */

import { dated } from "../../state/period";
import { monthShort } from "../../strings/dates";
import { dayOf, yearMonthDay } from "./calendar";
import { x, type Scale } from "./scale";

export interface Tick {
  readonly day: number;
  readonly name: string;
  /** Whether a year begins here. */
  readonly year: boolean;
}

const ROOM = 58; // pixels that a name needs
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

type Unit = { readonly days: number } | { readonly months: number };

function unitOf({ perDay }: Scale): Unit {
  if (perDay >= ROOM / 2) return { days: 1 };
  if (7 * perDay >= ROOM) return { days: 7 };
  if (30 * perDay >= ROOM) return { months: 1 };
  if (91 * perDay >= ROOM) return { months: 3 };
  return { months: 12 * (YEARS.find((count) => 365 * count * perDay >= ROOM) ?? 1000) };
}

/** The ticks in sight. */
export function ticks(scale: Scale): readonly Tick[] {
  const unit = unitOf(scale);
  const found = "days" in unit ? dayTicks(scale, unit.days) : monthTicks(scale, unit.months);
  return found.filter(({ day }) => x(scale, day) >= -ROOM && x(scale, day) <= scale.width);
}

/** What the left end says where no year is named in sight. */
export function context(scale: Scale, shown: readonly Tick[]): string {
  const unit = unitOf(scale);
  const named = shown.some(
    ({ day, year }) => year && x(scale, day) >= 0 && x(scale, day) < scale.width - 40,
  );
  if (named || ("months" in unit && unit.months >= 12)) return "";
  const [year, month] = yearMonthDay(scale.left);
  return "days" in unit ? `${monthShort(month)} ${year}` : String(year);
}

function monthTicks(scale: Scale, step: number): Tick[] {
  const [firstYear, firstMonth] = yearMonthDay(scale.left);
  const found: Tick[] = [];
  const from = Math.floor((12 * firstYear + firstMonth - 1) / step) * step;
  for (
    let at = from;
    found.length === 0 || x(scale, found.at(-1)!.day) <= scale.width;
    at += step
  ) {
    const [year, month] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
    const name = month === 1 ? String(year) : monthShort(month);
    found.push({ day: dayOf(year, month, 1), name, year: month === 1 });
  }
  return found;
}

// The first of a month is always named; the last step before it may be short.
function dayTicks(scale: Scale, step: number): Tick[] {
  return monthTicks(scale, 1).flatMap((first) => {
    const [year, month] = yearMonthDay(first.day);
    const last = dayOf(year, month + 1, 1) - 1;
    const days: Tick[] = [first];
    for (let day = first.day + step; day <= last - step / 2; day += step)
      days.push({ day, year: false, name: String(day - first.day + 1) });
    return days;
  });
}

/** The date under a pixel, as precisely as the picture shows it: a year, a month or a day. */
export function dateAt(scale: Scale, day: number): string {
  const unit = unitOf(scale);
  const [year, month, date] = yearMonthDay(day);
  if ("days" in unit) return dated([year, month, date]);
  return dated(unit.months >= 12 ? [year] : [year, month]);
}
