import { counted, links, listed, number } from "./counting";
import { dateWords } from "./dates";

const facts = (count: number): string => counted(count, "fact", "facts");

export const entity = {
  none: "No entity is chosen yet. Search for one by its name.",
  also: (aliases: readonly string[]): string => `Also called ${aliases.join(", ")}`,
  show: "Show in graph",
  connect: "Connect to …",
  timeline: "Timeline",
  download: "Download",
  actions: "What to do with it",
  formats: { turtle: "Turtle", jsonld: "JSON-LD", ntriples: "N-Triples" },
  styles: {
    bibtex: "Sources in BibTeX",
    ris: "Sources in RIS",
    "csl-json": "Sources in CSL JSON",
  },
  csv: "CSV of this page",
  copyCitation: "Copy a citation",
  copySources: "Copy the list of sources",
  copied: "Copied.",
  citation: (label: string, graph: string, date: string | null, iri: string): string =>
    `“${label}.” ${graph}${date ? `, data of ${dateWords(date)}` : ""}. ${iri}`,
  asOf: (date: string, undated: number, linksLeftOut: number, factsLeftOut: number): string => {
    const shown = undated > 0 ? `, with ${links(undated)} without a date` : "";
    const left = [
      ...(linksLeftOut > 0 ? [links(linksLeftOut)] : []),
      ...(factsLeftOut > 0 ? [facts(factsLeftOut)] : []),
    ];
    const out = left.length > 0 ? `; ${listed(left)} of other times are left out` : "";
    return `As of ${dateWords(date)}${shown}${out}.`;
  },
  anyTime: "Show all times",
  extent: (first: number, last: number, total: number): string =>
    `Links ${number(first)} to ${number(last)} of ${number(total)}; each page has some of every kind.`,
  pages: "Pages",
  page: (page: number, pages: number): string => `Page ${number(page)} of ${number(pages)}`,
  former: "Former page",
  next: "Next page",
  unsourced: "No sources are recorded for what this page says.",
  nothing: "Nothing else is recorded of it.",
  kinds: "Links by kind",
  allKinds: "All kinds",
  kind: (label: string, incoming: boolean): string => (incoming ? `← ${label}` : label),
  kindName: (label: string, incoming: boolean, count: number): string =>
    `${incoming ? "← " : ""}${label} ${links(count)}${incoming ? " from others" : ""}`,
  more: (count: number): string => `Show ${number(count)} more`,
  count: (count: number): string => number(count),
  dated: "In time",
  wholeTimeline: "Open the timeline",
  sources: "Sources",
  read: (label: string): string => `${label} is shown.`,
  columns: ["section", "statement", "value", "standing", "remark", "sources", "addresses"],
} as const;
