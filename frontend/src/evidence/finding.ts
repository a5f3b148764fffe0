/** A link with its ends and its evidence, looked up by its name. */

import { Failure } from "../source/failure";
import type { Evidence, NetworkEdge, NetworkNode } from "../source/payload";
import type { EvidenceAsked, Source } from "../source/source";
import { linkId, readLinkId } from "../state/link";
import { words } from "../strings";

export interface Found {
  readonly edge: NetworkEdge;
  readonly ends: readonly NetworkNode[];
  readonly evidence: Evidence;
}

/** Look up a link, whether it is on the canvas or not. */
export async function findLink(source: Source, id: string, signal: AbortSignal): Promise<Found> {
  const link = readLinkId(id);
  if (!link) throw unknown();
  const focus = [...new Set([link.source, link.target])];
  const asked = { focus, hops: 0, maxNodes: focus.length, evidence: true };
  const { nodes, edges } = await source.network(asked, signal);
  const edge = edges.find((one) => linkId(one) === id);
  if (!edge) throw unknown();
  return { edge, ends: nodes, evidence: await source.evidence(evidenceAsked(edge), signal) };
}

/** What is asked about a link: of an act all that is said about it, else the statement. */
export function evidenceAsked(
  edge: Pick<NetworkEdge, "source" | "target" | "predicate" | "act">,
): EvidenceAsked {
  if (edge.act) return { subject: edge.act };
  return { subject: edge.source, property: edge.predicate, object: edge.target };
}

const unknown = (): Failure =>
  new Failure("unknown-link", words.evidence.unknown, words.evidence.unknownRemedy);
