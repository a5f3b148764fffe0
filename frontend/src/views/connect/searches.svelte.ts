/** The searches for connections, one after the other for each pair of ends. */

import type { Paths } from "../../source/payload";
import type { Source } from "../../source/source";
import { Resource } from "../../state/resource.svelte";
import type { State } from "../../state/state";
import { pairs, pathsAsked, type Pair } from "./pairs";

export interface PairSearch {
  readonly pair: Pair;
  readonly answer: Resource<Paths>;
}

export class Searches {
  list = $state.raw<readonly PairSearch[]>([]);
  /** Whether the reader stopped the search. */
  stopped = $state(false);
  /** Whether answers are still awaited. */
  readonly searching: boolean = $derived(
    !this.stopped && this.list.some(({ answer }) => !answer.value && !answer.failure),
  );

  readonly answers: readonly Paths[] = $derived(
    this.list.flatMap(({ answer }) => (answer.value === null ? [] : [answer.value])),
  );
  readonly connections: number = $derived(
    this.answers.reduce((sum, { told }) => sum + told.connections.length, 0),
  );

  #asked = "";

  /** Search, unless the same was asked last. */
  async ask(source: Source, state: Pick<State, "search" | "asOf">): Promise<void> {
    const asked = JSON.stringify([state.search, state.asOf]);
    if (asked === this.#asked) return;
    this.#callOff();
    this.#asked = asked;
    this.stopped = false;
    const list = pairs(state.search.ends).map((pair) => ({ pair, answer: new Resource<Paths>() }));
    this.list = list;
    for (const { pair, answer } of list) {
      await answer.load((signal) => source.paths(pathsAsked(pair, state), signal));
      if (this.list !== list || this.stopped) return;
    }
  }

  /** Stop what is searched for; what was found stays. */
  stop = (): void => {
    this.stopped = true;
    this.#callOff();
  };

  /** Search for the same again. */
  again(source: Source, state: Pick<State, "search" | "asOf">): Promise<void> {
    this.#asked = "";
    return this.ask(source, state);
  }

  #callOff(): void {
    for (const { answer } of this.list) if (answer.loading) answer.clear();
  }
}
