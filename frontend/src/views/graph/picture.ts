/** Writes what is shown as SVG: with its title, date, legend and source, and nothing to fetch. */

import type { Box } from "./labels";
import type { Point } from "./forces";
import { isWarned, MARK_STYLES, type Mark } from "./marks";
import type { Palette } from "./palette";
import { FONT, LINE } from "./pen";
import type { Slice } from "./scene";
import { shapeOf, written } from "./shapes";

export interface DrawnNode extends Point {
  readonly colour: string;
  readonly shape: string;
  readonly size: number;
  readonly slices: readonly Slice[];
}

export interface DrawnLink {
  /** A path. */
  readonly d: string;
  readonly middle: Point;
  readonly marks: readonly Mark[];
  readonly directed: boolean;
}

export interface DrawnLabel {
  readonly lines: readonly string[];
  readonly box: Box;
}

export interface Sign {
  readonly label: string;
  readonly colour: string;
  readonly shape: string;
}

export interface Picture {
  readonly box: Box;
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  readonly labels: readonly DrawnLabel[];
  readonly palette: Palette;
  readonly title: string;
  readonly subtitle: string;
  readonly credit: string;
  readonly types: readonly Sign[];
  readonly marks: readonly { readonly mark: Mark; readonly label: string }[];
}

const EDGE = 32;
const HEAD = 64;
const ROW = 22;
const COLUMN = 200;
const LEAST_WIDTH = 640;
const RING = 0.19;

/** Write a picture. */
export function writePicture(picture: Picture): string {
  const { box, palette } = picture;
  const width = Math.ceil(Math.max(box.right - box.left, LEAST_WIDTH) + 2 * EDGE);
  const columns = Math.max(Math.floor((width - 2 * EDGE) / COLUMN), 1);
  const signs = [...picture.types.map(typeSign), ...picture.marks.map(markSign(palette))];
  const rows = Math.ceil(signs.length / columns);
  const drawn = Math.ceil(box.bottom - box.top);
  const height = HEAD + drawn + 2 * EDGE + rows * ROW + ROW;
  const [left, top] = [EDGE - box.left, HEAD + EDGE - box.top];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="${FONT}">`,
    `<title>${escaped(picture.title)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    arrows(palette),
    text(picture.title, EDGE, 34, `font-size="20" font-weight="600" fill="${palette.ink}"`),
    text(picture.subtitle, EDGE, 54, `fill="${palette.muted}"`),
    `<g transform="translate(${left} ${top})">`,
    ...picture.links.map((link) => linkOf(link, palette)),
    ...picture.nodes.map((node) => nodeOf(node, palette)),
    ...picture.links.flatMap((link) => marksOf(link, palette)),
    ...picture.labels.map((label) => labelOf(label, palette)),
    "</g>",
    `<g transform="translate(${EDGE} ${HEAD + drawn + 2 * EDGE})" fill="${palette.ink}">`,
    ...signs.map((sign, at) => {
      const [x, y] = [(at % columns) * COLUMN, Math.floor(at / columns) * ROW];
      return `<g transform="translate(${x} ${y})">${sign}</g>`;
    }),
    "</g>",
    text(picture.credit, EDGE, height - 14, `fill="${palette.muted}"`),
    "</svg>",
    "",
  ].join("\n");
}

function arrows({ line, warn }: Palette): string {
  const arrow = (id: string, colour: string): string =>
    `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0l8 4-8 4z" fill="${colour}"/></marker>`;
  return `<defs>${arrow("arrow", line)}${arrow("warned", warn)}</defs>`;
}

function linkOf({ d, marks, directed }: DrawnLink, { line, warn }: Palette): string {
  const [mark] = marks;
  const dashes = mark ? ` stroke-dasharray="${MARK_STYLES[mark].dashes.join(" ")}"` : "";
  const warned = isWarned(marks);
  const end = directed ? ` marker-end="url(#${warned ? "warned" : "arrow"})"` : "";
  return `<path d="${d}" fill="none" stroke="${warned ? warn : line}" stroke-width="1.4"${dashes}${end}/>`;
}

function nodeOf(node: DrawnNode, palette: Palette): string {
  const { x, y, slices } = node;
  const drawn = slices.length > 0 ? ringOf(node, palette) : bodyOf(node, palette);
  return `<g transform="translate(${x} ${y})">${drawn}</g>`;
}

function bodyOf({ colour, shape, size }: DrawnNode, { paper }: Palette): string {
  const { corners, scale } = shapeOf(shape);
  const radius = (size * scale) / 2;
  const drawn = corners ? `<polygon points="${written(corners, radius)}"` : `<circle r="${radius}"`;
  return `${drawn} fill="${escaped(colour)}" stroke="${paper}" stroke-width="1.5"/>`;
}

/** A ring of shares, which begins at the top. */
function ringOf({ slices, size }: DrawnNode, { card }: Palette): string {
  const width = size * RING;
  let start = 0;
  const drawn = slices.map(({ colour, percent }) => {
    const arc = `<circle r="${(size - width) / 2}" pathLength="100" fill="none" stroke="${escaped(colour)}" stroke-width="${width}" stroke-dasharray="${percent} 100" stroke-dashoffset="${-start}" transform="rotate(-90)"/>`;
    start += percent;
    return arc;
  });
  return `<circle r="${size / 2}" fill="${card}"/>${drawn.join("")}`;
}

function marksOf({ middle, marks }: DrawnLink, palette: Palette): string[] {
  return marks.map((mark, at) => {
    const x = middle.x + (at - (marks.length - 1) / 2) * 16 - 8;
    return `<g transform="translate(${x} ${middle.y - 8})">${markDrawing(mark, palette)}</g>`;
  });
}

const markDrawing = (mark: Mark, { card, edge, ink }: Palette): string =>
  `<circle cx="8" cy="8" r="7.5" fill="${card}" stroke="${edge}"/><path d="${MARK_STYLES[mark].drawing}" fill="none" stroke="${ink}" stroke-width="1.4"/>`;

function labelOf({ lines, box }: DrawnLabel, { paper, ink }: Palette): string {
  const middle = (box.left + box.right) / 2;
  const rows = lines.map(
    (line, at) => `<tspan x="${middle}" y="${box.top + at * LINE + 11}">${escaped(line)}</tspan>`,
  );
  return `<text text-anchor="middle" fill="${ink}" stroke="${paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${rows.join("")}</text>`;
}

function typeSign({ label, colour, shape }: Sign): string {
  const { corners } = shapeOf(shape);
  const drawn = corners ? `<polygon points="${written(corners, 7)}"` : `<circle r="7"`;
  return `<g transform="translate(8 0)">${drawn} fill="${escaped(colour)}"/></g>${text(label, 24, 4)}`;
}

const markSign =
  (palette: Palette) =>
  ({ mark, label }: Picture["marks"][number]): string => {
    const colour = isWarned([mark]) ? palette.warn : palette.line;
    const dashes = MARK_STYLES[mark].dashes.join(" ");
    return `<path d="M0 0H48" stroke="${colour}" stroke-width="1.6" stroke-dasharray="${dashes}"/><g transform="translate(16 -8)">${markDrawing(mark, palette)}</g>${text(label, 56, 4)}`;
  };

const text = (content: string, x: number, y: number, more = ""): string =>
  `<text x="${x}" y="${y}" ${more}>${escaped(content)}</text>`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as XML can hold it. */
function escaped(content: string): string {
  return content
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);
}
