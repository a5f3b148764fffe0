/** Draws texts and small signs on a canvas. */

import type { Point } from "./forces";
import { MARK_STYLES, type Mark } from "./marks";
import type { Palette } from "./palette";

export const FONT = 12;
export const LINE = 15;
const WIDEST = 150;
const MARK = 8;

/** What draws on a canvas. */
export const penFor = (canvas: HTMLCanvasElement): CanvasRenderingContext2D =>
  canvas.getContext("2d")!;

interface Measured {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const measured = new Map<string, Measured>();

/** Break a label into at most two lines, and tell how large it is. */
export function measure(pen: CanvasRenderingContext2D, label: string, family: string): Measured {
  const found = measured.get(label);
  if (found) return found;
  pen.font = `${FONT}px ${family}`;
  const lines = broken(label, (text) => pen.measureText(text).width);
  const width = Math.max(...lines.map((line) => pen.measureText(line).width));
  const result = { lines, width: width + 2, height: lines.length * LINE };
  measured.set(label, result);
  return result;
}

/** Break a text into at most two lines; what is left over gives way to an ellipsis. */
export function broken(text: string, widthOf: (text: string) => number): readonly string[] {
  const [first = "", rest = ""] = fitted(text, widthOf);
  if (!rest) return [first];
  const [second = "", over = ""] = fitted(rest, widthOf);
  if (!over) return [first, second];
  const whole = `${second}…`;
  return [first, widthOf(whole) <= WIDEST ? whole : `${second.slice(0, -1).trimEnd()}…`];
}

function fitted(text: string, widthOf: (text: string) => number): [string, string] {
  if (widthOf(text) <= WIDEST) return [text, ""];
  const words = text.split(" ");
  let count = words.length - 1;
  while (count > 1 && widthOf(words.slice(0, count).join(" ")) > WIDEST) count--;
  const line = words.slice(0, count).join(" ");
  if (count > 0 && widthOf(line) <= WIDEST) return [line, words.slice(count).join(" ")];
  let letters = text.length;
  while (letters > 1 && widthOf(text.slice(0, letters)) > WIDEST)
    letters = Math.floor(letters * 0.9);
  return [text.slice(0, letters), text.slice(letters)];
}

interface Manner {
  readonly family: string;
  readonly palette: Palette;
  readonly strong: boolean;
  /** Of a link rather than of a node. */
  readonly quiet: boolean;
}

/** Write a label, its top left corner at a point. */
export function drawLabel(pen: CanvasRenderingContext2D, label: string, at: Point, manner: Manner) {
  const { lines, width } = measure(pen, label, manner.family);
  const { palette } = manner;
  pen.font = `${manner.strong ? "600 " : ""}${manner.quiet ? "italic " : ""}${FONT}px ${manner.family}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 3.5;
  pen.strokeStyle = palette.paper;
  pen.fillStyle = manner.quiet ? palette.muted : palette.ink;
  lines.forEach((line, row) => {
    const [x, y] = [at.x + width / 2, at.y + row * LINE + LINE / 2];
    pen.strokeText(line, x, y);
    pen.fillText(line, x, y);
  });
}

const drawings = new Map<Mark, Path2D>();

function drawingOf(mark: Mark): Path2D {
  const found = drawings.get(mark) ?? new Path2D(MARK_STYLES[mark].drawing);
  drawings.set(mark, found);
  return found;
}

/** Draw the marks of a link side by side, around its middle. */
export function drawMarks(
  pen: CanvasRenderingContext2D,
  at: Point,
  marks: readonly Mark[],
  palette: Palette,
) {
  marks.forEach((mark, number) => {
    const x = at.x + (number - (marks.length - 1) / 2) * 2 * MARK;
    pen.save();
    pen.translate(x - MARK, at.y - MARK);
    pen.beginPath();
    pen.arc(MARK, MARK, MARK - 0.5, 0, 2 * Math.PI);
    pen.fillStyle = palette.card;
    pen.fill();
    pen.lineWidth = 1;
    pen.strokeStyle = palette.edge;
    pen.stroke();
    pen.lineWidth = 1.4;
    pen.strokeStyle = palette.ink;
    pen.stroke(drawingOf(mark));
    pen.restore();
  });
}

/** Draw a ring. */
export function drawRing(
  pen: CanvasRenderingContext2D,
  { x, y }: Point,
  radius: number,
  colour: string,
  dashes: number[],
) {
  pen.beginPath();
  pen.setLineDash(dashes);
  pen.lineWidth = 2.5;
  pen.strokeStyle = colour;
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.stroke();
  pen.setLineDash([]);
}
