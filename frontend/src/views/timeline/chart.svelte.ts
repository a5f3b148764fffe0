/** The state of the picture: what is in sight, which item is chosen, how all is laid out. */

import type { Span } from "./calendar";
import { boundsOf, spanOfItem, type Item } from "./items";
import type { Measure } from "./fitting";
import { inLanes, LABEL, LANE, type Placed } from "./lanes";
import * as scales from "./scale";

const STEP = 1.6; // zoom for one step

export class Chart {
  width = $state(0);
  height = $state(0);
  top = $state(0);

  readonly #items: () => readonly Item[];
  readonly #bounds: () => Span;
  readonly #measure: Measure;
  #moved = $state.raw<scales.Scale | null>(null);
  #chosen = $state<string | null>(null);

  readonly chosen = $derived.by(() => this.#items().find(({ id }) => id === this.#chosen) ?? null);

  readonly scale = $derived.by(() => {
    const moved = this.#moved;
    if (!moved) return scales.all(this.width, this.#bounds());
    return scales.panned({ ...moved, width: this.width }, this.#bounds(), 0);
  });

  readonly lanes = $derived.by(() => {
    const most = Math.floor((this.height - 8) / LANE);
    return inLanes(this.#items(), this.scale.perDay, most, this.#measure);
  });

  /** What is in sight; the choice is drawn last, over the others. */
  readonly drawn = $derived(
    this.lanes.placed
      .filter((place) => this.#isInSight(place))
      .sort((one, other) => this.#isChosen(one) - this.#isChosen(other)),
  );

  constructor(items: () => readonly Item[], bounds: () => Span, measure: Measure) {
    this.#items = items;
    this.#bounds = bounds;
    this.#measure = measure;
  }

  /** Zoom in or out where the choice is, or the middle. */
  zoom(factor: number, pixel = this.#fixed()): void {
    this.#go(scales.zoomed(this.scale, this.#bounds(), factor, pixel));
  }

  zoomIn = (): void => this.zoom(STEP);
  zoomOut = (): void => this.zoom(1 / STEP);

  /** Move along by pixels. */
  pan(pixels: number): void {
    this.#go(scales.panned(this.scale, this.#bounds(), pixels));
  }

  seeAll = (): void => {
    this.#moved = null;
  };

  /** Choose an item where it is. */
  choose(item: Item | null): void {
    this.#chosen = item?.id ?? null;
  }

  /** Choose an item, and bring it into sight. */
  goTo(item: Item): void {
    this.choose(item);
    this.#go(scales.showing(this.scale, this.#bounds(), spanOfItem(item)));
  }

  /** The item some steps from the choice; without one, the first or the last. */
  neighbour(step: number): Item | undefined {
    const items = this.#items();
    const at = this.chosen ? items.indexOf(this.chosen) : -1;
    if (at < 0 || !Number.isFinite(step))
      return items.at(step > 0 === Number.isFinite(step) ? 0 : -1);
    return items[Math.min(Math.max(at + step, 0), items.length - 1)];
  }

  // Everything in sight is the usual picture again, which follows what is shown.
  #go(scale: scales.Scale): void {
    this.#moved = scales.isAll(scale, this.#bounds()) ? null : scale;
  }

  #fixed(): number {
    if (!this.chosen) return this.width / 2;
    const [first, after] = spanOfItem(this.chosen);
    const pixel = scales.x(this.scale, (first + after) / 2);
    return pixel >= 0 && pixel <= this.width ? pixel : this.width / 2;
  }

  #isChosen({ item }: Placed): number {
    return Number(item === this.chosen);
  }

  #isInSight({ mark, lane, inside, room }: Placed): boolean {
    const shift = this.scale.left * this.scale.perDay;
    const right = mark[1] - shift + (inside ? 0 : Math.min(room, LABEL));
    const [above, below] = [this.top - LANE, this.top + this.height];
    const y = lane * LANE;
    return mark[0] - shift <= this.width && right >= 0 && y >= above && y <= below;
  }
}

/** The bounds of items, or those of this year's where there are none. */
export const boundsOrNow = (items: readonly Item[]): Span => boundsOf(items) ?? [0, 365];
