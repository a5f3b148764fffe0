/** What part of the canvas is seen, and how things move on it. */

import type { Core } from "cytoscape";
import { nodesOf, roomOf } from "./elements";
import type { Point } from "./forces";

const MARGIN = 36;
const SHORT = 240;
const NEAR = 1.25;
const FEW_ENOUGH_TO_MOVE = 800;

export class Viewport {
  readonly #cy: Core;
  #isFitted = true;
  #size: readonly [number, number];

  constructor(cy: Core) {
    this.#cy = cy;
    this.#size = [cy.width(), cy.height()];
    cy.on("scrollzoom pinchzoom dragpan", () => (this.#isFitted = false));
  }

  /** Take the new size of the canvas: what was seen whole stays whole, else the middle stays. */
  resize(): void {
    const [width, height] = this.#size;
    this.#cy.resize();
    this.#size = [this.#cy.width(), this.#cy.height()];
    if (this.#isFitted) void this.fit({ slowly: false });
    else this.by((this.#size[0] - width) / 2, (this.#size[1] - height) / 2);
  }

  /** Width by height. */
  aspect(): number {
    return this.#cy.width() / Math.max(this.#cy.height(), 1) || 1;
  }

  /** Bring nodes to their places. */
  async move(places: ReadonlyMap<string, Point>, { slowly = true } = {}): Promise<void> {
    const moved = this.#cy
      .nodes()
      .filter((node) => isElsewhere(node.position(), places.get(node.id())));
    if (moved.empty()) return;
    const animate = slowly && !isCalm() && moved.length <= FEW_ENOUGH_TO_MOVE;
    const layout = moved.layout({
      name: "preset",
      fit: false,
      animate,
      animationDuration: SHORT,
      animationEasing: "ease-out",
      positions: Object.fromEntries(
        moved.map((node) => [node.id(), { ...places.get(node.id())! }]),
      ),
    });
    const stopped = layout.promiseOn("layoutstop");
    layout.run();
    await stopped;
  }

  /** Show everything, as large as reads well. */
  async fit({ slowly = true } = {}): Promise<void> {
    const nodes = nodesOf(this.#cy);
    this.#isFitted = true;
    if (nodes.length === 0) return;
    const { left, top, right, bottom } = roomOf(nodes);
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    const most = Math.min(
      (width - 2 * MARGIN) / (right - left),
      (height - 2 * MARGIN) / (bottom - top),
    );
    const level = Math.max(Math.min(most, NEAR), this.#cy.minZoom());
    const pan = {
      x: width / 2 - (level * (left + right)) / 2,
      y: height / 2 - (level * (top + bottom)) / 2,
    };
    if (!slowly || isCalm()) return void this.#cy.viewport({ zoom: level, pan });
    await this.#cy
      .animation({ zoom: level, pan, duration: SHORT, easing: "ease-out" } as never)
      .play()
      .promise("completed");
  }

  /** Show everything if some of it is out of sight. */
  async showAll(): Promise<void> {
    const seen = this.#cy.extent();
    const hidden = nodesOf(this.#cy).some((node) => {
      const { x, y } = node.position();
      return x < seen.x1 || x > seen.x2 || y < seen.y1 || y > seen.y2;
    });
    if (hidden) await this.fit();
  }

  /** Bring a node into sight; one that is yet to come will be shown when it is drawn. */
  reveal(key: string): void {
    const node = this.#cy.getElementById(key);
    if (node.empty()) return;
    const { x, y } = node.renderedPosition();
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    if (x > MARGIN && x < width - MARGIN && y > MARGIN && y < height - MARGIN) return;
    this.#cy.center(node);
  }

  /** Come nearer or go away, around the middle. */
  zoom(factor: number): void {
    this.#isFitted = false;
    const middle = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 };
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: middle });
  }

  /** Bring a point of the canvas to the middle. */
  centre({ x, y }: Point): void {
    const zoom = this.#cy.zoom();
    this.#isFitted = false;
    this.#cy.pan({ x: this.#cy.width() / 2 - x * zoom, y: this.#cy.height() / 2 - y * zoom });
  }

  /** Move what is seen, by pixels. */
  by(x: number, y: number): void {
    this.#isFitted = false;
    this.#cy.panBy({ x, y });
  }
}

const isElsewhere = (at: Point, place: Point | undefined): boolean =>
  place !== undefined && (at.x !== place.x || at.y !== place.y);

/** Whether the reader wants no motion. */
const isCalm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
