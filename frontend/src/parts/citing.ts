/** Sentences with numbers of sources, and the way from a number to its source and back. */

import type { OtherSide, Reference, Standing, Statement, Value } from "../source/payload";

/** What is said, how it stands and who says so; every kind of told sentence fits. */
export interface Saying {
  readonly text: string;
  readonly standing: Standing;
  readonly references: readonly Reference[];
  readonly values?: readonly Value[];
  readonly remark?: string | null;
  readonly other_sides?: readonly OtherSide[];
  readonly details?: readonly Statement[];
}

/** An entity whose name in a sentence leads to it. */
export interface Name {
  readonly key: string;
  readonly label: string;
}

export interface Piece {
  readonly text: string;
  readonly key: string | null;
}

/** The sign of each standing; of what is stated, that sources differ about it. */
export const GLYPHS: Readonly<Record<Standing, string>> = {
  stated: "≈",
  disputed: "≠",
  party: "◐",
  deprecated: "×",
};

/** The id of a source in a list. */
export const sourceId = (list: string, number: number): string => `${list}-${number}`;

/** Go to a source in its list; {@link SourceList} offers the way back to where the reader was. */
export function toSource(list: string, number: number, from: HTMLElement): void {
  from.focus({ preventScroll: true });
  const source = document.getElementById(sourceId(list, number));
  const folded = source?.closest("details");
  if (folded) folded.open = true;
  source?.focus();
}

/** Every number once, in the order of the sources. */
export const numbers = (references: readonly Reference[]): number[] =>
  [...new Set(references.map((reference) => reference.number))].sort((one, other) => one - other);

/** All that sources say for a sentence, its values and its details, by the numbers. */
export function cited(told: Saying): Reference[] {
  const found = [
    ...told.references,
    ...(told.values ?? []).flatMap((value) => value.references),
    ...(told.other_sides ?? []).flatMap((side) => side.references),
    ...(told.details ?? []).flatMap(cited),
  ];
  const once = new Map(found.map((reference) => [JSON.stringify(reference), reference]));
  return [...once.values()].sort((one, other) => one.number - other.number);
}

/** Cut a text where names of entities stand in it; the longest name wins. */
export function pieces(text: string, names: readonly Name[]): Piece[] {
  const byLabel = new Map(names.filter(({ label }) => label).map(({ label, key }) => [label, key]));
  if (byLabel.size === 0) return [{ text, key: null }];
  const longestFirst = [...byLabel.keys()].sort((one, other) => other.length - one.length);
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(${longestFirst.map(escaped).join("|")})(?![\\p{L}\\p{N}])`,
    "u",
  );
  return text
    .split(any)
    .filter((part) => part !== "")
    .map((part) => ({ text: part, key: byLabel.get(part) ?? null }));
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
