import { counted } from "./counting";

export const citing = {
  source: (number: number): string => `Source ${number}`,
  unsourced: "no source recorded",
  noSources: "This graph carries no sources.",
  says: (sources: number): string =>
    sources === 1 ? "What the source says" : `What ${counted(sources, "source", "sources")} say`,
  saysNothing: "cited without a summary",
  quoted: (words: string): string => `“${words}”`,
  otherSide: "Other side",
  between: "; ",
  label: (words: string): string => `${words}:`,
  standings: {
    stated: "Stated",
    disputed: "Disputed",
    party: "Claimed by one side",
    deprecated: "Held to be wrong",
  },
  because: (standing: string, reason: string): string => `${standing}: ${reason}`,
  elsewhere: "on another site",
  sameText: "The same text as",
  countAsOne: "the two count as one.",
  back: "Back to the text",
  evidence: "Evidence",
  evidenceOf: (sentence: string): string => `Evidence: ${sentence}`,
} as const;
