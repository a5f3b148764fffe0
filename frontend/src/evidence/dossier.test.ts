import { expect, test } from "vitest";
import { asText } from "./asText";
import { dossier } from "./dossier";
import { evidenceAsked } from "./finding";
import { citation, claim, edge, evidence, nodes } from "./testing";

const paper = citation("Paper", { published: "2018-06" });
const copy = citation("Copy", { original: "Paper", same_text_as: "The Paper" });
const denial = citation("Denial");

const mine = claim("c1", { citations: [paper, copy], dispute: "d1" });
const hers = claim("c2", {
  sentence: "Ann did not know Bob (held to be wrong).",
  kind: "DefenceClaim",
  rank: "Deprecated",
  party: true,
  asserted: false,
  reason: "The letters say otherwise.",
  citations: [denial],
  dispute: "d1",
});

const disputed = dossier({
  edge: edge({ standing: "disputed" }),
  ends: nodes,
  evidence: evidence({
    claims: [mine],
    disputes: [
      {
        dispute: { iri: "d1", label: "whether they met", kind: "TrueDispute" },
        claims: [mine, hers],
      },
    ],
  }),
});

test("both sides of a dispute stand beside each other with what is their own", () => {
  const [dispute] = disputed.disputes;
  expect(dispute?.question).toBe("whether they met");
  expect(
    dispute?.sides.map(({ sentence, own, standing, independent, reason, said }) => ({
      sentence,
      own,
      standing,
      independent,
      reason,
      sources: said.map(({ number }) => number),
    })),
  ).toEqual([
    {
      sentence: "Ann knows Bob.",
      own: true,
      standing: "stated",
      independent: 1,
      reason: null,
      sources: [1, 2],
    },
    {
      sentence: "Ann did not know Bob (held to be wrong).",
      own: false,
      standing: "deprecated",
      independent: 1,
      reason: "The letters say otherwise.",
      sources: [3],
    },
  ]);
  expect(disputed.own).toEqual([]);
});

test("a copy is known as the same text as its original", () => {
  expect(
    disputed.sources.map(({ number, same_text_as, date }) => [number, same_text_as, date]),
  ).toEqual([
    [1, null, "published June 2018"],
    [2, 1, "date not recorded"],
    [3, null, "date not recorded"],
  ]);
  const alone = dossier({
    edge: edge(),
    ends: nodes,
    evidence: evidence({ claims: [claim("c1", { citations: [copy] })] }),
  });
  expect(alone.sources[0]?.date).toBe(
    "date not recorded · the same text as “The Paper”, with which it counts as one",
  );
});

test("claims that say the same are one, and a citation is told once", () => {
  const act = "https://example.org/id/meeting";
  const told = dossier({
    edge: edge({ act, claim: ["c1", "c2"] }),
    ends: nodes,
    evidence: evidence({
      claims: [
        claim("c1", { citations: [paper] }),
        claim("c2", { citations: [paper, denial] }),
        claim("c3", { sentence: "Ann met Bob; one source gives the place.", citations: [paper] }),
      ],
    }),
  });
  expect(told.own.map(({ said }) => said.map(({ says }) => says))).toEqual([
    ["Paper says so.", "Denial says so."],
  ]);
});

test("a claim with the citation of the one before refers to it", () => {
  const again = dossier({
    edge: edge({ claim: ["c1", "c2"] }),
    ends: nodes,
    evidence: evidence({
      claims: [
        claim("c1", { citations: [paper] }),
        claim("c2", { kind: "Official", citations: [paper] }),
      ],
    }),
  });
  expect(again.own.map(({ said, again: known }) => [said.length, known.length])).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test("what ended an act is what leads to it", () => {
  const act = "https://example.org/id/pardon";
  const ending = claim("c9", {
    sentence: "The board revoked it.",
    object: { type: "iri", value: act, curie: "id:pardon", language: null, datatype: null },
  });
  const { endings } = dossier({
    edge: edge({ act, ended: true }),
    ends: nodes,
    evidence: evidence({ claims: [claim("c1"), ending] }),
  });
  expect(endings.map(({ sentence }) => sentence)).toEqual(["The board revoked it."]);
});

test("a graph without claims may still cite with its links", () => {
  const { own, sources } = dossier({
    edge: edge({
      claim: [],
      citations: [
        {
          says: "",
          quoted: null,
          source: "A list",
          source_iri: "list",
          publisher: null,
          url: null,
          kind: "official-copy",
          original: "list",
          published: null,
        },
      ],
    }),
    ends: nodes,
    evidence: evidence(),
  });
  expect(own.map(({ said }) => said.map(({ number }) => number))).toEqual([[1]]);
  expect(sources.map(({ title, kind }) => [title, kind])).toEqual([["A list", "official copy"]]);
});

test("of an act all is asked, of any other link the statement", () => {
  expect(evidenceAsked(edge({ act: "urn:act" }))).toEqual({ subject: "urn:act" });
  expect(evidenceAsked(edge())).toEqual({
    subject: "https://example.org/id/ann",
    property: "ns:knows",
    object: "https://example.org/id/bob",
  });
});

test("the evidence as text has every side and every source", () => {
  expect(asText(disputed)).toBe(`Ann knows Bob.

Disputed: whether they met
- Ann knows Bob. (Reported)
  [1] Paper says so.
  [2] Copy says so.
- Ann did not know Bob (held to be wrong). (Claim of the defence)
  Why it is held to be wrong: The letters say otherwise.
  [3] Denial says so.

[1] The Paper, news, published June 2018. https://example.org/Paper
[2] The Copy, news, date not recorded. The same text as [1]. https://example.org/Copy
[3] The Denial, news, date not recorded. https://example.org/Denial
`);
});
