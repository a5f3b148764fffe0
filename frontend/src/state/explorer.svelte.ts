/** The page's one state, its address, its source, and the network on the canvas. */

import { getContext, setContext } from "svelte";
import type { About, Network } from "../source/payload";
import type { Source } from "../source/source";
import { isLater, readAddress, writeAddress } from "./address";
import { merged } from "./merged";
import { Prefixes } from "./prefixes";
import { Resource } from "./resource.svelte";
import { NOTHING, shown } from "./shown";
import type { State } from "./state";

/** Nodes up to which a network is drawn as such; a larger one is shown as communities. */
export const READABLE = 600;

/** The most nodes of a network that is fetched at all. */
const MOST = 10_000;

export class Explorer {
  readonly source: Source;
  readonly about: About;
  readonly prefixes: Prefixes;
  state = $state.raw<State>() as State;
  /** What the view is about, if it is about one thing; the title of the window says it. */
  heading = $state<string | null>(null);
  /** Whether the address came from a later version of the page. */
  later = $state(false);
  /** Whether a step was taken since the page was opened, which Back undoes. */
  canUndo = $state(false);
  /** All links among the entities of the canvas, or the whole graph, at any date. */
  readonly network = new Resource<Network>();

  /** The network on the canvas, less what the legend hides and what does not hold at the date. */
  readonly shown: Network = $derived(shown(this.network.value ?? NOTHING, this.state));

  #asked = "";

  constructor(source: Source, about: About, address: string) {
    this.source = source;
    this.about = about;
    this.prefixes = new Prefixes(about.prefixes);
    if (history.state === null) history.replaceState(FIRST, "");
    this.open(address);
  }

  /** Go to a state: a new step that Back undoes, or in place of this one. */
  go(state: State, { replace = false }: { replace?: boolean } = {}): void {
    this.state = state;
    const address = this.addressOf(state);
    if (address === (location.hash || "#")) return;
    if (replace) history.replaceState(history.state, "", address);
    else history.pushState(null, "", address);
    this.canUndo = !isFirst();
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
    this.canUndo = !isFirst();
  }

  /** Show what an answer brought at once, until the whole network of the canvas is there. */
  foretell(part: Pick<Network, "nodes" | "edges">): void {
    this.network.value = merged(this.network.value ?? NOTHING, part);
  }

  /** Fetch the network of the canvas if it is another than the last. */
  fetchNetwork(): void {
    const { nodes, whole, assertedOnly, unfolded } = this.state;
    const asked = JSON.stringify([nodes, whole, assertedOnly, whole && unfolded]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (!whole && nodes.length === 0) return this.network.clear();
    void this.network.load((signal) =>
      this.source.network(
        {
          focus: whole ? [] : nodes,
          hops: 0,
          assertedOnly,
          maxNodes: whole ? (unfolded ? MOST : READABLE) : Math.min(nodes.length, MOST),
        },
        signal,
      ),
    );
  }
}

// The entry of the history at which the page was opened; steps from there can be undone.
const FIRST = "first";

const isFirst = (): boolean => history.state === FIRST;

const KEY = Symbol("explorer");

/** Give the explorer to every component below. */
export const provideExplorer = (explorer: Explorer): Explorer => setContext(KEY, explorer);

/** The explorer of this page, if there is one already. */
export const findExplorer = (): Explorer | undefined => getContext<Explorer | undefined>(KEY);

/** The explorer of this page. */
export const useExplorer = (): Explorer => getContext<Explorer>(KEY);
