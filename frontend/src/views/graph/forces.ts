/** Where nodes go: pure, without chance, so that the same graph is drawn the same each time. */

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Spot {
  /** Where it was; null for one that is new. */
  readonly place: Point | null;
  /** Whether it stays exactly there. */
  readonly held: boolean;
  readonly size: number;
}

export interface Plan {
  readonly spots: readonly Spot[];
  /** Pairs of numbers of spots. */
  readonly links: readonly (readonly [number, number])[];
  /** Width by height of the room. */
  readonly aspect: number;
}

interface Body extends SimulationNodeDatum {
  readonly spot: Spot;
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const MODULUS = 2 ** 31;

/** Settle a plan: what was placed moves slightly, what is held not at all. */
export function settle(plan: Plan): Point[] {
  const starts = begin(plan);
  const bodies = plan.spots.map((spot, at): Body => bodyOf(spot, starts[at]!));
  const placed = plan.spots.filter(({ place }) => place !== null).length;
  const simulation = forceSimulation(bodies)
    .randomSource(sequence())
    .force("link", linkForce(plan))
    .force("apart", forceManyBody<Body>().strength(-420).distanceMax(900).theta(1))
    .force("room", forceCollide<Body>(({ spot }) => spot.size / 2 + 16).iterations(2))
    .force(
      "x",
      forceX<Body>((_, at) => aim(plan, starts, at).x).strength((_, at) => pull(plan, at)),
    )
    .force(
      "y",
      forceY<Body>((_, at) => aim(plan, starts, at).y).strength(
        (_, at) => pull(plan, at) * (plan.spots[at]!.place ? 1 : plan.aspect),
      ),
    )
    .stop();
  if (placed > 0) simulation.alpha(0.4);
  simulation.tick(ticks(plan.spots.length, placed > 0));
  return bodies.map(({ x = 0, y = 0 }) => ({ x: Math.round(x), y: Math.round(y) }));
}

/** Where each begins: at its place, or beside a neighbour that has one. */
export function begin({ spots, links }: Pick<Plan, "spots" | "links">): Point[] {
  const starts: (Point | null)[] = spots.map(({ place }) => place);
  if (starts.every((start) => start === null)) return spots.map((_, at) => spiral(at, 14));
  const beside = new Map<number, number>();
  for (let found = true; found;) {
    found = false;
    for (const [one, other] of [...links, ...links.map(([a, b]) => [b, a] as const)]) {
      const near = starts[one];
      if (!near || starts[other]) continue;
      const turn = (beside.get(one) ?? 0) + 1;
      beside.set(one, turn);
      const { x, y } = spiral(turn, 34);
      starts[other] = { x: near.x + x * 1.6, y: near.y + y * 1.6 };
      found = true;
    }
  }
  return starts.map((start, at) => start ?? spiral(at, 40));
}

function spiral(at: number, step: number): Point {
  const radius = step * Math.sqrt(at + 0.5);
  return { x: radius * Math.cos(at * GOLDEN), y: radius * Math.sin(at * GOLDEN) };
}

function bodyOf(spot: Spot, { x, y }: Point): Body {
  return spot.held ? { spot, x, y, fx: x, fy: y } : { spot, x, y };
}

function linkForce({ links, spots }: Plan) {
  const ends = links.map(([source, target]): SimulationLinkDatum<Body> => ({ source, target }));
  const sizes = (at: unknown): number => (at as Body).spot.size / 2;
  return forceLink<Body, SimulationLinkDatum<Body>>(ends).distance(
    ({ source, target }) => (spots.length > 60 ? 52 : 96) + sizes(source) + sizes(target),
  );
}

const aim = ({ spots }: Plan, starts: readonly Point[], at: number): Point =>
  spots[at]!.place ? starts[at]! : { x: 0, y: 0 };

const pull = ({ spots }: Plan, at: number): number => (spots[at]!.place ? 0.7 : 0.045);

const ticks = (nodes: number, known: boolean): number =>
  nodes > 1500 ? 90 : nodes > 600 ? 160 : known ? 90 : 260;

/** A fixed sequence in place of chance. */
function sequence(): () => number {
  let state = 1;
  return () => (state = (state * 1_103_515_245 + 12_345) % MODULUS) / MODULUS;
}
