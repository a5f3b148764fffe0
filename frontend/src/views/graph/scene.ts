/** What the canvas draws, whatever it stands for: nodes and links with all that is seen of them. */

import type { About, Network, NetworkEdge, NetworkNode } from "../../source/payload";
import { linkId } from "../../state/link";
import { words } from "../../strings";
import { marksOf, type Mark } from "./marks";

/** A share of a community, by colour. */
export interface Slice {
  readonly colour: string;
  readonly percent: number;
}

export interface SceneNode {
  readonly key: string;
  readonly label: string;
  /** What is said of it to those who do not see it. */
  readonly told: string;
  readonly colour: string;
  readonly shape: string;
  readonly size: number;
  /** How much it matters: the more, the sooner it is labelled. */
  readonly weight: number;
  /** What a community is made of; empty for an entity. */
  readonly slices: readonly Slice[];
}

export interface SceneLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly directed: boolean;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
}

/** The colour of what has no class. */
export const NEUTRAL = "#808080";

export const EMPTY: Scene = { nodes: [], links: [] };

const LEAST = 22;
const MOST = 52;

/** Draw a network: the more links, the larger a node. */
export function sceneOf(
  { nodes, edges }: Pick<Network, "nodes" | "edges">,
  about: Pick<About, "claimed">,
): Scene {
  const links = linkCounts(edges);
  return {
    nodes: nodes.map((node) => sceneNode(node, links.get(node.key) ?? 0)),
    links: edges.map((edge) => sceneLink(edge, about)),
  };
}

/** How many links each node has; one to itself is one link. */
export function linkCounts(
  edges: readonly Pick<NetworkEdge, "source" | "target">[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of edges)
    for (const key of new Set([source, target])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const sceneNode = (node: NetworkNode, links: number): SceneNode => ({
  key: node.key,
  label: node.label,
  told: words.graph.node(node.label, node.type_label, links),
  colour: node.colour,
  shape: node.shape,
  size: Math.min(MOST, Math.round(LEAST + 4 * Math.sqrt(Math.max(links - 1, 0)))),
  weight: links,
  slices: [],
});

function sceneLink(edge: NetworkEdge, about: Pick<About, "claimed">): SceneLink {
  const marks = marksOf(edge, about);
  return {
    id: linkId(edge),
    source: edge.source,
    target: edge.target,
    label: [edge.label, ...marks.map((mark) => words.graph.marks[mark])].join(" · "),
    marks,
    width: 1.4,
    directed: true,
  };
}
