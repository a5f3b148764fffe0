/** Links as sentences, with the numbers of the page where the page tells them too. */

import type { Saying } from "../../parts/citing";
import type { EntityPage, NetworkEdge, Statement } from "../../source/payload";
import { linkId } from "../../state/link";

/** The id of the link that a statement tells; null for a fact. */
export function linkOf({ link }: Statement): string | null {
  if (!link) return null;
  const [source, target, key] = link;
  return linkId({ source, target, key });
}

/** Make what tells a link from the side of a page's entity. */
export function sayings(page: EntityPage): (edge: NetworkEdge) => Saying {
  const told = new Map<string, Saying>();
  for (const { statements } of page.groups)
    for (const statement of statements) {
      const link = linkOf(statement);
      if (link !== null) told.set(link, statement);
    }
  return (edge) => told.get(linkId(edge)) ?? saying(edge, page.iri);
}

const saying = (edge: NetworkEdge, iri: string): Saying => ({
  text: sentence(edge.source === iri ? edge.sentence : edge.inverse_sentence),
  standing: edge.standing,
  remark: edge.reason ?? edge.dispute,
  references: [],
  other_sides: edge.other_sides.map((side) => ({ text: sentence(side.sentence), references: [] })),
});

const sentence = (clause: string): string => (/[.!?]$/.test(clause) ? clause : `${clause}.`);
