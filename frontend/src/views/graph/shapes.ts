/** The shapes of nodes: the ontology names them as vis-network does; all that draw share these. */

import type cytoscape from "cytoscape";

/** Corners of a shape between -1 and 1, to the right and down; null for a circle. */
export type Corners = readonly (readonly [number, number])[] | null;

interface Shape {
  readonly name: cytoscape.Css.NodeShape;
  readonly corners: Corners;
  /** How much larger it is drawn, so that all shapes look equally large. */
  readonly scale: number;
}

const CIRCLE: Shape = { name: "ellipse", corners: null, scale: 1 };

const SHAPES: Readonly<Record<string, Shape>> = {
  dot: CIRCLE,
  ellipse: CIRCLE,
  circle: CIRCLE,
  square: { name: "rectangle", corners: regular(4, Math.PI / 4, Math.SQRT2), scale: 0.88 },
  box: { name: "rectangle", corners: regular(4, Math.PI / 4, Math.SQRT2), scale: 0.88 },
  diamond: { name: "diamond", corners: regular(4, 0), scale: 1.16 },
  triangle: {
    name: "triangle",
    corners: [
      [0, -1],
      [1, 1],
      [-1, 1],
    ],
    scale: 1.08,
  },
  triangleDown: {
    name: "polygon",
    corners: [
      [-1, -1],
      [1, -1],
      [0, 1],
    ],
    scale: 1.08,
  },
  hexagon: { name: "polygon", corners: regular(6, Math.PI / 6), scale: 1.06 },
  star: { name: "polygon", corners: star(), scale: 1.28 },
};

/** The shape of this name; a circle for one that is unknown. */
export const shapeOf = (name: string): Shape => SHAPES[name] ?? CIRCLE;

/** Corners as Cytoscape and SVG write them: `x y x y …`, scaled. */
export function written(corners: NonNullable<Corners>, scale = 1): string {
  return corners.flatMap((corner) => corner.map((at) => rounded(at * scale))).join(" ");
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function regular(count: number, turn: number, radius = 1): [number, number][] {
  return Array.from({ length: count }, (_, at) =>
    around((at / count) * 2 * Math.PI + turn, radius),
  );
}

function star(): [number, number][] {
  return Array.from({ length: 10 }, (_, at) => around((at / 10) * 2 * Math.PI, at % 2 ? 0.45 : 1));
}

function around(angle: number, radius: number): [number, number] {
  return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
}
