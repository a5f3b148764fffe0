/** Scenes as Cytoscape's elements, and the least that turns one scene into the next. */

import type { Core, EdgeSingular, ElementDefinition, NodeSingular } from "cytoscape";
import { contrast, readColour } from "./contrast";
import type { Point } from "./forces";
import type { Box } from "./labels";
import { isWarned } from "./marks";
import type { Scene, SceneLink, SceneNode } from "./scene";
import { shapeOf, written } from "./shapes";
import { SLICES } from "./style";

const ENOUGH = 3;

/** The nodes of a canvas. */
export const nodesOf = (cy: Core): readonly NodeSingular[] =>
  cy.nodes().toArray() as readonly NodeSingular[];

/** The links of a canvas, or those of a selector. */
export const linksOf = (cy: Core, selector?: string): readonly EdgeSingular[] =>
  cy.edges(selector).toArray() as readonly EdgeSingular[];

/** Bring what is there in line with a scene, and tell what has yet to be added. */
export function bring(
  cy: Core,
  { nodes, links }: Scene,
  places: ReadonlyMap<string, Point>,
  ground: string,
): readonly ElementDefinition[] {
  const wanted: ElementDefinition[] = [
    ...nodes.map((node): ElementDefinition => ({
      group: "nodes",
      data: nodeData(node, ground),
      position: { ...places.get(node.key)! },
    })),
    ...links.map((link): ElementDefinition => ({ group: "edges", data: linkData(link) })),
  ];
  const ids = new Set(wanted.map(({ data }) => data.id));
  cy.batch(() => {
    cy.remove(cy.elements().filter((element) => !ids.has(element.id())));
    for (const { data } of wanted) cy.getElementById(data.id!).data(data);
  });
  return wanted.filter(({ data }) => cy.getElementById(data.id!).empty());
}

function nodeData(node: SceneNode, ground: string): ElementDefinition["data"] {
  const { name, corners, scale } = shapeOf(node.shape);
  return {
    id: node.key,
    label: node.label,
    weight: node.weight,
    colour: node.colour,
    distinct: contrast(readColour(node.colour), readColour(ground)) >= ENOUGH,
    shape: node.shape,
    form: name,
    side: node.size * scale,
    size: node.size,
    ...(name === "polygon" && corners ? { points: written(corners) } : {}),
    ...pie(node),
  };
}

function pie({ slices }: SceneNode): Record<string, unknown> {
  if (slices.length === 0) return {};
  const numbered = Array.from({ length: SLICES }, (_, at) => slices[at]);
  return Object.fromEntries([
    ["pie", true],
    ...numbered.flatMap((slice, at) => [
      [`colour${at + 1}`, slice?.colour ?? "#000000"],
      [`share${at + 1}`, slice?.percent ?? 0],
    ]),
  ]) as Record<string, unknown>;
}

const linkData = (link: SceneLink): ElementDefinition["data"] => ({
  id: link.id,
  source: link.source,
  target: link.target,
  label: link.label,
  width: link.width,
  directed: link.directed,
  mark: link.marks[0] ?? "",
  marks: link.marks,
  warned: isWarned(link.marks),
});

interface Spot extends Point {
  readonly size: number;
}

/** The nodes of a canvas, as the room they take. */
export const spotsOf = (cy: Core): readonly Spot[] =>
  nodesOf(cy).map((node) => ({ ...node.position(), size: node.data("size") as number }));

/** The room that nodes take; their links lie within it, or close. */
export function roomOf(spots: readonly Spot[]): Box {
  const room = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, size } of spots) {
    room.left = Math.min(room.left, x - size / 2);
    room.top = Math.min(room.top, y - size / 2);
    room.right = Math.max(room.right, x + size / 2);
    room.bottom = Math.max(room.bottom, y + size / 2);
  }
  return room;
}
