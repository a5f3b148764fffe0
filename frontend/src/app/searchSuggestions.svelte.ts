/** The entities that are suggested while a name is typed, and the one of them that is active. */

import type { Match, SearchAnswer } from "../source/payload";
import type { Source } from "../source/source";
import { Resource } from "../state/resource.svelte";

/** So many are seen at a glance. */
const MOST = 8;

export class Suggestions {
  readonly answer = new Resource<SearchAnswer>();
  open = $state(false);
  /** Place of the active one; -1 for none. */
  active = $state(-1);

  readonly found: readonly Match[] = $derived(this.answer.value?.found ?? []);
  readonly listed: boolean = $derived(this.open && this.found.length > 0);

  readonly #source: Source;
  #asked = "";
  #answered: Promise<void> = Promise.resolve();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Suggest for a text; what was asked before is called off. */
  ask(text: string): Promise<void> {
    const wanted = text.trim();
    this.open = wanted !== "";
    this.active = -1;
    if (wanted === this.#asked && this.answer.failure === null) return this.#answered;
    this.#asked = wanted;
    if (wanted === "") this.answer.clear();
    else this.#answered = this.answer.load((signal) => this.#source.search(wanted, MOST, signal));
    return this.#answered;
  }

  /** Make the next or the former one active, all around. */
  move(step: 1 | -1): void {
    const count = this.found.length;
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    this.active = (from + step + count) % count;
  }

  /** The active one, or else the first, of the answer to what was asked last. */
  async chosen(): Promise<Match | null> {
    const asked = this.#asked;
    await this.#answered;
    return asked === this.#asked ? (this.found[Math.max(this.active, 0)] ?? null) : null;
  }

  close(): void {
    this.open = false;
    this.active = -1;
  }
}
