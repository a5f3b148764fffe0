/** The evidence of a link, put in the order in which it is read. */

import type { Name } from "../parts/citing";
import type { Claim, Cut, NetworkEdge, SourceNote, Standing } from "../source/payload";
import type { Found } from "./finding";
import { Numbering, type Said } from "./numbering";

type Fact = NetworkEdge["facts"][number];

/** Claims that say the same in the same way. */
export interface Group {
  readonly sentence: string;
  readonly kind: string;
  readonly rank: string;
  readonly standing: Standing;
  readonly asserted: boolean;
  readonly reason: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** Whether it is about the link itself. */
  readonly own: boolean;
  readonly independent: number;
  readonly said: readonly Said[];
  /** What was said for a claim told before, and stands for this one too. */
  readonly again: readonly Said[];
}

export interface Dispute {
  readonly question: string;
  readonly kind: string;
  readonly sides: readonly Group[];
}

export interface ToldFact {
  readonly fact: Fact;
  readonly said: readonly Said[];
}

export interface Dossier {
  readonly edge: NetworkEdge;
  readonly names: readonly Name[];
  readonly independent: number;
  /** What is said for the link, but for the sides of its disputes. */
  readonly own: readonly Group[];
  readonly disputes: readonly Dispute[];
  /** What ended it. */
  readonly endings: readonly Group[];
  readonly facts: readonly ToldFact[];
  readonly sources: readonly SourceNote[];
  readonly cut: Cut | null;
}

/** Put the evidence of a link in order, and number its sources. */
export function dossier({ edge, ends, evidence }: Found): Dossier {
  const numbering = new Numbering();
  const own = new Set(edge.claim);
  const group = (claims: readonly Claim[]): Group[] => grouped(claims, own, numbering);
  const rivals = new Set(evidence.disputes.flatMap(({ claims }) => claims.map(({ iri }) => iri)));
  const said = evidence.claims.filter(({ iri }) => own.has(iri));
  const ending = evidence.claims.filter(({ object }) => edge.ended && object.value === edge.act);
  return {
    edge,
    names: ends.map(({ key, label }) => ({ key, label })),
    independent: edge.sources,
    disputes: evidence.disputes.map(({ dispute, claims }) => ({
      question: dispute.label,
      kind: dispute.kind,
      sides: group(claims),
    })),
    own:
      said.length > 0
        ? group(said.filter(({ iri }) => !rivals.has(iri)))
        : edge.citations.length > 0
          ? [carried(edge, numbering)]
          : [],
    endings: group(ending),
    facts: edge.facts.map((fact) => ({ fact, said: numbering.citeOf(fact.citations) })),
    sources: numbering.notes(),
    cut: evidence.cut,
  };
}

// Where nobody is recorded to claim a link, it may still carry citations of its own.
function carried(edge: NetworkEdge, numbering: Numbering): Group {
  return {
    sentence: edge.sentence,
    kind: edge.kind ?? "",
    rank: edge.rank ?? "",
    standing: edge.standing,
    asserted: edge.standing === "stated" || edge.standing === "disputed",
    reason: edge.reason,
    start: edge.from,
    end: edge.until,
    own: true,
    independent: edge.sources,
    said: numbering.citeOf(edge.citations),
    again: [],
  };
}

function grouped(
  claims: readonly Claim[],
  own: ReadonlySet<string>,
  numbering: Numbering,
): Group[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { sentence, kind, rank, reason, start, end } = claim;
    const same = JSON.stringify([sentence, kind, rank, reason, start, end, own.has(claim.iri)]);
    groups.set(same, [...(groups.get(same) ?? []), claim]);
  }
  const told = new Set<string>();
  return [...groups.values()].map((same) => groupOf(same, own, numbering, told));
}

function groupOf(
  claims: readonly Claim[],
  own: ReadonlySet<string>,
  numbering: Numbering,
  told: Set<string>,
): Group {
  const [{ sentence, kind, rank, asserted, party, reason, start, end, iri }] = claims as [Claim];
  const citations = claims.flatMap((claim) => claim.citations);
  const said = numbering.cite(citations);
  const again = said.filter((one) => told.has(JSON.stringify(one)));
  const fresh = said.filter((one) => !again.includes(one));
  for (const one of fresh) told.add(JSON.stringify(one));
  return {
    sentence,
    kind,
    rank,
    standing: rank === "Deprecated" ? "deprecated" : party ? "party" : "stated",
    asserted,
    reason,
    start,
    end,
    own: own.has(iri),
    independent: new Set(citations.map(({ source }) => source.original)).size,
    said: fresh,
    again,
  };
}
