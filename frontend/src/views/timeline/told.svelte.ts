/** What the timeline tells: asked of the source, or read off the links of the canvas. */

import type { Cut, SourceNote, TimelineAnswer } from "../../source/payload";
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
  /** What is dated at any time, which is as far as the picture goes. */
  readonly all = new Resource<TimelineAnswer>();
  /** What of it is told as of the date. */
  readonly held = new Resource<TimelineAnswer>();

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  readonly scope = $derived.by(() => timelineScope(this.#explorer.state));

  readonly told: Told = $derived.by(() =>
    this.scope === "canvas" ? this.#ofCanvas() : this.#ofAnswer(),
  );

  readonly bounds: Span = $derived.by(() => {
    if (this.scope !== "canvas")
      return boundsOrNow(this.all.value ? this.#items(this.all.value) : []);
    const { network, state } = this.#explorer;
    return boundsOrNow(
      network.value ? itemsOfLinks(shown(network.value, { ...state, asOf: null })) : [],
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
    this.#load(this.all, JSON.stringify(asked), asked);
    if (asOf === null) this.held.clear();
    else this.#load(this.held, "", { ...asked, asOf });
  }

  #asked = "";

  #load(
    into: Resource<TimelineAnswer>,
    known: string,
    asked: Parameters<Explorer["source"]["timeline"]>[0],
  ): void {
    if (known && known === this.#asked) return;
    if (known) this.#asked = known;
    void into.load((signal) => this.#explorer.source.timeline(asked, signal));
  }

  #ofCanvas(): Told {
    const network = this.#explorer.shown;
    const { undated, cut } = network;
    return { items: itemsOfLinks(network), gaps: [], sources: [], undated, unread: 0, cut };
  }

  #ofAnswer(): Told {
    const answer = this.#explorer.state.asOf === null ? this.all.value : this.held.value;
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
