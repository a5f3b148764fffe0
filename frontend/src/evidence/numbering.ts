/** Numbers for sources, in the order in which the evidence cites them. */

import type { Citation, NetworkEdge, Reference, SourceNote } from "../source/payload";
import { words } from "../strings";
import { dateWords } from "../strings/dates";

type EdgeCitation = NetworkEdge["citations"][number];

/** What one source says, with its number. */
export interface Said extends Reference {
  readonly locator: string | null;
  readonly seen: string | null;
}

interface Cited {
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly kind: string;
  readonly original: string;
  readonly published: string | null;
  /** The title of the source that it copies. */
  readonly same_text_as?: string | null;
}

export class Numbering {
  readonly #cited = new Map<string, Cited>();

  /** Number citations; what one source says twice is there once. */
  cite(citations: readonly Citation[]): Said[] {
    const said = citations.map(({ source, says, quoted, locator, seen }): Said => {
      const number = this.#number(source.iri, { ...source, title: source.label });
      return { number, says, quoted, locator, seen };
    });
    return once(said);
  }

  /** Number the citations that a link or a fact carries itself. */
  citeOf(citations: readonly EdgeCitation[]): Said[] {
    const said = citations.map(({ source, source_iri, says, quoted, ...cited }): Said => {
      const number = this.#number(source_iri, { ...cited, title: source });
      return { number, says, quoted, locator: null, seen: null };
    });
    return once(said);
  }

  /** List the sources that were cited. */
  notes(): SourceNote[] {
    const first = new Map<string, number>();
    return [...this.#cited].map(([iri, cited], at) => {
      const number = at + 1;
      const earlier = first.get(cited.original) ?? null;
      if (earlier === null) first.set(cited.original, number);
      return {
        number,
        title: cited.title,
        publisher: cited.publisher,
        kind: kindWords(cited.kind),
        url: cited.url,
        same_text_as: earlier,
        published: cited.published,
        date: dated(cited, earlier === null && cited.original !== iri),
      };
    });
  }

  #number(iri: string, cited: Cited): number {
    if (!this.#cited.has(iri)) this.#cited.set(iri, cited);
    return [...this.#cited.keys()].indexOf(iri) + 1;
  }
}

// A copy whose original is not cited here cannot refer to it by a number.
function dated({ published, same_text_as }: Cited, isCopy: boolean): string {
  const date = published ? words.evidence.published(dateWords(published)) : words.evidence.undated;
  return isCopy ? `${date} · ${words.evidence.copyOf(same_text_as ?? null)}` : date;
}

const kindWords = (kind: string): string =>
  words.evidence.sourceKinds[kind] ?? kind.replaceAll("-", " ");

function once(said: readonly Said[]): Said[] {
  const found = new Map(said.map((one) => [JSON.stringify(one), one]));
  return [...found.values()].sort((one, other) => one.number - other.number);
}
