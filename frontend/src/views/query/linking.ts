/** The entities of an answer, and the pairs that its rows make of them. */

import type { Cell } from "../../source/payload";
import { isIri } from "./kinds";
import { column, type Rows } from "./results";

export interface Pair {
  readonly source: string;
  readonly target: string;
  /** The property between them, where the row has one. */
  readonly property: string | null;
}

export interface Entities {
  readonly keys: readonly string[];
  readonly pairs: readonly Pair[];
  /** Whether there are more entities than are given. */
  readonly cut: boolean;
}

/** Entities up to which an answer goes to the canvas. */
export const MOST_ENTITIES = 200;

const LOOKED_AT = 500;
const MOST_PAIRS = 5_000;

interface Places {
  readonly ends: readonly number[];
  readonly between: number | undefined;
}

/** Collect entities and pairs; `isTerm` tells classes and properties, which are none. */
export function entitiesOf(rows: Rows, isTerm: (iri: string) => boolean): Entities {
  const isEntity = (cell: Cell | null): cell is Cell => isIri(cell) && !isTerm(cell!.value);
  const { ends, between } = placesOf(rows, isEntity);
  const keys = new Set<string>();
  const pairs: Pair[] = [];
  const enough = (): boolean => keys.size > MOST_ENTITIES || pairs.length >= MOST_PAIRS;
  const size = ends.length === 0 ? 0 : rows.size;
  for (let at = 0; at < size && !enough(); at += 1) {
    const row = rows.row(at);
    const found = ends.map((end) => row[end] ?? null).filter(isEntity);
    found.forEach((cell) => keys.add(cell.value));
    const [source, target] = found;
    const property = between === undefined ? null : (row[between]?.value ?? null);
    if (source && target) pairs.push({ source: source.value, target: target.value, property });
  }
  const shown = [...keys].slice(0, MOST_ENTITIES);
  const there = new Set(shown);
  return {
    keys: shown,
    pairs: pairs.filter(({ source, target }) => there.has(source) && there.has(target)),
    cut: keys.size > MOST_ENTITIES,
  };
}

function placesOf(rows: Rows, isEntity: (cell: Cell | null) => boolean): Places {
  if (rows.kind === "triples") return { ends: [0, 2], between: 1 };
  const places = rows.columns.map((_, at) => at);
  const isTerm = (cell: Cell | null): boolean => isIri(cell) && !isEntity(cell);
  return {
    ends: places.filter((at) => mostly(rows, at, isEntity)).slice(0, 2),
    between: places.find((at) => mostly(rows, at, isTerm)),
  };
}

function mostly(rows: Rows, at: number, fits: (cell: Cell | null) => boolean): boolean {
  const cells = [...column(rows, at, LOOKED_AT)];
  return cells.length > 0 && cells.filter(fits).length * 2 >= cells.length;
}
