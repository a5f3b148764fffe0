/** The one shape of an answer, whether it came as SPARQL results, as triples or as a table. */

import { noAnswer } from "../../source/failure";
import type { Cell, Table } from "../../source/payload";
import type { SparqlAnswer } from "../../source/source";
import { readTriple } from "./ntriples";

export type Row = readonly (Cell | null)[];

export interface Rows {
  readonly kind: "rows" | "triples";
  readonly columns: readonly string[];
  readonly size: number;
  /** Read one row; rows are read when they are shown, since there may be very many. */
  readonly row: (at: number) => Row;
  /** The limit at which the rows were cut. */
  readonly cut: number | null;
}

export interface Truth {
  readonly kind: "truth";
  readonly truth: boolean;
}

export type Result = Rows | Truth;

interface Binding {
  readonly type: "uri" | "literal" | "bnode" | "typed-literal" | "triple";
  readonly value: unknown;
  readonly "xml:lang"?: string;
  readonly datatype?: string;
}

interface SparqlJson {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Binding>>[] };
}

const STATEMENT = ["subject", "predicate", "object"] as const;

/** Read the answer of a named query. */
export function ofTable(table: Table): Result {
  if (table.truth !== null) return { kind: "truth", truth: table.truth };
  return {
    kind: "rows",
    columns: table.variables,
    size: table.rows.length,
    row: (at) => table.rows[at] ?? [],
    cut: table.cut?.at ?? null,
  };
}

/** Read an answer of `/sparql`: SPARQL results in JSON, or triples as N-Triples. */
export function ofSparql({ mediaType, text, cut }: SparqlAnswer): Result {
  const limit = cut === null ? null : Number(/at=(\d+)/.exec(cut)?.[1] ?? Number.NaN);
  return mediaType === "application/n-triples" ? ofTriples(text, limit) : ofJson(text, limit);
}

function ofTriples(text: string, cut: number | null): Rows {
  const lines = text.split("\n").filter((line) => line !== "");
  return {
    kind: "triples",
    columns: STATEMENT,
    size: lines.length,
    row: (at) => readTriple(lines[at]!),
    cut,
  };
}

function ofJson(text: string, cut: number | null): Result {
  const { head, boolean, results } = parsed(text);
  if (boolean !== undefined) return { kind: "truth", truth: boolean };
  const columns = head.vars ?? [];
  const bindings = results?.bindings ?? [];
  return {
    kind: "rows",
    columns,
    size: bindings.length,
    row: (at) => columns.map((name) => cellOf(bindings[at]![name])),
    cut,
  };
}

function parsed(text: string): SparqlJson {
  try {
    return JSON.parse(text) as SparqlJson;
  } catch {
    throw noAnswer();
  }
}

function cellOf(binding: Binding | undefined): Cell | null {
  if (!binding) return null;
  const value = typeof binding.value === "string" ? binding.value : JSON.stringify(binding.value);
  if (binding.type === "uri") return { type: "iri", value };
  if (binding.type === "bnode") return { type: "blank", value };
  if (binding.type === "triple") return { type: "triple", value };
  const language = binding["xml:lang"] ?? null;
  return { type: "literal", value, language, datatype: binding.datatype ?? null };
}

/** All rows of an answer; yes or no has none. */
export const rowsOf = (result: Result): Row[] =>
  result.kind === "truth" ? [] : Array.from({ length: result.size }, (_, at) => result.row(at));

/** All values of a column, up to a number of rows. */
export function* column(rows: Rows, at: number, most = rows.size): Generator<Cell | null> {
  for (let number = 0; number < Math.min(rows.size, most); number += 1)
    yield rows.row(number)[at] ?? null;
}
