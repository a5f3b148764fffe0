/** What a timeline shows, be it told by the source or read off the links of the canvas. */

import { lacksSource } from "../../evidence/sourced";
import type { Name } from "../../parts/citing";
import type {
  About,
  Network,
  NetworkEdge,
  OtherSide,
  Reference,
  Standing,
  TimelineAnswer,
  Value,
} from "../../source/payload";
import { linkId } from "../../state/link";
import { moment, placeInTime } from "../../state/period";
import { words } from "../../strings";
import { spanOf, type Span } from "./calendar";

type Entry = TimelineAnswer["timeline"]["entries"][number];

export interface Item {
  readonly id: string;
  /** The date under which it stands, as written. */
  readonly date: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly extent: "event" | "period" | "end";
  readonly text: string;
  readonly standing: Standing;
  readonly remark: string | null;
  readonly otherDates: readonly string[];
  readonly otherSides: readonly OtherSide[];
  readonly references: readonly Reference[];
  readonly asGiven: readonly Value[];
  readonly names: readonly Name[];
  /** Whether somebody is recorded to say so, or nobody is for anything here. */
  readonly sourced: boolean;
  /** The link whose evidence it can open. */
  readonly link: string | null;
}

/** How it stands; of what is stated, whether sources differ. */
export type Mark = Standing | "differs";

/** Tell how an item stands. */
export const markOf = ({ standing, remark }: Item): Mark =>
  standing === "stated" && remark !== null ? "differs" : standing;

/** Make items of the entries of a timeline. */
export const itemsOf = (
  { timeline: { entries, sources } }: TimelineAnswer,
  expand: (curie: string) => string,
): readonly Item[] =>
  entries.map((entry, at) => ({
    id: `entry-${at}`,
    date: entry.date,
    start: entry.start,
    end: entry.end,
    extent: entry.extent,
    text: entry.text,
    standing: entry.standing,
    remark: entry.remark,
    otherDates: entry.other_dates,
    otherSides: entry.other_sides,
    references: entry.references,
    asGiven: entry.as_given,
    names: entry.entities.map(({ iri, label }) => ({ key: iri, label })),
    sourced: entry.references.length > 0 || sources.length === 0,
    link: linkOf(entry, expand),
  }));

// An event is an act, the two ends and the property of a link, or a property of one entity.
function linkOf({ event, entities }: Entry, expand: (curie: string) => string): string | null {
  const [first, second, property] = event.split(" ").map(expand);
  if (first && second && property)
    return linkId({ source: first, target: second, key: event.split(" ")[2]! });
  const [source, target] = entities;
  if (!first || second || !source || !target) return null;
  return linkId({ source: source.iri, target: target.iri, key: first });
}

/** Make items of the dated links of a network, in order. */
export function itemsOfLinks(
  { nodes, edges }: Network,
  about: Pick<About, "claimed">,
): readonly Item[] {
  const labels = new Map(nodes.map(({ key, label }) => [key, label]));
  const name = (key: string): Name => ({ key, label: labels.get(key) ?? "" });
  return edges
    .flatMap((edge) => {
      const date = [edge.from, edge.until].find((written) => moment(written));
      return date
        ? [
            {
              ...itemOfLink(edge, date),
              sourced: !lacksSource(edge, about),
              names: [name(edge.source), name(edge.target)],
            },
          ]
        : [];
    })
    .sort((one, other) => placeInTime(one.date)! - placeInTime(other.date)!);
}

function itemOfLink(edge: NetworkEdge, date: string): Omit<Item, "names" | "sourced"> {
  return {
    id: linkId(edge),
    date,
    start: moment(edge.from) ? edge.from : null,
    end: moment(edge.until) ? edge.until : null,
    extent: moment(edge.until) ? "period" : "event",
    text: `${edge.sentence}.`,
    standing: edge.standing,
    remark: remarkOf(edge),
    otherDates: [],
    otherSides: [],
    references: [],
    asGiven: [],
    link: linkId(edge),
  };
}

// As the entries of the source say it.
function remarkOf({ standing, kind, dispute, dispute_kind, reason }: NetworkEdge): string | null {
  const { disputes, oneSide, remark, speakers } = words.timeline;
  if (standing === "deprecated") return reason ?? dispute;
  if (standing === "party") return remark(speakers[kind ?? ""] ?? oneSide, dispute);
  if (!dispute && standing === "stated") return null;
  return remark(disputes[dispute_kind ?? ""] ?? disputes.TrueDispute!, dispute);
}

/** From the first day that an item may cover to the day after the last. */
export function spanOfItem({ extent, start, end, date }: Item): Span {
  const [begin, finish] = [spanOf(start), spanOf(end)];
  const at = spanOf(date) ?? [0, 1];
  if (extent !== "period") return at;
  return [(begin ?? finish ?? at)[0], (finish ?? begin ?? at)[1]];
}

/** From the first day of all to the last. */
export function boundsOf(items: readonly Item[]): Span | null {
  if (items.length === 0) return null;
  const spans = items.map(spanOfItem);
  return [
    spans.reduce((least, [first]) => Math.min(least, first), Infinity),
    spans.reduce((most, [, after]) => Math.max(most, after), -Infinity),
  ];
}

export interface Year {
  readonly year: number;
  readonly items: readonly Item[];
  /** The years before it on which nothing falls, where they are many. */
  readonly gap: { readonly first: number; readonly last: number } | null;
}

/** Put items under their years. */
export function yearsOf(
  items: readonly Item[],
  gaps: readonly Year["gap"][] = [],
): readonly Year[] {
  const years = new Map<number, Item[]>();
  for (const item of items) {
    const year = moment(item.date)?.[0] ?? 0;
    const found = years.get(year);
    if (found) found.push(item);
    else years.set(year, [item]);
  }
  return [...years].map(([year, found]) => ({
    year,
    items: found,
    gap: gaps.find((gap) => gap?.last === year - 1) ?? null,
  }));
}
