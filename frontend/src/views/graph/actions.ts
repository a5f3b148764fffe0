/** What can be done with entities on the canvas: a step of the state, and a word about it. */

import { announce } from "../../parts/announce";
import type { Match } from "../../source/payload";
import * as changes from "../../state/changes";
import type { Explorer } from "../../state/explorer.svelte";
import { words } from "../../strings";
import { hanging, neighboursOf } from "./around";
import type { Canvas } from "./canvas";
import { expand, type Asked } from "./expanding";

export class Actions {
  readonly #explorer: Explorer;
  readonly #canvas: () => Canvas | null;

  constructor(explorer: Explorer, canvas: () => Canvas | null) {
    this.#explorer = explorer;
    this.#canvas = canvas;
  }

  /** Put an entity on the canvas, or go to it if it is there. */
  add({ key, label }: Pick<Match, "key" | "label">): void {
    if (!this.#keys().includes(key)) this.#explorer.step(changes.add, [...this.#kept(), key]);
    this.select([key]);
    this.#canvas()?.view.reveal(key);
    announce(words.graph.added(label));
  }

  /** Fetch neighbours and put them beside an entity. */
  async expand(asked: Omit<Asked, "asOf">): Promise<void> {
    const { state, source } = this.#explorer;
    const found = await expand(source, { ...asked, asOf: state.asOf }, new Set(this.#keys()));
    if (found.fresh.length > 0) {
      this.#explorer.foretell(found);
      this.#explorer.step(changes.add, [...this.#kept(), ...found.fresh]);
    }
    announce(words.graph.expanded(found.fresh.length, found.left));
  }

  /** Take away what hangs on an entity alone. */
  collapse(key: string): void {
    const gone = hanging(this.#explorer.shown.edges, key);
    if (gone.length > 0) this.#remove(gone);
    announce(words.graph.collapsed(gone.length));
  }

  hide(keys: readonly string[]): void {
    this.#remove(keys);
    announce(words.graph.hidden(keys.length));
  }

  keep(keys: readonly string[]): void {
    const kept = new Set(keys);
    this.hide(this.#keys().filter((key) => !kept.has(key)));
  }

  /** Pin entities where they are, or let them go if all are pinned. */
  togglePin(keys: readonly string[]): void {
    const isPinned = keys.every((key) => key in this.#explorer.state.pins);
    if (isPinned) this.#explorer.step(changes.unpin, keys);
    else this.#explorer.step(changes.pin, this.#canvas()?.placesOf(keys) ?? {});
    announce(isPinned ? words.graph.unpinned : words.graph.pinned);
  }

  /** Select; no step of its own, as it changes nothing that is drawn. */
  select(keys: readonly string[]): void {
    const state = changes.select(this.#explorer.state, keys);
    this.#explorer.go(state, { replace: true });
  }

  toggle(key: string): void {
    const state = changes.toggleSelected(this.#explorer.state, key);
    this.#explorer.go(state, { replace: true });
  }

  selectNeighbours(keys: readonly string[]): void {
    this.select([...keys, ...neighboursOf(this.#explorer.shown.edges, keys)]);
    announce(words.graph.selected(this.#explorer.state.selected.length));
  }

  selectAll(): void {
    this.select(this.#keys());
  }

  connect(keys: readonly string[]): void {
    this.#explorer.step(changes.connect, { ends: keys });
  }

  #remove(keys: readonly string[]): void {
    this.#explorer.step(changes.remove, keys, this.#keys());
  }

  #keys(): readonly string[] {
    return (this.#explorer.network.value?.nodes ?? []).map(({ key }) => key);
  }

  // The whole graph becomes the entities of which it is now.
  #kept(): readonly string[] {
    return this.#explorer.state.whole ? this.#keys() : [];
  }
}
