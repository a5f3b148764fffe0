import { counted, number } from "./counting";
import { dateWords } from "./dates";

const entries = (count: number): string => counted(count, "entry", "entries");

export const timeline = {
  title: "Timeline",
  scope: "What the timeline is of",
  scopes: { canvas: "What is on the canvas", entity: "This entity", all: "Everything" },
  entity: (name: string): string => `Only ${name}`,
  opening: (count: number, first: number, last: number): string =>
    first === last
      ? `${entries(count)} in ${first}.`
      : `${entries(count)} from ${first} to ${last}.`,
  imprecise:
    "Where no day is known, an entry stands at the head of its month or year; its real place there is not known.",
  asOf: (date: string): string => `As of ${dateWords(date)}; what began later is left out.`,
  undated: (count: number): string =>
    count === 1 ? "1 link has no date." : `${number(count)} links have no date.`,
  unread: (count: number): string =>
    count === 1
      ? "1 later dated statement was not read."
      : `${number(count)} later dated statements were not read.`,
  gap: (first: number, last: number): string =>
    first === last
      ? `No dated entry in ${first}.`
      : `${number(last - first + 1)} years without a dated entry, ${first} to ${last}.`,
  none: "Nothing that is shown has a date.",
  noneAt: (date: string): string => `Nothing that is shown is dated up to ${dateWords(date)}.`,
  anyTime: "Show any time",
  everything: "Show everything that is dated",
  picture: "Picture",
  list: "The same entries as a list",
  sources: "Sources",
  kind: "timeline",
  along: "Entries along the years",
  help: "Left and right arrows walk from entry to entry, Home and End go to the first and the last, Enter opens the chosen entry, D shows the graph as of its date, plus and minus zoom, zero shows all years, Escape clears the choice. The list below holds the same entries as text.",
  keyDay: "known to the day",
  keyWithin: "some time in this month or year",
  keyLasting: "lasted; an open end fades",
  axis: "Click on the years to show the graph as of then",
  zoom: "Zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomAll: "All years",
  at: (date: string, text: string): string => `${dateWords(date)}: ${text}`,
  told: (date: string, text: string, standing: string, place: number, count: number): string =>
    `${dateWords(date)}. ${text} ${standing} ${place} of ${number(count)}.`.replace(/ {2,}/g, " "),
  marks: {
    stated: "Stated",
    differs: "Sources differ",
    disputed: "Disputed",
    party: "Claimed by one side",
    deprecated: "Held to be wrong",
  },
  disputes: {
    Error: "some sources say otherwise",
    Precision: "sources differ",
    TrueDispute: "disputed",
  } as Readonly<Record<string, string>>,
  speakers: {
    ProsecutionClaim: "the prosecution says so",
    DefenceClaim: "the defence says so",
    OwnStatement: "the person’s own statement",
  } as Readonly<Record<string, string>>,
  oneSide: "one side says so",
  remark: (clause: string, more: string | null): string => (more ? `${clause}: ${more}` : clause),
  from: (date: string): string => `from ${dateWords(date)}`,
  until: (date: string): string => `until ${dateWords(date)}`,
  period: (first: string, last: string): string => `${dateWords(first)} to ${dateWords(last)}`,
  given: "Dates given",
  otherDates: "Other dates given",
  more: (count: number): string => `Show ${entries(count)} more`,
  year: (year: number): string => (year < 0 ? `${-year} BC` : String(year)),
} as const;
