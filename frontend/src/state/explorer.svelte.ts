/** The page's one state, its address, its source, and the network on the canvas. */

import { getContext, setContext } from "svelte";
import type { About, Network } from "../source/payload";
import type { Source } from "../source/source";
import { isLater, readAddress, writeAddress } from "./address";
import { Prefixes } from "./prefixes";
import { Resource } from "./resource.svelte";
import { NOTHING, shown } from "./shown";
import type { State } from "./state";

/** Nodes up to which a network is drawn as such; a larger one is shown as communities. */
export const READABLE = 600;

export class Explorer {
  readonly source: Source;
  readonly about: About;
  readonly prefixes: Prefixes;
  state = $state.raw<State>() as State;
  /** Whether the address came from a later version of the page. */
  later = $state(false);
  /** All links among the entities of the canvas, or the whole graph, at any date. */
  readonly network = new Resource<Network>();

  /** The network on the canvas, less what the legend hides and what does not hold at the date. */
  readonly shown: Network = $derived(shown(this.network.value ?? NOTHING, this.state));

  #asked = "";

  constructor(source: Source, about: About, address: string) {
    this.source = source;
    this.about = about;
    this.prefixes = new Prefixes(about.prefixes);
    this.open(address);
  }

  /** Go to a state: a new step that Back undoes, or in place of this one. */
  go(state: State, { replace = false }: { replace?: boolean } = {}): void {
    this.state = state;
    const address = this.addressOf(state);
    if (address === (location.hash || "#")) return;
    history[replace ? "replaceState" : "pushState"](null, "", address);
  }

  /** Go to the next state by a step of `changes.ts`. */
  step<Rest extends unknown[]>(
    change: (state: State, ...rest: Rest) => State,
    ...rest: Rest
  ): void {
    this.go(change(this.state, ...rest));
  }

  /** The address of a state, for links. */
  addressOf = (state: State): string => writeAddress(state, this.prefixes);

  /** Take the state from an address. */
  open(address: string): void {
    this.later = isLater(address);
    this.state = readAddress(address, this.prefixes);
  }

  /** Fetch the network of the canvas if it is another than the last. */
  fetchNetwork(): void {
    const { nodes, whole, assertedOnly } = this.state;
    const asked = JSON.stringify([nodes, whole, assertedOnly]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (!whole && nodes.length === 0) return this.network.clear();
    void this.network.load((signal) =>
      this.source.network(
        {
          focus: whole ? [] : nodes,
          hops: 0,
          assertedOnly,
          maxNodes: whole ? READABLE : nodes.length,
        },
        signal,
      ),
    );
  }
}

const KEY = Symbol("explorer");

/** Give the explorer to every component below. */
export const provideExplorer = (explorer: Explorer): Explorer => setContext(KEY, explorer);

/** The explorer of this page, if there is one already. */
export const findExplorer = (): Explorer | undefined => getContext<Explorer | undefined>(KEY);

/** The explorer of this page. */
export const useExplorer = (): Explorer => getContext<Explorer>(KEY);
