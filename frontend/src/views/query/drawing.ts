/** Where the nodes of a small picture stand. */

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";

export interface Dot {
  readonly key: string;
  readonly label: string;
  /** Where it leads. */
  readonly href: string;
  readonly radius: number;
  readonly colour: string | null;
  readonly shape: string | null;
}

export interface Line {
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly width: number;
}

export interface Placed<T> {
  readonly of: T;
  readonly x: number;
  readonly y: number;
}

export interface Drawn {
  readonly dots: readonly Placed<Dot>[];
  /** The box around all, with its left upper corner. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
}

interface Body extends SimulationNodeDatum {
  readonly dot: Dot;
}

/** Lines for each dot above which a picture is a ring. */
const DENSE = 2;
/** Signs in a line of a label. */
const LINE = 18;
const TICKS = 260;
const MARGIN = 56;
const LEAST_WIDTH = 720;
/** Pictures are wider than high, as screens are. */
const FLATNESS = 0.6;

/** Place dots; the same ones always stand in the same places. */
export function placed(dots: readonly Dot[], lines: readonly Line[]): Drawn {
  const dense = lines.length > DENSE * dots.length;
  const found = dense ? onRing(dots, lines) : byForces(dots, lines);
  return { dots: found, box: boxAround(found) };
}

function byForces(dots: readonly Dot[], lines: readonly Line[]): Placed<Dot>[] {
  const bodies: Body[] = dots.map((dot) => ({ dot }));
  const byKey = new Map(bodies.map((body) => [body.dot.key, body]));
  const links = lines
    .filter((line) => line.source !== line.target)
    .map(({ source, target }) => ({ source: byKey.get(source)!, target: byKey.get(target)! }));
  const simulation = forceSimulation(bodies)
    .force("push", forceManyBody().strength(-620).distanceMax(520))
    .force("pull", forceLink(links).distance(110).strength(0.25))
    .force(
      "room",
      forceCollide<Body>((body) => room(body.dot)),
    )
    .force("x", forceX().strength(0.045))
    .force("y", forceY().strength(0.11))
    .stop();
  simulation.tick(TICKS);
  return bodies.map(({ dot, x = 0, y = 0 }) => ({ of: dot, x, y: y * FLATNESS }));
}

// Where nearly everything is linked, a ring shows more than forces do.
function onRing(dots: readonly Dot[], lines: readonly Line[]): Placed<Dot>[] {
  const wide = Math.max(240, dots.length * 30);
  return inLine(dots, lines).map((of, at, all) => {
    const angle = (2 * Math.PI * at) / all.length - Math.PI / 2;
    return { of, x: Math.cos(angle) * wide, y: Math.sin(angle) * wide * FLATNESS };
  });
}

// Each dot is followed by the one that has most lines with the last few.
function inLine(dots: readonly Dot[], lines: readonly Line[]): Dot[] {
  const left = [...dots];
  const line: Dot[] = left.splice(0, 1);
  while (left.length > 0) {
    const last = new Set(line.slice(-3).map(({ key }) => key));
    const ties = ({ key }: Dot): number =>
      lines.filter(
        ({ source, target }) =>
          (source === key && last.has(target)) || (target === key && last.has(source)),
      ).length;
    const next = left.reduce((best, dot) => (ties(dot) > ties(best) ? dot : best));
    line.push(...left.splice(left.indexOf(next), 1));
  }
  return line;
}

// A sign of a label is about seven units wide.
function room({ radius, label }: Dot): number {
  const longest = Math.max(...wrapped(label).map((line) => line.length));
  return Math.max(radius + 22, longest * 3.6);
}

/** Break a label into lines that stand below a dot. */
export function wrapped(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    const fits = last !== undefined && last.length + word.length < LINE;
    if (fits) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function boxAround(dots: readonly Placed<Dot>[]): Drawn["box"] {
  const [left, width] = reach(
    dots.map(({ x }) => x),
    MARGIN * 1.4,
    LEAST_WIDTH,
  );
  const [top, height] = reach(
    dots.map(({ y }) => y),
    MARGIN,
    0,
  );
  return [left, top, width, height];
}

// A few dots are not blown up.
function reach(places: readonly number[], margin: number, least: number): [number, number] {
  const [from, to] = [Math.min(...places) - margin, Math.max(...places) + margin];
  const missing = Math.max(least - (to - from), 0);
  return [from - missing / 2, to - from + missing];
}

/** The ends of a line between two dots, at their edges. */
export function ends(
  source: Placed<Dot>,
  target: Placed<Dot>,
): { x1: number; y1: number; x2: number; y2: number } {
  const [across, down] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(across, down) || 1;
  const at = (from: Placed<Dot>, sign: number, gap: number): [number, number] => [
    from.x + (sign * across * (from.of.radius + gap)) / length,
    from.y + (sign * down * (from.of.radius + gap)) / length,
  ];
  const [x1, y1] = at(source, 1, 1);
  const [x2, y2] = at(target, -1, 5);
  return { x1, y1, x2, y2 };
}
