/** What the reader sees, as one plain object; everything in it is in the address. */

export const VIEWS = [
  "start",
  "entity",
  "graph",
  "table",
  "timeline",
  "connect",
  "query",
  "ontology",
] as const;

export type View = (typeof VIEWS)[number];

/** How connections are looked for; the names are those of `justice path`. */
export interface Search {
  readonly ends: readonly string[];
  readonly count: number;
  readonly maxHops: number;
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  readonly includeDisputed: boolean;
  readonly onlySourced: boolean;
}

export const RESULT_VIEWS = ["table", "graph", "chart"] as const;

/** A question in SPARQL: a text, or the name of a query with its parameters. */
export interface Question {
  readonly text: string | null;
  readonly name: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly shown: (typeof RESULT_VIEWS)[number];
}

export const ROW_KINDS = ["links", "nodes"] as const;

/** How the table is ordered and narrowed; a sort of `-label` is downwards. */
export interface Rows {
  readonly kind: (typeof ROW_KINDS)[number];
  readonly sort: string | null;
  readonly filter: string;
}

export const TIMELINE_SCOPES = ["canvas", "entity", "all"] as const;
export type TimelineScope = (typeof TIMELINE_SCOPES)[number];

export interface State {
  readonly view: View;
  /** The entity that is read. */
  readonly entity: string | null;
  /** The entities on the canvas, in the order in which they came; with all links between them. */
  readonly nodes: readonly string[];
  /** Whether the canvas shows the whole graph instead. */
  readonly whole: boolean;
  /** Whether what is too large to read is drawn all the same, rather than as communities. */
  readonly unfolded: boolean;
  /** Classes and properties, as CURIEs, that the legend hides. */
  readonly hiddenTypes: readonly string[];
  readonly hiddenProperties: readonly string[];
  /** Leaves out what is only claimed. */
  readonly assertedOnly: boolean;
  /** A year, a month or a day; null for any time. */
  readonly asOf: string | null;
  readonly selected: readonly string[];
  /** The link whose evidence is open, as {@link linkId} writes it. */
  readonly link: string | null;
  /** Where nodes are held, in the units of the canvas. */
  readonly pins: Readonly<Record<string, readonly [number, number]>>;
  readonly search: Search;
  readonly question: Question;
  readonly rows: Rows;
  /** What the timeline is of; null for what is nearest. */
  readonly timelineOf: TimelineScope | null;
  /** The class or property whose definition is open. */
  readonly term: string | null;
}

export const NO_SEARCH: Search = {
  ends: [],
  count: 3,
  maxHops: 6,
  via: [],
  avoid: [],
  includeDisputed: false,
  onlySourced: false,
};

export const NO_QUESTION: Question = { text: null, name: null, parameters: {}, shown: "table" };

export const ALL_ROWS: Rows = { kind: "links", sort: null, filter: "" };

export const START: State = {
  view: "start",
  entity: null,
  nodes: [],
  whole: false,
  unfolded: false,
  hiddenTypes: [],
  hiddenProperties: [],
  assertedOnly: false,
  asOf: null,
  selected: [],
  link: null,
  pins: {},
  search: NO_SEARCH,
  question: NO_QUESTION,
  rows: ALL_ROWS,
  timelineOf: null,
  term: null,
};
