/** The connections as one network. */

import type { NetworkEdge, NetworkNode, Paths } from "../../source/payload";
import { linkId } from "../../state/link";
import type { Way } from "./places";

export interface Drawn {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly ways: readonly Way[];
}

/** Put the answers of several searches together; what is in two of them is there once. */
export function drawn(answers: readonly Paths[]): Drawn {
  const nodes = new Map(answers.flatMap((answer) => answer.nodes.map((node) => [node.key, node])));
  const edges = new Map(
    answers.flatMap((answer) => answer.edges.map((edge) => [linkId(edge), edge])),
  );
  const ways = answers.flatMap(({ told }) =>
    told.connections.map((connection) => connection.ends.map((end) => end.key)),
  );
  return { nodes: [...nodes.values()], edges: [...edges.values()], ways };
}

/** The links that a sentence tells. */
export const linksOf = (edges: readonly (readonly [string, string, string])[]): string[] =>
  edges.map(([source, target, key]) => linkId({ source, target, key }));
