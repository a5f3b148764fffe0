/** Two lists of sources made one, so that a number means the same source all over the page. */

import type { Entry, OtherSide, Reference, SourceNote } from "../../source/payload";

const same = (note: SourceNote): string => JSON.stringify([note.title, note.publisher, note.url]);

export interface Merged {
  readonly sources: readonly SourceNote[];
  readonly entries: readonly Entry[];
}

/** Number the sources of a timeline on from those of a page; what both cite keeps its number. */
export function merge(
  page: readonly SourceNote[],
  timeline: { readonly entries: readonly Entry[]; readonly sources: readonly SourceNote[] },
): Merged {
  const known = new Map(page.map((note) => [same(note), note.number]));
  const renumbered = new Map<number, number>();
  let last = Math.max(0, ...page.map((note) => note.number));
  for (const note of timeline.sources) renumbered.set(note.number, known.get(same(note)) ?? ++last);
  const added = timeline.sources
    .filter((note) => !known.has(same(note)))
    .map((note) => ({
      ...note,
      number: renumbered.get(note.number)!,
      same_text_as: note.same_text_as && (renumbered.get(note.same_text_as) ?? null),
    }));
  return {
    sources: [...page, ...added],
    entries: timeline.entries.map((entry) => entryOf(entry, renumbered)),
  };
}

function entryOf(entry: Entry, renumbered: ReadonlyMap<number, number>): Entry {
  const references = (found: readonly Reference[]): Reference[] =>
    found.map((one) => ({ ...one, number: renumbered.get(one.number) ?? one.number }));
  const citing = <T extends OtherSide>(found: readonly T[]): T[] =>
    found.map((one) => ({ ...one, references: references(one.references) }));
  return {
    ...entry,
    references: references(entry.references),
    other_sides: citing(entry.other_sides),
    as_given: citing(entry.as_given),
  };
}
