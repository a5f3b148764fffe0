/** The communities of the canvas, where the network is too large to read. */

import type { Communities, Community } from "../../source/payload";
import { READABLE, type Explorer } from "../../state/explorer.svelte";
import { Resource } from "../../state/resource.svelte";
import { crowdScene, keyOf } from "./crowd";
import { EMPTY } from "./scene";

/** Nodes up to which a large network can still be drawn as such. */
export const DRAWABLE = 3000;

export class Crowd {
  readonly answer = new Resource<Communities>();
  /** The community that is looked at. */
  chosen = $state<string | null>(null);
  readonly #explorer: Explorer;

  /** Whether the network is too large to read, and not to be drawn all the same. */
  readonly isThere: boolean = $derived.by(() => {
    const { state, network } = this.#explorer;
    if (state.unfolded) return false;
    return state.whole ? network.value?.cut != null : state.nodes.length > READABLE;
  });

  readonly scene = $derived(this.answer.value ? crowdScene(this.answer.value) : EMPTY);

  readonly selected: readonly string[] = $derived(this.chosen === null ? [] : [this.chosen]);

  readonly chosenOne = $derived(this.chosen === null ? null : this.#of(this.chosen));

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Fetch the communities of what the canvas is to show. */
  fetch(): void {
    const { source, state } = this.#explorer;
    const { nodes, whole, assertedOnly, asOf } = state;
    const focus = whole ? [] : nodes;
    void this.answer.load((signal) =>
      source.communities({ focus, hops: 0, assertedOnly, asOf }, signal),
    );
  }

  membersOf(key: string): readonly string[] {
    return this.#of(key)?.members ?? [];
  }

  #of(key: string): Community | null {
    return this.answer.value?.communities.find((one) => keyOf(one) === key) ?? null;
  }
}
