/** The names of the entities and classes that are chosen. */

import type { Explorer } from "../../state/explorer.svelte";
import { asFailure } from "../../state/resource.svelte";

interface Named {
  readonly key: string;
  readonly label: string;
}

export class Names {
  #known = $state.raw<ReadonlyMap<string, string>>(new Map());

  constructor(private readonly explorer: Explorer) {}

  /** The name, or the short form of the key until it is known. */
  of = (key: string): string => this.#known.get(key) ?? this.explorer.prefixes.shorten(key);

  /** Keep names that the page has come across. */
  learn(named: readonly Named[]): void {
    const unknown = named.filter(({ key }) => !this.#known.has(key));
    if (unknown.length === 0) return;
    this.#known = new Map([
      ...this.#known,
      ...unknown.map(({ key, label }) => [key, label] as const),
    ]);
  }

  /** Ask for the names that are not known; without an answer the keys stay. */
  async find(keys: readonly string[], signal: AbortSignal): Promise<void> {
    const focus = keys.filter((key) => !this.#known.has(key));
    if (focus.length === 0) return;
    try {
      const asked = { focus, hops: 0, maxNodes: focus.length };
      this.learn((await this.explorer.source.network(asked, signal)).nodes);
    } catch (error) {
      if (!signal.aborted) asFailure(error);
    }
  }
}
