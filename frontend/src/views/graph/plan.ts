/** What the layout is asked: the nodes of a scene, with the places they have. */

import type { State } from "../../state/state";
import { begin, type Plan, type Point } from "./forces";
import type { Scene } from "./scene";

export type Pins = State["pins"];

export interface Planned {
  /** Where all nodes can be drawn at once; null while too little is known. */
  readonly places: ReadonlyMap<string, Point> | null;
  /** What has yet to be settled; null if every node has its place. */
  readonly plan: Plan | null;
}

// So many new nodes for each known one make another picture, which is better settled anew.
const ANOTHER = 8;
const FEW = 60;

/** Plan a scene. */
export function planOf(
  scene: Scene,
  known: ReadonlyMap<string, Point>,
  pins: Pins,
  aspect: number,
): Planned {
  const placed = scene.nodes.filter(({ key }) => known.has(key)).length;
  const fresh = scene.nodes.length - placed;
  const isNew = placed === 0 || (fresh > FEW && fresh > ANOTHER * placed);
  const plan = write(scene, isNew ? new Map() : known, pins, aspect);
  if (isNew) return { places: null, plan: scene.nodes.length > 0 ? plan : null };
  const starts = begin(plan);
  const places = new Map(scene.nodes.map(({ key }, at) => [key, starts[at]!]));
  return { places, plan: fresh > 0 ? plan : null };
}

function write(
  { nodes, links }: Scene,
  known: ReadonlyMap<string, Point>,
  pins: Pins,
  aspect: number,
): Plan {
  const numbers = new Map(nodes.map(({ key }, at) => [key, at]));
  return {
    aspect,
    spots: nodes.map(({ key, size }) => {
      const pinned = pins[key];
      const place = pinned ? { x: pinned[0], y: pinned[1] } : (known.get(key) ?? null);
      return { place, held: pinned !== undefined, size };
    }),
    links: links.map(({ source, target }) => [numbers.get(source)!, numbers.get(target)!]),
  };
}
