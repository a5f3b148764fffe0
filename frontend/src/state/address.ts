/**
 * The state as the part of the address after `#`, and back.
 *
 * `#v=1&view=graph&n=id:a~id:b&as-of=2018`: what is as at the start is left out; names are CURIEs
 * where a prefix fits; lists are parted by `~`. A key that is unknown is passed over, and a value
 * that does not fit is taken as not given, so that an address of another day still opens.
 */

import { linkId, readLinkId } from "./link";
import type { Prefixes } from "./prefixes";
import { moment } from "./period";
import {
  ALL_ROWS,
  NO_QUESTION,
  NO_SEARCH,
  RESULT_VIEWS,
  ROW_KINDS,
  START,
  TIMELINE_SCOPES,
  VIEWS,
  type State,
} from "./state";

const VERSION = 1;

type Pairs = [key: string, value: string][];

/** Write a state as an address, from `#` on. */
export function writeAddress(state: State, prefixes: Prefixes): string {
  const pairs = given(state, prefixes);
  const written = pairs.map(([key, value]) => `${key}=${value}`).join("&");
  return written ? `#v=${VERSION}&${written}` : "#";
}

function given(state: State, prefixes: Prefixes): Pairs {
  const pairs: Pairs = [];
  const put = (key: string, value: string | null | undefined): void => {
    if (value) pairs.push([key, escaped(value)]);
  };
  const names = (key: string, words: readonly string[]): void => {
    if (words.length > 0) pairs.push([key, words.map(escaped).join("~")]);
  };
  const shorten = (iri: string): string => prefixes.shorten(iri);
  const list = (key: string, iris: readonly string[]): void => names(key, iris.map(shorten));
  const { search, question, rows } = state;

  if (state.view !== START.view) put("view", state.view);
  put("entity", state.entity && shorten(state.entity));
  if (state.whole) put("whole", "1");
  if (state.unfolded) put("unfolded", "1");
  list("n", state.nodes);
  names("hide-type", state.hiddenTypes);
  names("hide-property", state.hiddenProperties);
  if (state.assertedOnly) put("asserted-only", "1");
  put("as-of", state.asOf);
  list("selected", state.selected);
  const link = state.link === null ? null : readLinkId(state.link);
  if (link) names("link", [shorten(link.source), shorten(link.target), link.key]);
  names(
    "pin",
    Object.entries(state.pins).flatMap(([key, [x, y]]) => [shorten(key), String(x), String(y)]),
  );
  list("end", search.ends);
  if (search.count !== NO_SEARCH.count) put("count", String(search.count));
  if (search.maxHops !== NO_SEARCH.maxHops) put("max-hops", String(search.maxHops));
  list("via", search.via);
  list("avoid", search.avoid);
  if (search.includeDisputed) put("include-disputed", "1");
  if (search.onlySourced) put("only-sourced", "1");
  put("query", question.text);
  put("name", question.name);
  for (const [name, value] of Object.entries(question.parameters))
    pairs.push([`p.${escaped(name)}`, escaped(value)]);
  if (question.shown !== NO_QUESTION.shown) put("shown", question.shown);
  if (rows.kind !== ALL_ROWS.kind) put("rows", rows.kind);
  put("sort", rows.sort);
  put("filter", rows.filter);
  put("timeline", state.timelineOf);
  put("term", state.term && shorten(state.term));
  return pairs;
}

/** Whether an address was written by a later version, whose meaning may differ. */
export function isLater(address: string): boolean {
  const version = Number(parsed(address).get("v") ?? VERSION);
  return !(version <= VERSION);
}

/** Read an address; what is missing or does not fit is as at the start. */
export function readAddress(address: string, prefixes: Prefixes): State {
  const pairs = parsed(address);
  const text = (key: string): string | null => unescaped(pairs.get(key)) || null;
  const name = (key: string): string | null => {
    const found = text(key);
    return found === null ? null : prefixes.expand(found);
  };
  const words = (key: string): string[] =>
    (pairs.get(key) ?? "").split("~").map(unescaped).filter(Boolean);
  const list = (key: string): string[] => [
    ...new Set(words(key).map((word) => prefixes.expand(word))),
  ];
  const is = (key: string): boolean => pairs.get(key) === "1";
  const asOf = text("as-of");
  return {
    view: among(VIEWS, text("view"), START.view),
    entity: name("entity"),
    nodes: is("whole") ? [] : list("n"),
    whole: is("whole"),
    unfolded: is("unfolded"),
    hiddenTypes: [...new Set(words("hide-type"))],
    hiddenProperties: [...new Set(words("hide-property"))],
    assertedOnly: is("asserted-only"),
    asOf: moment(asOf) ? asOf : null,
    selected: list("selected"),
    link: linkOf(words("link"), prefixes),
    pins: pins(words("pin"), prefixes),
    search: {
      ends: list("end"),
      count: number(text("count"), 1, 50, NO_SEARCH.count),
      maxHops: number(text("max-hops"), 1, 12, NO_SEARCH.maxHops),
      via: list("via"),
      avoid: list("avoid"),
      includeDisputed: is("include-disputed"),
      onlySourced: is("only-sourced"),
    },
    question: {
      text: text("query"),
      name: text("name"),
      parameters: parameters(pairs),
      shown: among(RESULT_VIEWS, text("shown"), NO_QUESTION.shown),
    },
    rows: {
      kind: among(ROW_KINDS, text("rows"), ALL_ROWS.kind),
      sort: text("sort"),
      filter: text("filter") ?? "",
    },
    timelineOf: TIMELINE_SCOPES.find((scope) => scope === text("timeline")) ?? null,
    term: name("term"),
  };
}

function parsed(address: string): Map<string, string> {
  const pairs = address.replace(/^#/, "").split("&");
  return new Map(
    pairs.flatMap((pair) => {
      const equals = pair.indexOf("=");
      return equals > 0 ? [[pair.slice(0, equals), pair.slice(equals + 1)] as const] : [];
    }),
  );
}

function parameters(pairs: ReadonlyMap<string, string>): Record<string, string> {
  const found = [...pairs].filter(([key]) => key.startsWith("p."));
  return Object.fromEntries(
    found.map(([key, value]) => [unescaped(key.slice(2)), unescaped(value)]),
  );
}

function linkOf(words: readonly string[], prefixes: Prefixes): string | null {
  const [source, target, key] = words;
  if (!source || !target || !key) return null;
  return linkId({ source: prefixes.expand(source), target: prefixes.expand(target), key });
}

function pins(words: readonly string[], prefixes: Prefixes): Record<string, [number, number]> {
  const found: Record<string, [number, number]> = {};
  for (let at = 0; at + 2 < words.length; at += 3) {
    const [x, y] = [Number(words[at + 1]), Number(words[at + 2])];
    if (Number.isFinite(x) && Number.isFinite(y)) found[prefixes.expand(words[at]!)] = [x, y];
  }
  return found;
}

function among<T extends string>(known: readonly T[], found: string | null, usual: T): T {
  return known.find((value) => value === found) ?? usual;
}

function number(text: string | null, least: number, most: number, usual: number): number {
  const found = text === null ? usual : Number(text);
  return Number.isInteger(found) && found >= least && found <= most ? found : usual;
}

const escaped = (text: string): string =>
  encodeURIComponent(text).replaceAll("~", "%7E").replaceAll("%3A", ":").replaceAll("%2F", "/");

function unescaped(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? "");
  } catch {
    return "";
  }
}
