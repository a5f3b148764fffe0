/** What of a network is on the canvas, in the table and on the timeline: the same everywhere. */

import type { Network, NetworkEdge } from "../source/payload";
import { meets, period } from "./period";
import type { State } from "./state";

export const NOTHING: Network = { nodes: [], edges: [], undated: 0, cut: null };

/** Tell whether a link has no date that can be read; it is shown at any date. */
export function isUndated(edge: NetworkEdge): boolean {
  const { start, end } = period(edge.from, edge.until);
  return !start && !end;
}

/** Keep what the legend and the date leave of a network. */
export function shown(
  network: Network,
  state: Pick<State, "hiddenTypes" | "hiddenProperties" | "asOf" | "nodes">,
): Network {
  return withoutHidden(inForce(network, state.asOf, new Set(state.nodes)), state);
}

// An entity is there at a date if it was asked for, if a link of it holds, or if it never had one.
function inForce(network: Network, asOf: string | null, asked: ReadonlySet<string>): Network {
  if (asOf === null) return network;
  const date = period(asOf, asOf);
  const edges = network.edges.filter((edge) => meets(period(edge.from, edge.until), date));
  const [linked, held] = [ends(network.edges), ends(edges)];
  const nodes = network.nodes.filter(
    ({ key }) => asked.has(key) || held.has(key) || !linked.has(key),
  );
  return { ...network, nodes, edges, undated: edges.filter(isUndated).length };
}

function withoutHidden(
  network: Network,
  { hiddenTypes, hiddenProperties }: Pick<State, "hiddenTypes" | "hiddenProperties">,
): Network {
  if (hiddenTypes.length === 0 && hiddenProperties.length === 0) return network;
  const [types, properties] = [new Set(hiddenTypes), new Set(hiddenProperties)];
  const nodes = network.nodes.filter((node) => !types.has(node.type));
  const there = new Set(nodes.map((node) => node.key));
  const edges = network.edges.filter(
    (edge) => !properties.has(edge.predicate) && there.has(edge.source) && there.has(edge.target),
  );
  return { ...network, nodes, edges, undated: edges.filter(isUndated).length };
}

const ends = (edges: readonly NetworkEdge[]): Set<string> =>
  new Set(edges.flatMap((edge) => [edge.source, edge.target]));
