/** Labels, marks and rings above the canvas: of the same size at every zoom, drawn once a frame. */

import type { Collection, Core, EdgeSingular, NodeSingular } from "cytoscape";
import { linksOf, nodesOf } from "./elements";
import type { Point } from "./forces";
import { placeLabels, type Box, type Named } from "./labels";
import type { Mark } from "./marks";
import { drawLabel, drawMarks, drawRing, measure, penFor } from "./pen";
import type { Palette } from "./palette";

const LINK_LABELS_FROM = 1.5;
const MOST_LABELS = 400;
const MOST_MARKS = 300;
const ALL_MARKS_FROM = 0.7;
const SOON = 90;
const APART = 15;
/** Nodes and links up to which the others are dimmed. */
const DIMMED_UP_TO = 1500;

export class Overlay {
  palette: Palette;
  /** The node that the keyboard is at. */
  cursor: string | null = null;
  pinned: ReadonlySet<string> = new Set();
  readonly #cy: Core;
  readonly #canvas: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  readonly #family: string;
  #offsets = new Map<string, Point>();
  #marked: readonly EdgeSingular[] = [];
  #soon = 0;
  #frame = 0;
  #drawnAt = { x: 0, y: 0, zoom: 1 };

  constructor(cy: Core, element: HTMLElement, palette: Palette) {
    this.#cy = cy;
    this.palette = palette;
    this.#family = getComputedStyle(element).fontFamily;
    this.#canvas = document.createElement("canvas");
    Object.assign(this.#canvas.style, {
      position: "absolute",
      inset: "0",
      pointerEvents: "none",
      zIndex: "5",
    });
    element.append(this.#canvas);
    this.#pen = penFor(this.#canvas);
    this.resize();
    cy.on("render", () => this.#follow());
    cy.on("viewport", () => this.#settleSoon());
  }

  resize(): void {
    const ratio = devicePixelRatio;
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    this.#canvas.width = width * ratio;
    this.#canvas.height = height * ratio;
    Object.assign(this.#canvas.style, { width: `${width}px`, height: `${height}px` });
    this.settle();
  }

  /** Let some stand out by their lines and their labels; null for all alike. */
  light(some: Collection | null): void {
    const all = this.#cy.elements();
    this.#cy.batch(() => {
      all.removeClass("lit dim");
      some?.addClass("lit");
      if (some && all.length <= DIMMED_UP_TO) all.difference(some).addClass("dim");
    });
    this.settle();
  }

  /** Choose anew which labels and marks are shown, with the next frame. */
  settle(): void {
    clearTimeout(this.#soon);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#choose());
  }

  destroy(): void {
    clearTimeout(this.#soon);
    cancelAnimationFrame(this.#frame);
    this.#canvas.remove();
  }

  #choose(): void {
    const room = { left: 0, top: 0, right: this.#cy.width(), bottom: this.#cy.height() };
    const named = [...this.#nodesIn(room), ...this.#linksIn(room)];
    const placed = placeLabels(named, room);
    this.#offsets = new Map(
      named.flatMap((one) => {
        const box = placed.get(one.key);
        return box ? [[one.key, { x: box.left - one.x, y: box.top - one.y }] as const] : [];
      }),
    );
    const seen = linksOf(this.#cy, this.#markedSelector()).filter((edge) =>
      isIn(edge.renderedMidpoint(), room),
    );
    this.#marked = seen.length <= MOST_MARKS ? apart(seen) : [];
    this.#draw();
  }

  // From afar, the dashes of what has ended and of what has no source are enough.
  #markedSelector(): string {
    if (this.#cy.zoom() >= ALL_MARKS_FROM) return "[mark != '']";
    return "[?warned], .open, .lit[mark != '']";
  }

  #settleSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = window.setTimeout(() => this.settle(), SOON);
  }

  #nodesIn(room: Box): Named[] {
    const zoom = this.#cy.zoom();
    const seen = nodesOf(this.#cy).filter((node) => isIn(node.renderedPosition(), room));
    const named = seen.map((node): Named => {
      const { x, y } = node.renderedPosition();
      const { width, height } = measure(this.#pen, node.data("label"), this.#family);
      return {
        key: node.id(),
        x,
        y,
        reach: (node.data("size") * zoom) / 2,
        width,
        height,
        weight: this.#weight(node),
      };
    });
    return named.sort((one, other) => other.weight - one.weight).slice(0, MOST_LABELS);
  }

  #weight(node: NodeSingular): number {
    const chosen = node.selected() || node.id() === this.cursor ? 1e6 : 0;
    return chosen + (node.hasClass("lit") ? 1e5 : 0) + node.data("weight");
  }

  #linksIn(room: Box): Named[] {
    const near = this.#cy.zoom() >= LINK_LABELS_FROM;
    // A link and its two ends.
    const isOneLit = this.#cy.elements(".lit").length === 3;
    const shown = linksOf(this.#cy).filter(
      (edge) =>
        (near || edge.hasClass("open") || edge.hasClass("lit")) &&
        isIn(edge.renderedMidpoint(), room),
    );
    return shown.slice(0, MOST_LABELS).map((edge) => {
      const { x, y } = edge.renderedMidpoint();
      const { width, height } = measure(this.#pen, edge.data("label"), this.#family);
      const chosen = edge.hasClass("open") || isOneLit;
      return {
        key: edge.id(),
        x,
        y,
        reach: edge.data("mark") ? 8 : 1,
        width,
        height,
        weight: chosen ? 1e7 : -1,
      };
    });
  }

  // What only moves along with the canvas is moved as it was drawn.
  #follow(): void {
    const [{ x, y }, was] = [this.#cy.pan(), this.#drawnAt];
    const isMoved = this.#cy.zoom() === was.zoom && (x !== was.x || y !== was.y);
    if (!isMoved) return this.#draw();
    this.#canvas.style.translate = `${x - was.x}px ${y - was.y}px`;
  }

  #draw(): void {
    const [pen, ratio, cy] = [this.#pen, devicePixelRatio, this.#cy];
    this.#drawnAt = { ...cy.pan(), zoom: cy.zoom() };
    this.#canvas.style.translate = "";
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, cy.width(), cy.height());
    for (const edge of this.#marked) {
      if (edge.removed()) continue;
      pen.globalAlpha = edge.hasClass("dim") ? 0.25 : 1;
      drawMarks(pen, edge.renderedMidpoint(), edge.data("marks") as Mark[], this.palette);
    }
    for (const [key, offset] of this.#offsets) {
      const element = cy.getElementById(key);
      if (element.empty()) continue;
      pen.globalAlpha = element.hasClass("dim") ? 0.2 : 1;
      const at = element.isNode()
        ? element.renderedPosition()
        : (element as unknown as EdgeSingular).renderedMidpoint();
      const strong = element.selected() || element.hasClass("open");
      drawLabel(
        pen,
        element.data("label"),
        { x: at.x + offset.x, y: at.y + offset.y },
        {
          family: this.#family,
          palette: this.palette,
          strong,
          quiet: element.isEdge(),
        },
      );
    }
    pen.globalAlpha = 1;
    this.#rings();
  }

  #rings(): void {
    const zoom = this.#cy.zoom();
    const ring = (key: string, colour: string, dashes: number[], away: number): void => {
      const node = this.#cy.getElementById(key);
      if (node.nonempty())
        drawRing(
          this.#pen,
          node.renderedPosition(),
          (node.data("size") * zoom) / 2 + away,
          colour,
          dashes,
        );
    };
    for (const key of this.pinned) ring(key, this.palette.ink, [2, 3], 4);
    if (this.cursor !== null) ring(this.cursor, this.palette.accent, [], 7);
  }
}

const isIn = ({ x, y }: Point, room: Box): boolean =>
  x > room.left - 20 && x < room.right + 20 && y > room.top - 20 && y < room.bottom + 20;

/** Those whose marks do not lie over each other; the dashes of the others are enough. */
function apart(links: readonly EdgeSingular[]): readonly EdgeSingular[] {
  const taken: Point[] = [];
  return links.filter((link) => {
    const { x, y } = link.renderedMidpoint();
    if (taken.some((other) => Math.hypot(other.x - x, other.y - y) < APART)) return false;
    taken.push({ x, y });
    return true;
  });
}
