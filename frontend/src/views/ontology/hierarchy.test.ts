import { expect, test } from "vitest";
import type { KnownClass } from "../query/terms";
import { indexed, sections, topOf, type Branch } from "./hierarchy";

const known = (name: string, given: Partial<KnownClass> = {}): KnownClass => ({
  kind: "class",
  iri: `urn:ns#${name}`,
  curie: `ns:${name}`,
  label: name.toLowerCase(),
  definition: "",
  count: 1,
  parents: [],
  colour: null,
  shape: null,
  evidence: false,
  declared: true,
  ...given,
});

const ACT = known("Act");
const PARDON = known("Pardon", { parents: ["urn:other#Thing", "urn:ns#Act"] });
const CLAIM = known("Claim", { evidence: true });
const FOREIGN = known("Thing", { iri: "urn:other#Thing", curie: "other:Thing" });

const told = ({ term, children }: Branch): unknown =>
  children.length > 0 ? [term.label, ...children.map(told)] : term.label;
const listed = (classes: readonly KnownClass[], text = ""): unknown =>
  sections(classes, text).map(({ kind, branches }) => [kind, ...branches.map(told)]);

test("each class stands once, below its parent in the same vocabulary", () => {
  expect(listed([ACT, PARDON, CLAIM, FOREIGN])).toEqual([
    ["entities", ["act", "pardon"]],
    ["evidence", "claim"],
    ["other", "thing"],
  ]);
});

test("a text leaves what has it in a name, and what is above", () => {
  expect(listed([ACT, PARDON, CLAIM, FOREIGN], " PARD")).toEqual([["entities", ["act", "pardon"]]]);
  expect(listed([ACT], "nothing")).toEqual([]);
});

test("classes in a ring stand side by side", () => {
  const one = known("One", { parents: ["urn:ns#Two"] });
  const two = known("Two", { parents: ["urn:ns#One"] });
  expect(listed([one, two])).toEqual([["entities", "one", "two"]]);
});

test("the top of a branch is found", () => {
  const below = known("Below", { parents: ["urn:ns#Pardon"] });
  expect(topOf(below, indexed([ACT, PARDON, below]))).toBe(ACT);
});
