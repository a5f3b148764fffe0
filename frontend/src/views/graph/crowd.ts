/** A graph too large to read, as communities: what the canvas draws of them. */

import type { Communities, Community } from "../../source/payload";
import { words } from "../../strings";
import { number } from "../../strings/counting";
import { SLICES } from "./style";
import { NEUTRAL, type Scene, type SceneLink, type SceneNode, type Slice } from "./scene";

const LEAST = 24;
const MOST = 96;
/** Each community is drawn with its strongest links only, so that they can be told apart. */
const STRONGEST = 2;

/** The key of a community on the canvas. */
export const keyOf = ({ id }: Pick<Community, "id">): string => `community ${id}`;

/** What a community is called. */
export function nameOf({
  linked,
  label,
  size,
}: Pick<Community, "linked" | "label" | "size">): string {
  return linked ? words.graph.community(label, size - 1) : words.graph.communityAlone(number(size));
}

/** Draw communities: as large as they are, with what they are made of. */
export function crowdScene({ communities, between }: Communities): Scene {
  const largest = Math.max(...communities.map(({ size }) => size), 1);
  return {
    nodes: communities.map((community) => crowdNode(community, largest)),
    links: strongest(between).map(crowdLink),
  };
}

function crowdNode(community: Community, largest: number): SceneNode {
  const share = Math.sqrt(community.size / largest);
  return {
    key: keyOf(community),
    label: nameOf(community),
    told: words.graph.communityTold(nameOf(community), community.size),
    colour: community.types[0]?.colour ?? NEUTRAL,
    shape: "dot",
    size: Math.round(LEAST + share * (MOST - LEAST)),
    weight: community.size ** 2,
    slices: slicesOf(community),
  };
}

/** The shares of the colours in a community, the largest first. */
export function slicesOf({ types, size }: Pick<Community, "types" | "size">): Slice[] {
  const counts = new Map<string, number>();
  for (const { colour, count } of types) counts.set(colour, (counts.get(colour) ?? 0) + count);
  const sorted = [...counts].sort(([, one], [, other]) => other - one).slice(0, SLICES);
  return sorted.map(([colour, count]) => ({ colour, percent: (100 * count) / size }));
}

/** The classes of all communities, the most frequent first. */
export function typesOf({ communities }: Pick<Communities, "communities">): Community["types"] {
  const found = new Map<string, Community["types"][number]>();
  for (const type of communities.flatMap(({ types }) => types)) {
    const count = (found.get(type.curie)?.count ?? 0) + type.count;
    found.set(type.curie, { ...type, count });
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}

type Between = Communities["between"][number];

function strongest(between: readonly Between[]): Between[] {
  const drawn = new Map<number, number>();
  const sorted = [...between].sort((one, other) => other.count - one.count);
  return sorted.filter(({ source, target }) => {
    const [there, here] = [drawn.get(source) ?? 0, drawn.get(target) ?? 0];
    if (Math.min(there, here) >= STRONGEST) return false;
    drawn.set(source, there + 1);
    drawn.set(target, here + 1);
    return true;
  });
}

const crowdLink = ({ source, target, count }: Between): SceneLink => ({
  id: `between ${source} ${target}`,
  source: keyOf({ id: source }),
  target: keyOf({ id: target }),
  label: words.graph.between(count),
  marks: [],
  width: Math.min(1 + Math.log2(count), 8),
  directed: false,
});
