/** What the timeline tells: asked of the source, or read off the links of the canvas. */

import type { Cut, SourceNote, TimelineAnswer } from "../../source/payload";
import type { TimelineAsked } from "../../source/source";
import type { Explorer } from "../../state/explorer.svelte";
import { Resource } from "../../state/resource.svelte";
import { shown } from "../../state/shown";
import { timelineScope } from "../../state/timelineScope";
import { boundsOrNow } from "./chart.svelte";
import type { Span } from "./calendar";
import { itemsOf, itemsOfLinks, type Item, type Year } from "./items";

const MOST = 1000; // entries of a timeline

interface Told {
  readonly items: readonly Item[];
  readonly gaps: readonly NonNullable<Year["gap"]>[];
  readonly sources: readonly SourceNote[];
  readonly undated: number;
  readonly unread: number;
  readonly cut: Cut | null;
}

export class TimelineTold {
  readonly #explorer: Explorer;
  readonly #asked = new Map<Resource<TimelineAnswer>, string>();
  /** What is dated at any time, which is as far as the picture goes. */
  readonly all = new Resource<TimelineAnswer>();
  /** What of it is told as of the date. */
  readonly held = new Resource<TimelineAnswer>();

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  readonly scope = $derived.by(() => timelineScope(this.#explorer.state));

  /** The answer of the source to what is told. */
  readonly #answer = $derived.by(() => (this.#explorer.state.asOf === null ? this.all : this.held));

  /** What must be there before anything can be told. */
  readonly awaited: Resource<unknown> = $derived.by(() =>
    this.scope === "canvas" ? this.#explorer.network : this.#answer,
  );

  readonly told: Told = $derived.by(() =>
    this.scope === "canvas" ? this.#ofCanvas() : this.#ofAnswer(),
  );

  /** The days that the items of any time cover. */
  readonly bounds: Span = $derived.by(() => {
    const { about, network, state } = this.#explorer;
    if (state.asOf === null) return boundsOrNow(this.told.items);
    if (this.scope !== "canvas")
      return boundsOrNow(this.all.value ? this.#items(this.all.value) : []);
    return boundsOrNow(
      network.value ? itemsOfLinks(shown(network.value, { ...state, asOf: null }), about) : [],
    );
  });

  /** Ask for what is not there yet. */
  ask(): void {
    if (this.scope === "canvas") return this.#explorer.fetchNetwork();
    const { entity, asOf } = this.#explorer.state;
    const asked = {
      ...(this.scope === "entity" && entity !== null ? { entity } : {}),
      limit: MOST,
    };
    this.#load(this.all, asked);
    if (asOf === null) this.#forget(this.held);
    else this.#load(this.held, { ...asked, asOf });
  }

  #forget(answer: Resource<TimelineAnswer>): void {
    this.#asked.delete(answer);
    answer.clear();
  }

  // The state changes for many reasons; what is there already is not asked for again.
  #load(into: Resource<TimelineAnswer>, asked: TimelineAsked): void {
    const known = JSON.stringify(asked);
    if (this.#asked.get(into) === known) return;
    this.#asked.set(into, known);
    void into.load((signal) => this.#explorer.source.timeline(asked, signal));
  }

  #ofCanvas(): Told {
    const { about, shown: network } = this.#explorer;
    const { undated, cut } = network;
    return { items: itemsOfLinks(network, about), gaps: [], sources: [], undated, unread: 0, cut };
  }

  #ofAnswer(): Told {
    const answer = this.#answer.value;
    if (!answer) return { items: [], gaps: [], sources: [], undated: 0, unread: 0, cut: null };
    const { gaps, sources, undated, unread } = answer.timeline;
    return {
      items: this.#items(answer),
      gaps,
      sources,
      undated: undated ?? 0,
      unread,
      cut: answer.cut,
    };
  }

  #items(answer: TimelineAnswer): readonly Item[] {
    return itemsOf(answer, (curie) => this.#explorer.prefixes.expand(curie));
  }
}
