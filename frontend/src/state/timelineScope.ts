/** What the timeline is of. */

import { TIMELINE_SCOPES, type State, type TimelineScope } from "./state";

/** The scopes that there are: a canvas with something on it, an entity that is read, everything. */
export const scopes = (
  state: Pick<State, "nodes" | "whole" | "entity">,
): readonly TimelineScope[] =>
  TIMELINE_SCOPES.filter((scope) => {
    if (scope === "canvas") return state.whole || state.nodes.length > 0;
    return scope === "all" || state.entity !== null;
  });

/** The scope that is chosen, if there is one of that kind; else the nearest. */
export function timelineScope(
  state: Pick<State, "nodes" | "whole" | "entity" | "timelineOf">,
): TimelineScope {
  const known = scopes(state);
  return known.find((scope) => scope === state.timelineOf) ?? known[0] ?? "all";
}
