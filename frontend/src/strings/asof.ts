import { entities, links } from "./counting";
import { dateWords } from "./dates";

export const asOf = {
  anyTime: "Any time",
  at: (date: string): string => `As of ${dateWords(date)}`,
  title: "As of a date",
  lead: "Shows what held at a date, in every view.",
  field: "Year, month or day",
  example: "2018, 2018-06 or 2018-06-06",
  set: "Show",
  wrong: (text: string): string =>
    `“${text}” is no date. Write a year, a month or a day, such as 2018, 2018-06 or 2018-06-06.`,
  slider: "Date",
  unit: "Step by",
  units: { date: "event", month: "month", year: "year" },
  back: "One step back",
  on: "One step on",
  play: "Play",
  pause: "Pause",
  noDates: "Nothing that is shown has a date.",
  undated: (count: number): string =>
    count === 1
      ? "1 link has no date and is always shown."
      : `${links(count)} have no date and are always shown.`,
  reset: "Any time",
  nowAny: (nodes: number, shown: number): string =>
    `At any time: ${entities(nodes)}, ${links(shown)}.`,
  nowAt: (date: string, nodes: number, shown: number): string =>
    `As of ${dateWords(date)}: ${entities(nodes)}, ${links(shown)}.`,
  nothingShown: (date: string | null): string =>
    date === null ? "At any time." : `As of ${dateWords(date)}.`,
} as const;
