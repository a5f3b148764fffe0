import { counted } from "./counting";

const independent = (sources: number): string =>
  counted(sources, "independent source", "independent sources");

export const evidence = {
  title: "Evidence",
  close: "Close the evidence",
  opened: (sentence: string, standing: string, sources: number): string =>
    `Evidence of: ${sentence}. ${standing}, ${independent(sources)}.`,
  standing: "Standing",
  kind: "Kind",
  rank: "Rank",
  when: "When",
  property: "Link",
  graph: "Named graph",
  sources: "Sources",
  independent,
  noSources: "None is recorded",
  kinds: {
    Reported: "Reported",
    Official: "Official record",
    CourtFinding: "Finding of a court",
    ProsecutionClaim: "Claim of the prosecution",
    DefenceClaim: "Claim of the defence",
    OwnStatement: "The person’s own statement",
  } as Readonly<Record<string, string>>,
  ranks: {
    Preferred: "Preferred",
    Normal: "Normal",
    Deprecated: "Deprecated: held to be wrong",
  } as Readonly<Record<string, string>>,
  sourceKinds: { org: "organisation", mirror: "copy", wiki: "wiki page" } as Readonly<
    Record<string, string>
  >,
  published: (date: string): string => `published ${date}`,
  undated: "date not recorded",
  precision: ["known to the year", "known to the month", "known to the day"],
  until: (date: string): string => `Until ${date}`,
  between: (start: string, end: string): string => `From ${start} to ${end}`,
  noDate: "No date is recorded; the link is shown at any date",
  over: "It has ended",
  overTitle: "What ended it",
  disputes: { Error: "Some sources say otherwise", Precision: "Sources differ" } as Readonly<
    Record<string, string>
  >,
  disputed: "Disputed",
  thisLink: "This link",
  asserted: "The graph states it",
  notAsserted: "Recorded, and not stated by the graph",
  reason: (reason: string): string => `Why it is held to be wrong: ${reason}`,
  says: "What the sources say",
  saysNothing: "Cited without a summary.",
  locator: (place: string): string => `Place in the source: ${place}`,
  seen: (date: string): string => `Read on ${date}`,
  facts: "Facts of this act",
  factsPlain: "Facts",
  yes: "yes",
  no: "no",
  copyOf: (title: string | null): string =>
    `the same text as ${title ? `“${title}”` : "another"}, with which it counts as one`,
  unsourced: "No source is recorded for this link.",
  foreign: "The graph states this; no source is recorded.",
  foreignGraph: (graph: string): string =>
    `The graph ${graph} states this; no other source is recorded.`,
  actions: "With this link",
  showInGraph: "Show both in the graph",
  copy: "Copy with sources",
  copied: "The evidence is copied.",
  unknown: "This link is not in the graph.",
  unknownRemedy: "It may have been there in other data; look at the entities at its ends.",
} as const;
