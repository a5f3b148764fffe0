/** The rows in sight of a long list: a thin wrapper that tells Svelte of changes. */

import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
  type VirtualizerOptions,
} from "@tanstack/virtual-core";

export interface Rows {
  readonly count: number;
  /** The row that has the focus, or would have it; it is there wherever the reader scrolls. */
  readonly active: number;
  /** Pixels of a row before it is measured. */
  readonly estimate: number;
  key(index: number): string;
}

const HEADING = 44; // pixels of the headings, which stay above the rows

export class VirtualRows {
  items = $state.raw<readonly VirtualItem[]>([]);
  height = $state(0);

  #rows: Rows = { count: 0, active: 0, estimate: 44, key: String };
  #scroller: HTMLElement | null = null;
  readonly #virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.#options());

  /** Watch the element that scrolls. */
  readonly scrollIn = (scroller: HTMLElement): { destroy: () => void } => {
    this.#scroller = scroller;
    const destroy = this.#virtualizer._didMount();
    this.#update();
    return { destroy };
  };

  /** Measure the element of a row, whose `data-index` tells which. */
  readonly measure = (row: HTMLElement): { destroy: () => void } => {
    this.#virtualizer.measureElement(row);
    return { destroy: () => this.#virtualizer.measureElement(null) };
  };

  /** Take other rows. */
  set(rows: Rows): void {
    this.#rows = rows;
    this.#update();
  }

  /** Scroll a row into sight. */
  scrollTo(index: number): void {
    this.#virtualizer.scrollToIndex(index, { align: "auto" });
  }

  /** Rows that are in sight together. */
  get page(): number {
    const { range } = this.#virtualizer;
    return range ? Math.max(range.endIndex - range.startIndex - 1, 1) : 1;
  }

  #update(): void {
    this.#virtualizer.setOptions(this.#options());
    this.#virtualizer._willUpdate();
    this.#show();
  }

  #show(): void {
    this.items = this.#virtualizer.getVirtualItems();
    this.height = this.#virtualizer.getTotalSize();
  }

  #options(): VirtualizerOptions<HTMLElement, HTMLElement> {
    const { count, active, estimate, key } = this.#rows;
    return {
      count,
      estimateSize: () => estimate,
      getItemKey: key,
      getScrollElement: () => this.#scroller,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      scrollPaddingEnd: HEADING,
      overscan: 8,
      rangeExtractor: (range) => withActive(defaultRangeExtractor(range), active, count),
      onChange: () => this.#show(),
    };
  }
}

function withActive(indexes: number[], active: number, count: number): number[] {
  if (active >= count || indexes.includes(active)) return indexes;
  return [...indexes, active].sort((one, other) => one - other);
}
