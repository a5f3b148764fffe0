/** The line for the shell that gives what the page shows. */

import type { Network } from "../source/payload";
import type { Prefixes } from "./prefixes";
import type { Question, State } from "./state";
import { timelineScope } from "./timelineScope";

type Words = readonly string[];
type Shorten = (iri: string) => string;

/** Write the command for a state; `shown` is the network on the canvas. */
export function command(state: State, shown: Network, prefixes: Prefixes): string {
  return commands(state, shown, (iri) => prefixes.shorten(iri))
    .map((words) => ["justice", ...words].map(shellQuoted).join(" "))
    .join(" && ");
}

function commands(state: State, shown: Network, short: Shorten): readonly Words[] {
  const asOf = option("--as-of", state.asOf);
  switch (state.view) {
    case "start":
    case "ontology":
      return [["info"]];
    case "entity":
      return [state.entity === null ? ["info"] : ["show", short(state.entity), ...asOf]];
    case "timeline":
      return [timeline(state, shown, short)];
    case "connect":
      return paths(state, short);
    case "query":
      return [query(state.question)];
    case "graph":
    case "table":
      return [network(state, shown, short)];
  }
}

function timeline(state: State, shown: Network, short: Shorten): Words {
  const scope = timelineScope(state);
  if (scope === "canvas") return network(state, shown, short);
  const of = scope === "entity" && state.entity !== null ? [short(state.entity)] : [];
  return ["timeline", ...of, ...option("--as-of", state.asOf)];
}

// Of several entities every two are connected, by a command each.
function paths({ search, asOf }: State, short: Shorten): readonly Words[] {
  const pairs = search.ends.flatMap((start, at) =>
    search.ends.slice(at + 1).map((goal) => [start, goal]),
  );
  if (pairs.length === 0) return [["info"]];
  const options = [
    ...["--count", String(search.count), "--max-hops", String(search.maxHops)],
    ...search.via.flatMap((iri) => ["--via", short(iri)]),
    ...search.avoid.flatMap((iri) => ["--avoid", short(iri)]),
    ...(search.includeDisputed ? ["--include-disputed"] : []),
    ...(search.onlySourced ? ["--only-sourced"] : []),
    ...option("--as-of", asOf),
  ];
  return pairs.map((pair) => ["path", ...pair.map(short), ...options]);
}

function query({ name, text, parameters }: Question): Words {
  if (name !== null) {
    const given = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
    return ["queries", name, ...given.flatMap((value) => ["--param", value])];
  }
  if (text === null) return ["queries"];
  return /^[-@]/.test(text) ? ["query", "--", ` ${text}`] : ["query", text];
}

// A whole graph of which nothing is left out needs no list; else the entities shown are in focus.
function network(state: State, shown: Network, short: Shorten): Words {
  const hides = state.hiddenTypes.length > 0 || state.hiddenProperties.length > 0;
  const all = state.whole && !hides && shown.cut === null;
  const focus = shown.nodes.flatMap((node) => ["--focus", short(node.key)]);
  return [
    "network",
    ...(all ? [] : [...focus, "--hops", "0"]),
    ...(state.hiddenProperties.length > 0 ? properties(shown) : []),
    ...(state.assertedOnly ? ["--asserted-only"] : []),
    ...option("--as-of", state.asOf),
    ...["--format", "json"],
  ];
}

// Hidden properties leave those that are shown; where none is, one that never makes a link.
function properties({ edges }: Network): Words {
  const shown = new Set(edges.map(({ predicate }) => predicate));
  const named = shown.size > 0 ? [...shown] : ["rdf:type"];
  return named.flatMap((property) => ["--property", property]);
}

const option = (name: string, value: string | null): Words => (value === null ? [] : [name, value]);

/** Quote a word for a POSIX shell; what it takes as it stands needs no quotes. */
export const shellQuoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
