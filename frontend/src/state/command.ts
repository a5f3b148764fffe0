/** The line for the shell that gives what the page shows. */

import type { Network } from "../source/payload";
import type { Prefixes } from "./prefixes";
import type { State } from "./state";

type Words = readonly string[];

/** Write the command for a state; `shown` is the network on the canvas. */
export function command(state: State, shown: Network, prefixes: Prefixes): string {
  return ["justice", ...words(state, shown, prefixes)].map(quoted).join(" ");
}

function words(state: State, shown: Network, prefixes: Prefixes): Words {
  const short = (iri: string): string => prefixes.shorten(iri);
  const asOf = option("--as-of", state.asOf);
  const { search, question } = state;
  switch (state.view) {
    case "start":
      return ["info"];
    case "ontology":
      return ["info"];
    case "entity":
      return state.entity === null ? ["info"] : ["show", short(state.entity), ...asOf];
    case "timeline":
      return state.entity !== null && state.nodes.length === 0 && !state.whole
        ? ["timeline", short(state.entity), ...asOf]
        : network(state, shown, short);
    case "connect":
      return [
        "path",
        ...search.ends.slice(0, 2).map(short),
        "--count",
        String(search.count),
        "--max-hops",
        String(search.maxHops),
        ...search.via.flatMap((iri) => ["--via", short(iri)]),
        ...search.avoid.flatMap((iri) => ["--avoid", short(iri)]),
        ...(search.includeDisputed ? ["--include-disputed"] : []),
        ...(search.onlySourced ? ["--only-sourced"] : []),
        ...asOf,
      ];
    case "query":
      return question.name === null
        ? ["query", question.text ?? ""]
        : [
            "query",
            question.name,
            ...Object.entries(question.parameters).flatMap(([name, value]) => [
              "--param",
              `${name}=${value}`,
            ]),
          ];
    case "graph":
    case "table":
      return network(state, shown, short);
  }
}

// Entities hidden by the legend are not in focus; properties hidden leave those that are shown.
function network(state: State, shown: Network, short: (iri: string) => string): Words {
  const whole = state.whole && state.hiddenTypes.length === 0;
  const hides = state.hiddenProperties.length > 0;
  const properties = hides ? [...new Set(shown.edges.map((edge) => edge.predicate))] : [];
  return [
    "network",
    ...(whole ? [] : shown.nodes.flatMap((node) => ["--focus", short(node.key)])),
    ...(whole ? [] : ["--hops", "0"]),
    ...properties.flatMap((property) => ["--property", property]),
    ...(state.assertedOnly ? ["--asserted-only"] : []),
    ...option("--as-of", state.asOf),
  ];
}

const option = (name: string, value: string | null): Words => (value === null ? [] : [name, value]);

// What a POSIX shell takes as it stands needs no quotes.
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
