import { counted, number } from "./counting";

const kinds = { links: "Links", nodes: "Entities" } as const;

export const table = {
  title: "Table",
  kinds,
  tab: (kind: keyof typeof kinds, count: number): string => `${kinds[kind]} (${number(count)})`,
  tabs: "Rows",
  label: { links: "Links on the canvas", nodes: "Entities on the canvas" },
  columns: {
    source: "From",
    property: "Link",
    target: "To",
    from: "Since",
    until: "Until",
    standing: "Standing",
    sources: "Sources",
    selected: "Selected",
    label: "Name",
    type: "Type",
    links: "Links",
    about: "About",
  },
  filter: "Filter the rows",
  filtered: (kept: number, all: number): string =>
    `${number(kept)} of ${counted(all, "row", "rows")}`,
  sort: "Sort by",
  unsorted: "Order of the canvas",
  down: (column: string): string => `${column}, downwards`,
  sentences: "Show sentences",
  download: "Download as CSV",
  fileName: (kind: keyof typeof kinds): string =>
    kind === "links" ? "justice.edges.csv" : "justice.nodes.csv",
  downloaded: (count: number): string => `A file with ${counted(count, "row", "rows")} is saved.`,
  undated: (count: number): string =>
    count === 1
      ? "1 link has no date and is shown at any date."
      : `${number(count)} links have no date and are shown at any date.`,
  evidenceOf: (link: string, sentence: string): string => `${link}. Evidence: ${sentence}`,
  select: (name: string): string => `Select ${name} on the canvas`,
  selectedMark: "selected on the canvas",
  noSources: "none",
  sentence: (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`),
  alsoCalled: (names: string): string => `Also called ${names}.`,
  none: {
    title: "Nothing is on the canvas yet",
    lead: "The table lists the entities and links of the canvas, row for row. Search for an entity above, or begin here:",
    whole: "Show the whole graph",
    start: "See questions people ask",
    entity: "Begin with the entity you read",
  },
  noLinks: "No link of the canvas is shown. The date or the legend may leave them out.",
  noRows: (filter: string): string => `No row has all of “${filter}”.`,
  showAll: "Show all rows",
  unfold: "List more of the graph",
} as const;
