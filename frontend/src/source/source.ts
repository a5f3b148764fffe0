/**
 * Where the page has its answers from.  The views know this interface and nothing behind it, so
 * that a source inside one offline file can stand in for a server.
 */

import type {
  About,
  Changes,
  Communities,
  Counts,
  EntityAnswer,
  Evidence,
  Examples,
  Facets,
  Neighbours,
  Network,
  Ontology,
  Paths,
  Queries,
  SearchAnswer,
  Table,
  TimelineAnswer,
} from "./payload";

export interface PageAsked {
  readonly page?: number;
  readonly size?: number;
  readonly asOf?: string | null;
}

export interface NeighboursAsked extends PageAsked {
  /** Only this property, in this direction. */
  readonly property?: string;
  readonly direction?: "in" | "out";
}

export interface NetworkAsked {
  /** Entities whose links among each other are shown; empty for the whole graph. */
  readonly focus: readonly string[];
  readonly hops?: number;
  readonly assertedOnly?: boolean;
  readonly maxNodes?: number;
  readonly asOf?: string | null;
  /** Whether citations and facts are given too; a canvas does without them. */
  readonly evidence?: boolean;
}

export interface EvidenceAsked {
  readonly subject: string;
  readonly property?: string;
  readonly object?: string;
  readonly value?: string;
  readonly limit?: number;
}

export interface PathsAsked {
  readonly start: string;
  readonly goal: string;
  readonly count: number;
  readonly maxHops: number;
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  readonly includeDisputed: boolean;
  readonly onlySourced: boolean;
  readonly asOf: string | null;
}

export interface TimelineAsked {
  readonly entity?: string;
  readonly first?: string;
  readonly last?: string;
  readonly asOf?: string | null;
  readonly limit?: number;
}

/** The formats in which `/sparql` answers: of rows, and of triples. */
export const ROW_FORMATS = ["json", "xml", "csv", "tsv"] as const;
export const TRIPLE_FORMATS = ["turtle", "ntriples", "jsonld", "rdfxml"] as const;
export type SparqlFormat = (typeof ROW_FORMATS)[number] | (typeof TRIPLE_FORMATS)[number];

export interface SparqlAnswer {
  readonly mediaType: string;
  readonly text: string;
  /** The limit at which the answer was cut; null if it is whole. */
  readonly cut: string | null;
}

export interface Source {
  about(signal?: AbortSignal): Promise<About>;
  counts(signal?: AbortSignal): Promise<Counts>;
  search(text: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer>;
  entity(key: string, asked?: PageAsked, signal?: AbortSignal): Promise<EntityAnswer>;
  neighbours(key: string, asked?: NeighboursAsked, signal?: AbortSignal): Promise<Neighbours>;
  network(asked: NetworkAsked, signal?: AbortSignal): Promise<Network>;
  /** The same network as communities, for one that is too large to read. */
  communities(asked: NetworkAsked, signal?: AbortSignal): Promise<Communities>;
  evidence(asked: EvidenceAsked, signal?: AbortSignal): Promise<Evidence>;
  paths(asked: PathsAsked, signal?: AbortSignal): Promise<Paths>;
  timeline(asked: TimelineAsked, signal?: AbortSignal): Promise<TimelineAnswer>;
  /** What happened last, the newest first. */
  changes(limit: number, signal?: AbortSignal): Promise<Changes>;
  facets(signal?: AbortSignal): Promise<Facets>;
  ontology(signal?: AbortSignal): Promise<Ontology>;
  examples(type: string, limit?: number, signal?: AbortSignal): Promise<Examples>;
  queries(signal?: AbortSignal): Promise<Queries>;
  /** Ask a named query. */
  askNamed(
    name: string,
    parameters: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<Table>;
  /** Ask in SPARQL; the first format that fits the kind of the query is answered. */
  sparql(
    query: string,
    formats: readonly SparqlFormat[],
    signal?: AbortSignal,
  ): Promise<SparqlAnswer>;
  /** The address at which an entity's own description can be had; null where there is none. */
  description(key: string, format: "turtle" | "jsonld" | "ntriples" | "html"): string | null;
  /** The address of the sources of an entity as a file; null where there is none. */
  citations(key: string, style: "bibtex" | "csl-json" | "ris"): string | null;
  /** The address at which others can ask in SPARQL; null where there is none. */
  endpoint(): string | null;
}
