/** The canvas: Cytoscape showing a scene, and what the reader does to it told in our words. */

import cytoscape, { type Core } from "cytoscape";
import { bring, nodesOf, roomOf } from "./elements";
import type { Plan, Point } from "./forces";
import { listen, type Listener } from "./gestures";
import { Layout } from "./layout";
import { Overlay } from "./overlay";
import { onPaletteChange, readPalette, type Palette } from "./palette";
import { planOf, type Pins } from "./plan";
import { moveAsPicture, skipFrame, workOut } from "./renderer";
import { EMPTY, type Scene } from "./scene";
import { MANY_LINKS, styleOf } from "./style";
import { Viewport } from "./viewport";

const SOON = 150;
/** Links from which on what is dragged is moved as a picture of itself. */
const MOVED_AS_PICTURE = 800;
const SLICE = 64;
const MOST_SLICES = 15;
const MENU = { width: 300, height: 400 };

export class Canvas {
  readonly cy: Core;
  readonly view: Viewport;
  readonly overlay: Overlay;
  scene: Scene = EMPTY;
  /** Called when everything has come to rest. */
  onRest: () => void = () => undefined;
  readonly #element: HTMLElement;
  readonly #places: Map<string, Point>;
  readonly #layout = new Layout();
  readonly #endings: (() => void)[];
  #many = false;
  #soon = 0;
  #turn = 0;
  #pins: Pins = {};

  /** @param places where nodes were last; kept up to date, for the next canvas. */
  constructor(element: HTMLElement, places: Map<string, Point>, listener: Listener) {
    this.#element = element;
    this.#places = places;
    const palette = readPalette(element);
    this.cy = cytoscape({
      container: element,
      style: styleOf(palette, false),
      minZoom: 0.05,
      maxZoom: 4,
      layout: { name: "preset" },
    });
    this.view = new Viewport(this.cy);
    this.overlay = new Overlay(this.cy, element, palette);
    listen(this.cy, this.overlay, listener);
    this.cy.on("dragfree", "node", ({ target }) =>
      this.#places.set(target.id(), target.position()),
    );
    this.cy.on("viewport", () => this.#restSoon());
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(element);
    this.#endings = [() => resized.disconnect(), onPaletteChange(() => this.restyle())];
  }

  get palette(): Palette {
    return this.overlay.palette;
  }

  /** The node that the keyboard is at. */
  get cursor(): string | null {
    return this.overlay.cursor;
  }

  set cursor(key: string | null) {
    this.overlay.cursor = key;
    this.overlay.settle();
  }

  /** Where all nodes are. */
  places(): ReadonlyMap<string, Point> {
    return new Map(nodesOf(this.cy).map((node) => [node.id(), node.position()]));
  }

  /** Where some nodes are, as the state holds them. */
  placesOf(keys: readonly string[]): Pins {
    const places = this.places();
    return Object.fromEntries(
      keys.flatMap((key) => {
        const at = places.get(key);
        return at ? [[key, [Math.round(at.x), Math.round(at.y)] as const]] : [];
      }),
    );
  }

  /** Where the nodes are seen, in pixels from the corner of the canvas. */
  seenPlaces(): ReadonlyMap<string, Point> {
    return new Map(
      nodesOf(this.cy).map((node) => {
        const { x, y } = node.renderedPosition();
        return [node.id(), { x: Math.round(x), y: Math.round(y) }];
      }),
    );
  }

  /** Where a menu of a node finds room. */
  menuPlace(key: string): Point {
    const { x, y } = this.cy.getElementById(key).renderedPosition();
    return {
      x: Math.max(8, Math.min(x + 16, this.cy.width() - MENU.width)),
      y: Math.max(8, Math.min(y, this.cy.height() - MENU.height)),
    };
  }

  /** Show a scene; nodes that were here before keep their place. */
  async draw(scene: Scene, pins: Pins): Promise<void> {
    this.scene = scene;
    this.#pins = pins;
    this.overlay.pinned = new Set(Object.keys(pins));
    this.#element.dataset.busy = "";
    const { places, plan } = planOf(scene, this.#places, pins, this.view.aspect());
    const isFirst = this.cy.nodes().empty();
    if (places) await this.#bring(places);
    if (plan) await this.#settle(scene, plan, places === null);
    else if (isFirst) await this.view.fit({ slowly: false });
    if (!this.#layout.isBusy && !this.cy.destroyed()) this.#rest();
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
    this.overlay.palette = readPalette(this.#element);
    this.cy.style(styleOf(this.palette, this.#many));
    void this.draw(this.scene, this.#pins);
  }

  destroy(): void {
    this.#turn++;
    for (const end of this.#endings) end();
    clearTimeout(this.#soon);
    this.#layout.stop();
    this.overlay.destroy();
    this.cy.destroy();
  }

  async #settle(scene: Scene, plan: Plan, isNew: boolean): Promise<void> {
    const points = await this.#layout.settle(plan);
    if (!points) return;
    scene.nodes.forEach(({ key }, at) => this.#places.set(key, points[at]!));
    if (isNew) await this.#begin();
    else await this.view.move(this.#places);
    if (!isNew) await this.view.showAll();
  }

  async #begin(): Promise<void> {
    const spots = this.scene.nodes.map(({ key, size }) => ({ ...this.#places.get(key)!, size }));
    this.view.fitTo(roomOf(spots));
    await this.#bring(this.#places);
    await this.view.move(this.#places, { slowly: false });
    await this.view.fit({ slowly: false });
  }

  async #bring(places: ReadonlyMap<string, Point>): Promise<void> {
    for (const [key, place] of places) this.#places.set(key, place);
    const { scene } = this;
    const turn = ++this.#turn;
    this.#adapt(scene.links.length > MANY_LINKS);
    const fresh = bring(this.cy, scene, places, this.palette.paper);
    // Many are added frame by frame, so that the page can do something else in between. A node takes
    // long to draw for the first time and links do each time, so that they wait for the last frame.
    const slice = Math.max(SLICE, Math.ceil(fresh.length / MOST_SLICES));
    for (let from = 0; from < fresh.length; from += slice) {
      if (from > 0) await nextFrame();
      if (turn !== this.#turn) return;
      const added = fresh.slice(from, from + slice);
      this.cy.add([...added]);
      workOut(this.cy);
      if (added.at(-1)!.group === "edges" && from + slice < fresh.length) skipFrame(this.cy);
    }
    this.#element.dataset.drawn = `${scene.nodes.length} ${scene.links.length}`;
    this.overlay.settle();
  }

  #adapt(many: boolean): void {
    if (many !== this.#many) this.cy.style(styleOf(this.palette, many));
    this.#many = many;
    moveAsPicture(this.cy, this.scene.links.length > MOVED_AS_PICTURE);
  }

  #rest(): void {
    this.overlay.settle();
    delete this.#element.dataset.busy;
    this.onRest();
  }

  #restSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = window.setTimeout(() => this.onRest(), SOON);
  }

  #resize(): void {
    this.view.resize();
    this.overlay.resize();
  }
}

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
