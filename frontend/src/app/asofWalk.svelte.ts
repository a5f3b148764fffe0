/** Walking along dates: many steps in a row are one step for Back, told once they are over. */

import { announce } from "../parts/announce";
import { date } from "../state/changes";
import type { Explorer } from "../state/explorer.svelte";
import { words } from "../strings";
import type { Steps } from "./asof";

const REST = 800; // milliseconds without a step after which a walk is over
const PACE = 900; // milliseconds from step to step of a play
const CALM_PACE = 2000; // where the reader wants little motion

export class Walk {
  playing = $state(false);

  readonly #explorer: Explorer;
  readonly #steps: () => Steps;
  #walking = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  #last: string | null = null;

  constructor(explorer: Explorer, steps: () => Steps) {
    this.#explorer = explorer;
    this.#steps = steps;
  }

  /** Where the date stands on the steps. */
  get place(): number {
    const { asOf } = this.#explorer.state;
    return asOf === null ? this.#steps().count - 1 : this.#steps().near(asOf);
  }

  /** Go to a date. */
  to(asOf: string | null): void {
    this.#explorer.go(date(this.#explorer.state, asOf), { replace: this.#walking });
    this.#walking = true;
    this.#last = asOf;
    clearTimeout(this.#rest);
    if (!this.playing) this.#rest = setTimeout(() => this.#settle(), REST);
  }

  /** Go some steps back or on; from any time a step leads to the first or the last date. */
  by(count: 1 | -1): void {
    const { asOf } = this.#explorer.state;
    const last = this.#steps().count - 1;
    if (last < 0) return;
    const next = asOf === null ? (count > 0 ? 0 : last) : this.#next(asOf, count);
    this.to(this.#steps().at(Math.min(Math.max(next, 0), last)));
  }

  // A date between two steps has the one before it behind, not under it.
  #next(asOf: string, count: 1 | -1): number {
    const place = this.#steps().near(asOf);
    const between = count < 0 && this.#steps().at(place) !== asOf;
    return between ? place : place + count;
  }

  /** Step on by itself until the last date. */
  play(): void {
    this.playing = true;
    if (this.place >= this.#steps().count - 1) this.to(this.#steps().at(0));
    else this.by(1);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#beat = setInterval(() => this.#goOn(), calm ? CALM_PACE : PACE);
  }

  /** Stop where the walk is. */
  pause(): void {
    if (!this.playing) return;
    this.playing = false;
    clearInterval(this.#beat);
    this.#settle();
  }

  #goOn(): void {
    const left = this.#explorer.state.asOf !== this.#last;
    if (left || this.place >= this.#steps().count - 1) this.pause();
    else this.by(1);
  }

  /** Stop, and tell nothing any more. */
  end(): void {
    this.playing = false;
    clearInterval(this.#beat);
    clearTimeout(this.#rest);
  }

  #settle(): void {
    this.#walking = false;
    const { shown, state } = this.#explorer;
    const { nodes, edges } = shown;
    if (nodes.length === 0) return announce(words.asOf.nothingShown(state.asOf));
    announce(
      state.asOf === null
        ? words.asOf.nowAny(nodes.length, edges.length)
        : words.asOf.nowAt(state.asOf, nodes.length, edges.length),
    );
  }
}
