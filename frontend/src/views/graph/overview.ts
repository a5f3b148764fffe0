/** The whole canvas in small, with a frame around what is seen. */

import type { Core } from "cytoscape";
import { nodesOf, roomOf, spotsOf } from "./elements";
import type { Point } from "./forces";
import type { Palette } from "./palette";
import { penFor } from "./pen";

const MARGIN = 8;
const LARGEST = 0.25;

interface Scale {
  readonly factor: number;
  readonly x: number;
  readonly y: number;
}

export class Overview {
  readonly #canvas: HTMLCanvasElement;
  readonly #cy: Core;
  readonly #dots = document.createElement("canvas");
  #scale: Scale = { factor: 1, x: 0, y: 0 };

  constructor(canvas: HTMLCanvasElement, cy: Core) {
    this.#canvas = canvas;
    this.#cy = cy;
    const ratio = devicePixelRatio;
    for (const one of [canvas, this.#dots]) {
      one.width = canvas.clientWidth * ratio;
      one.height = canvas.clientHeight * ratio;
    }
  }

  /** Draw all nodes anew, when they have come to rest. */
  renew(palette: Palette): void {
    const pen = this.#penOf(this.#dots);
    const nodes = nodesOf(this.#cy);
    if (nodes.length === 0) return;
    this.#scale = this.#fitting();
    for (const node of nodes) {
      const { x, y } = this.#toSmall(node.position());
      pen.fillStyle = node.data("colour") as string;
      pen.fillRect(x - 1, y - 1, 2.5, 2.5);
    }
    this.frame(palette);
  }

  /** Draw the frame where it is now. */
  frame(palette: Palette): void {
    const pen = this.#penOf(this.#canvas);
    pen.drawImage(this.#dots, 0, 0, this.#canvas.clientWidth, this.#canvas.clientHeight);
    const { x1, y1, x2, y2 } = this.#cy.extent();
    const [from, to] = [this.#toSmall({ x: x1, y: y1 }), this.#toSmall({ x: x2, y: y2 })];
    pen.strokeStyle = palette.accent;
    pen.lineWidth = 1.5;
    pen.strokeRect(from.x, from.y, to.x - from.x, to.y - from.y);
  }

  /** The point of the canvas that lies under a point of the overview. */
  toCanvas({ x, y }: Point): Point {
    const { factor, x: left, y: top } = this.#scale;
    return { x: (x - left) / factor, y: (y - top) / factor };
  }

  #toSmall({ x, y }: Point): Point {
    const { factor, x: left, y: top } = this.#scale;
    return { x: x * factor + left, y: y * factor + top };
  }

  #fitting(): Scale {
    const { left, top, right, bottom } = roomOf(spotsOf(this.#cy));
    const [width, height] = [this.#canvas.clientWidth, this.#canvas.clientHeight];
    const factor = Math.min(
      (width - 2 * MARGIN) / (right - left),
      (height - 2 * MARGIN) / (bottom - top),
      LARGEST,
    );
    return {
      factor,
      x: width / 2 - (factor * (left + right)) / 2,
      y: height / 2 - (factor * (top + bottom)) / 2,
    };
  }

  #penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
    const pen = penFor(canvas);
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    return pen;
  }
}
