/** What the legend lists: the classes, marks and properties that are there, hidden ones too. */

import type { About, Network, NetworkEdge } from "../../source/payload";
import type { State } from "../../state/state";
import { MARKS, marksOf, type Mark } from "./marks";
import { NEUTRAL } from "./scene";

export interface Entry {
  /** A CURIE. */
  readonly name: string;
  readonly label: string;
  readonly count: number;
  readonly isHidden: boolean;
}

export interface TypeEntry extends Entry {
  readonly colour: string;
  readonly shape: string;
}

export interface Legend {
  readonly types: readonly TypeEntry[];
  readonly properties: readonly Entry[];
  readonly marks: readonly Mark[];
}

/** Make the legend of a network and of what is shown of it. */
export function legendOf(
  network: Network | null,
  shown: Network,
  { hiddenTypes, hiddenProperties }: Pick<State, "hiddenTypes" | "hiddenProperties">,
  about: Pick<About, "claimed">,
): Legend {
  const { nodes, edges } = network ?? shown;
  const types = counted(
    nodes,
    ({ type }) => type,
    hiddenTypes,
    ({ type_label }) => type_label,
  );
  return {
    types: types.map(({ first, ...entry }) => ({
      ...entry,
      colour: first?.colour ?? NEUTRAL,
      shape: first?.shape ?? "dot",
    })),
    properties: counted(
      edges,
      ({ predicate }) => predicate,
      hiddenProperties,
      ({ label }) => label,
    ).map(({ first: _, ...entry }) => entry),
    marks: marksIn(shown.edges, about),
  };
}

/** The marks that links have, in their order. */
function marksIn(edges: readonly NetworkEdge[], about: Pick<About, "claimed">): readonly Mark[] {
  const found = new Set(edges.flatMap((edge) => marksOf(edge, about)));
  return MARKS.filter((mark) => found.has(mark));
}

function counted<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  hidden: readonly string[],
  labelOf: (thing: T) => string,
): (Entry & { first: T | undefined })[] {
  const found = new Map<string, { first: T | undefined; count: number }>(
    hidden.map((name) => [name, { first: undefined, count: 0 }]),
  );
  for (const thing of things) {
    const name = nameOf(thing);
    const there = found.get(name);
    found.set(name, { first: there?.first ?? thing, count: (there?.count ?? 0) + 1 });
  }
  const entries = [...found].map(([name, { first, count }]) => ({
    name,
    label: first === undefined ? name : labelOf(first),
    count,
    isHidden: hidden.includes(name),
    first,
  }));
  return entries.sort(
    (one, other) => other.count - one.count || one.label.localeCompare(other.label),
  );
}
