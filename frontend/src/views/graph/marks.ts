/** What tells links apart without colour: a pattern of dashes, and a small drawing at the middle. */

import { lacksSource } from "../../evidence/sourced";
import type { About, NetworkEdge } from "../../source/payload";

export const MARKS = ["deprecated", "party", "disputed", "unsourced", "ended"] as const;

/** The most telling comes first: it gives the pattern of a link that has several. */
export type Mark = (typeof MARKS)[number];

/** The marks of which the colour warns too. */
const WARNING: readonly Mark[] = ["deprecated", "party", "disputed"];

/** Whether any of the marks of a link warns. */
export const isWarned = (marks: readonly Mark[]): boolean =>
  marks.some((mark) => WARNING.includes(mark));

export interface MarkStyle {
  readonly dashes: readonly number[];
  /** Lines in a square of 16. */
  readonly drawing: string;
}

export const MARK_STYLES: Readonly<Record<Mark, MarkStyle>> = {
  deprecated: { dashes: [9, 4, 2, 4], drawing: "M4.5 4.5l7 7M11.5 4.5l-7 7" },
  party: { dashes: [2, 4], drawing: "M3.5 4h9v6h-5l-2.5 2.5V10H3.5z" },
  disputed: { dashes: [8, 5], drawing: "M3.5 6h9l-2.5-2.5M12.5 10h-9l2.5 2.5" },
  unsourced: { dashes: [4, 8], drawing: "M8 4.2a3.8 3.8 0 1 0 .01 0" },
  ended: { dashes: [16, 4], drawing: "M3 8h8M11.5 4.5v7" },
};

/** The marks of a link, the most telling first; none if it is stated, has a source and goes on. */
export function marksOf(
  edge: Pick<NetworkEdge, "standing" | "sources" | "ended">,
  about: Pick<About, "claimed">,
): readonly Mark[] {
  const has: Readonly<Record<Mark, boolean>> = {
    deprecated: edge.standing === "deprecated",
    party: edge.standing === "party",
    disputed: edge.standing === "disputed",
    unsourced: lacksSource(edge, about),
    ended: edge.ended,
  };
  return MARKS.filter((mark) => has[mark]);
}
