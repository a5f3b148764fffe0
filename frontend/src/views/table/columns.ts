/** The columns of the two tables: of links and of entities. */

import type { About, Network, NetworkEdge, NetworkNode } from "../../source/payload";
import { linkId } from "../../state/link";
import { words } from "../../strings";
import { linkCounts } from "../graph/scene";
import type { Column } from "./order";

export interface LinkRow {
  readonly id: string;
  readonly edge: NetworkEdge;
  readonly source: string;
  readonly target: string;
}

export interface NodeRow {
  readonly id: string;
  readonly node: NetworkNode;
  readonly links: number;
}

/** Make a row of every link. */
export function linkRows({ nodes, edges }: Network): readonly LinkRow[] {
  const labels = new Map(nodes.map(({ key, label }) => [key, label]));
  const name = (key: string): string => labels.get(key) ?? key;
  return edges.map((edge) => ({
    id: linkId(edge),
    edge,
    source: name(edge.source),
    target: name(edge.target),
  }));
}

/** Make a row of every entity. */
export function nodeRows({ nodes, edges }: Network): readonly NodeRow[] {
  const links = linkCounts(edges);
  return nodes.map((node) => ({ id: node.key, node, links: links.get(node.key) ?? 0 }));
}

const LINK_COLUMNS: readonly Column<LinkRow>[] = [
  { key: "source", kind: "text", read: ({ source }) => source },
  { key: "property", kind: "text", read: ({ edge }) => edge.label },
  { key: "target", kind: "text", read: ({ target }) => target },
  { key: "from", kind: "date", read: ({ edge }) => edge.from },
  { key: "until", kind: "date", read: ({ edge }) => edge.until },
  { key: "standing", kind: "text", read: ({ edge }) => words.citing.standings[edge.standing] },
  { key: "sources", kind: "number", read: ({ edge }) => edge.sources },
];

/** The columns of links; that of sources only where there can be any. */
export const linkColumns = ({ claimed }: Pick<About, "claimed">): readonly Column<LinkRow>[] =>
  claimed ? LINK_COLUMNS : LINK_COLUMNS.filter(({ key }) => key !== "sources");

export const NODE_COLUMNS: readonly Column<NodeRow>[] = [
  { key: "label", kind: "text", read: ({ node }) => node.label },
  { key: "type", kind: "text", read: ({ node }) => node.type_label },
  { key: "links", kind: "number", read: ({ links }) => links },
  { key: "about", kind: "text", read: ({ node }) => about(node) },
];

/** What stands over a column. */
export const headingOf = (key: string): string =>
  words.table.columns[key as keyof typeof words.table.columns];

/** What else is known of an entity: its description, and its other names. */
export function about({ description, aliases }: NetworkNode): string {
  const called = aliases.length > 0 ? words.table.alsoCalled(aliases.join(", ")) : "";
  const told = description ? words.table.sentence(description) : "";
  return [told, called].filter(Boolean).join(" ");
}

/** The words of a link that the filter looks through. */
export const wordsOfLink = ({ edge, source, target }: LinkRow): string =>
  [
    source,
    edge.label,
    target,
    edge.from,
    edge.until,
    words.citing.standings[edge.standing],
    edge.sentence,
  ].join("\n");

/** The words of an entity that the filter looks through. */
export const wordsOfNode = ({ node }: NodeRow): string =>
  [node.label, node.type_label, about(node), node.key].join("\n");
