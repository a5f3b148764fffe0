/** The picture of connections: Cytoscape with every entity in its place. */

import cytoscape, { type Core, type EventObject } from "cytoscape";
import { bring } from "../graph/elements";
import { Overlay } from "../graph/overlay";
import { onPaletteChange, readPalette } from "../graph/palette";
import type { Scene } from "../graph/scene";
import { styleOf } from "../graph/style";
import type { Place } from "./places";

/** Room for the names of what stands at the edge. */
const MARGIN = 68;

export interface SketchListener {
  /** The pointer is at a link, or at none. */
  pointed(link: string | null): void;
  linkChosen(link: string): void;
  nodeChosen(key: string): void;
}

export class Sketch {
  readonly #cy: Core;
  readonly #overlay: Overlay;
  readonly #endings: (() => void)[];
  #scene: Scene | null = null;
  #places: ReadonlyMap<string, Place> = new Map();

  constructor(element: HTMLElement, listener: SketchListener) {
    const palette = readPalette(element);
    this.#cy = cytoscape({
      container: element,
      style: styleOf(palette, false),
      layout: { name: "preset" },
      maxZoom: 1.25,
      userZoomingEnabled: false,
      userPanningEnabled: false,
      boxSelectionEnabled: false,
      autoungrabify: true,
      autounselectify: true,
    });
    this.#overlay = new Overlay(this.#cy, element, palette);
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(element);
    this.#endings = [() => resized.disconnect(), onPaletteChange(() => this.#restyle(element))];
    this.#listen(listener);
  }

  /** Show a scene with its entities at these places. */
  draw(scene: Scene, places: ReadonlyMap<string, Place>): void {
    this.#scene = scene;
    this.#places = places;
    this.#cy.add([...bring(this.#cy, scene, places, this.#overlay.palette.paper)]);
    this.#cy.nodes().forEach((node) => void node.position({ ...places.get(node.id())! }));
    this.#resize();
  }

  /** Let links stand out, with the entities at their ends; none of them for all alike. */
  light(links: ReadonlySet<string>): void {
    const edges = this.#cy.edges().filter((edge) => links.has(edge.id()));
    this.#overlay.light(edges.empty() ? null : edges.union(edges.connectedNodes()));
  }

  destroy(): void {
    for (const end of this.#endings) end();
    this.#overlay.destroy();
    this.#cy.destroy();
  }

  #listen({ pointed, linkChosen, nodeChosen }: SketchListener): void {
    this.#cy.on("mouseover", "edge", ({ target }: EventObject) => pointed(target.id()));
    this.#cy.on("mouseout", "edge", () => pointed(null));
    this.#cy.on("tap", "edge", ({ target }: EventObject) => linkChosen(target.id()));
    this.#cy.on("tap", "node", ({ target }: EventObject) => nodeChosen(target.id()));
  }

  #resize(): void {
    this.#cy.resize();
    this.#cy.fit(this.#cy.nodes(), MARGIN);
    this.#overlay.resize();
  }

  #restyle(element: HTMLElement): void {
    const palette = (this.#overlay.palette = readPalette(element));
    this.#cy.style(styleOf(palette, false));
    if (this.#scene) bring(this.#cy, this.#scene, this.#places, palette.paper);
    this.#overlay.settle();
  }
}
