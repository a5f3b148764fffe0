import { counted, number } from "./counting";
import { dateWords } from "./dates";

export const start = {
  lead: (statements: number, date: string | null): string => {
    const size = counted(statements, "statement", "statements");
    return date ? `${size}, data of ${dateWords(date)}.` : `${size}.`;
  },
  search: "Find somebody or something by name",
  doors: "Ways in",
  whole: "Show the whole graph",
  wholeMeans: "Everything at once; what is too large to read opens part by part.",
  connect: "Connect two entities",
  connectMeans: "How they are linked, in sentences with their sources.",
  sparql: "Write SPARQL",
  sparqlMeans: "Ask in your own words, and take the answer along.",
  questions: "Questions people ask",
  ask: "Ask",
  askOf: (question: string): string => `Ask: ${question}`,
  blank: (what: string, value: string): string =>
    value ? `${what}: ${value}. Change it` : `${what}. Choose it`,
  choose: (what: string): string => `Another for: ${what}`,
  dateHint: "such as 2018-12",
  more: (count: number): string => `Show ${number(count)} more`,
  numbers: "In numbers",
  kinds: "Kinds of entities",
  totals: {
    entities: "entities",
    links: "links",
    claims: "claims",
    sources: "sources",
    disputes: "disputes",
  },
  count: (count: number): string => number(count),
  changes: "What changed last",
  changeSources: (count: number): string => counted(count, "source", "sources"),
  wholeTimeline: "Open the timeline",
} as const;
