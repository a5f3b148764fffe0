/** Scenes as Cytoscape's elements, and the least that turns one scene into the next. */

import type { Core, EdgeSingular, ElementDefinition, NodeSingular } from "cytoscape";
import { contrast, readColour } from "./contrast";
import type { Point } from "./forces";
import type { Box } from "./labels";
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

/** Bring the elements of a canvas in line with a scene; what stays is left as it is. */
export function bring(cy: Core, scene: Scene, places: ReadonlyMap<string, Point>, ground: string) {
  const ids = new Set([...scene.nodes.map(({ key }) => key), ...scene.links.map(({ id }) => id)]);
  cy.batch(() => {
    cy.remove(cy.elements().filter((element) => !ids.has(element.id())));
    const fresh: ElementDefinition[] = [];
    for (const node of scene.nodes) {
      const data = nodeData(node, ground);
      const there = cy.getElementById(node.key);
      if (there.nonempty()) there.data(data);
      else fresh.push({ group: "nodes", data, position: { ...places.get(node.key)! } });
    }
    for (const link of scene.links) {
      const there = cy.getElementById(link.id);
      if (there.nonempty()) there.data(linkData(link));
      else fresh.push({ group: "edges", data: linkData(link) });
    }
    cy.add(fresh);
  });
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
});

/** The room that nodes take; their links lie within it, or close. */
export function roomOf(nodes: readonly NodeSingular[]): Box {
  const room = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const node of nodes) {
    const { x, y } = node.position();
    const reach = (node.data("size") as number) / 2;
    room.left = Math.min(room.left, x - reach);
    room.top = Math.min(room.top, y - reach);
    room.right = Math.max(room.right, x + reach);
    room.bottom = Math.max(room.bottom, y + reach);
  }
  return room;
}
