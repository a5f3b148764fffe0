/** Two parts of the graph as one. */

import type { Network } from "../source/payload";
import { linkId } from "./link";
import { isUndated } from "./shown";

/** Put a part to a network; what both have is taken from the network. */
export function merged(network: Network, part: Pick<Network, "nodes" | "edges">): Network {
  const nodes = new Map([...part.nodes, ...network.nodes].map((node) => [node.key, node]));
  const edges = new Map([...part.edges, ...network.edges].map((edge) => [linkId(edge), edge]));
  const there = [...edges.values()].filter(
    ({ source, target }) => nodes.has(source) && nodes.has(target),
  );
  return {
    ...network,
    nodes: [...nodes.values()],
    edges: there,
    undated: there.filter(isUndated).length,
  };
}
