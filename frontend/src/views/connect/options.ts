/** The options of a search: what differs from the usual, and what to try where nothing is found. */

import { connect, date } from "../../state/changes";
import { NO_SEARCH, type Search, type State } from "../../state/state";

const OPTIONS = [
  "count",
  "maxHops",
  "via",
  "avoid",
  "includeDisputed",
  "onlySourced",
] as const satisfies readonly (keyof Search)[];

export const MOST_HOPS = 12;
export const MOST_CONNECTIONS = 50;

/** How many options differ from the usual. */
export const changed = (search: Search): number =>
  OPTIONS.filter((option) => String(search[option]) !== String(NO_SEARCH[option])).length;

/** The usual options, for the same ends. */
export const asUsual = ({ ends }: Search): Search => ({ ...NO_SEARCH, ends });

export type Wider =
  "moreHops" | "withDisputed" | "withoutSources" | "anyWay" | "nothingAvoided" | "anyTime";

/** The states that ask for more than this one, each by what it lifts. */
export function wider(state: State): [wider: Wider, state: State][] {
  const { search, asOf } = state;
  const options: [Wider, boolean, Partial<Search>][] = [
    ["withDisputed", !search.includeDisputed, { includeDisputed: true }],
    ["withoutSources", search.onlySourced, { onlySourced: false }],
    ["anyWay", search.via.length > 0, { via: [] }],
    ["nothingAvoided", search.avoid.length > 0, { avoid: [] }],
    ["moreHops", search.maxHops < MOST_HOPS, { maxHops: moreHops(search) }],
  ];
  const asked = options.filter(([, helps]) => helps);
  const found = asked.map(([lift, , change]): [Wider, State] => [lift, connect(state, change)]);
  return asOf === null ? found : [["anyTime", date(state, null)], ...found];
}

/** The hops to try next. */
export const moreHops = ({ maxHops }: Search): number =>
  Math.min(MOST_HOPS, maxHops < 6 ? 6 : maxHops + 3);
