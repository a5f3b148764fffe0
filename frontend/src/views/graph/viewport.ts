/** What part of the canvas is seen, and how things move on it. */

import type { Core } from "cytoscape";
import { nodesOf, roomOf, spotsOf } from "./elements";
import type { Point } from "./forces";
import type { Box } from "./labels";

const MARGIN = 36;
const SHORT = 240;
const NEAR = 1.25;
const FEW_ENOUGH_TO_MOVE = 800;
const STEP = 1.3;

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
    this.#isFitted = true;
    const spots = spotsOf(this.#cy);
    if (spots.length === 0) return;
    const room = roomOf(spots);
    if (!slowly || isCalm()) return this.fitTo(room);
    const moved = { ...this.#fitting(room), duration: SHORT, easing: "ease-out" };
    await this.#cy
      .animation(moved as never)
      .play()
      .promise("completed");
  }

  /** Show a room of the canvas. */
  fitTo(room: Box): void {
    this.#cy.viewport(this.#fitting(room));
  }

  #fitting({ left, top, right, bottom }: Box): { zoom: number; pan: Point } {
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    const most = Math.min(
      (width - 2 * MARGIN) / (right - left),
      (height - 2 * MARGIN) / (bottom - top),
    );
    const zoom = Math.max(Math.min(most, NEAR), this.#cy.minZoom());
    return {
      zoom,
      pan: {
        x: width / 2 - (zoom * (left + right)) / 2,
        y: height / 2 - (zoom * (top + bottom)) / 2,
      },
    };
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

  zoomIn(): void {
    this.#zoom(STEP);
  }

  zoomOut(): void {
    this.#zoom(1 / STEP);
  }

  /** Come nearer or go away, around the middle. */
  #zoom(factor: number): void {
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
