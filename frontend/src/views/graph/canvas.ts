/** The canvas: Cytoscape showing a scene, and what the reader does to it told in our words. */

import cytoscape, { type Core } from "cytoscape";
import { bring } from "./elements";
import type { Point } from "./forces";
import { listen, type Listener } from "./gestures";
import { Layout } from "./layout";
import { Overlay } from "./overlay";
import { onPaletteChange, readPalette, type Palette } from "./palette";
import { planOf, type Pins } from "./plan";
import { EMPTY, type Scene } from "./scene";
import { MANY_LINKS, styleOf } from "./style";
import { Viewport } from "./viewport";

export class Canvas {
  readonly cy: Core;
  readonly view: Viewport;
  readonly overlay: Overlay;
  scene: Scene = EMPTY;
  palette: Palette;
  /** Called when everything has come to rest. */
  onRest: () => void = () => undefined;
  readonly #element: HTMLElement;
  readonly #places: Map<string, Point>;
  readonly #layout = new Layout();
  readonly #endings: (() => void)[];
  #many = false;

  /** @param places where nodes were last; kept up to date, for the next canvas. */
  constructor(element: HTMLElement, places: Map<string, Point>, listener: Listener) {
    this.#element = element;
    this.#places = places;
    this.palette = readPalette(element);
    this.cy = cytoscape({
      container: element,
      style: styleOf(this.palette, false),
      minZoom: 0.05,
      maxZoom: 4,
      layout: { name: "preset" },
    });
    this.view = new Viewport(this.cy);
    this.overlay = new Overlay(this.cy, element, this.palette);
    listen(this.cy, this.overlay, listener);
    this.cy.on("dragfree", "node", ({ target }) =>
      this.#places.set(target.id(), target.position()),
    );
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(element);
    this.#endings = [() => resized.disconnect(), onPaletteChange(() => this.restyle())];
  }

  /** Show a scene; nodes that were here before keep their place. */
  async draw(scene: Scene, pins: Pins): Promise<void> {
    this.scene = scene;
    this.#element.dataset.busy = "";
    const { places, plan } = planOf(scene, this.#places, pins, this.view.aspect());
    const isFirst = this.cy.nodes().empty();
    if (places) this.#bring(places);
    const points = plan && (await this.#layout.settle(plan));
    if (plan && !points) return;
    if (points) await this.#take(points, places === null);
    if (isFirst || places === null) await this.view.fit({ slowly: false });
    else if (points) await this.view.showAll();
    this.#rest();
  }

  /** Mark what is selected, and the link whose evidence is open. */
  mark(selected: readonly string[], link: string | null): void {
    const chosen = new Set(selected);
    this.cy.batch(() => {
      this.cy.nodes().forEach((node) => {
        if (node.selected() !== chosen.has(node.id()))
          node[node.selected() ? "unselect" : "select"]();
      });
      this.cy.edges(".open").removeClass("open");
      if (link !== null) this.cy.getElementById(link).addClass("open");
    });
    this.overlay.settle();
  }

  /** Draw anew in the colours of the page. */
  restyle(): void {
    this.palette = readPalette(this.#element);
    this.cy.style(styleOf(this.palette, this.#many));
    this.overlay.palette = this.palette;
    this.#bring(this.#places);
    this.overlay.settle();
  }

  destroy(): void {
    for (const end of this.#endings) end();
    this.#layout.stop();
    this.overlay.destroy();
    this.cy.destroy();
  }

  async #take(points: readonly Point[], isNew: boolean): Promise<void> {
    this.scene.nodes.forEach(({ key }, at) => this.#places.set(key, points[at]!));
    if (isNew) this.#bring(this.#places);
    await this.view.move(this.#places, { slowly: !isNew });
  }

  #bring(places: ReadonlyMap<string, Point>): void {
    for (const [key, place] of places) this.#places.set(key, place);
    const many = this.scene.links.length > MANY_LINKS;
    if (many !== this.#many) this.cy.style(styleOf(this.palette, many));
    this.#many = many;
    bring(this.cy, this.scene, places, this.palette.paper);
    this.#element.dataset.drawn = `${this.scene.nodes.length} ${this.scene.links.length}`;
    this.overlay.settle();
  }

  #rest(): void {
    this.overlay.settle();
    delete this.#element.dataset.busy;
    this.onRest();
  }

  #resize(): void {
    this.cy.resize();
    this.overlay.resize();
  }
}
