import { expect, test } from "vitest";
import * as changes from "./changes";
import { START, type State } from "./state";

const CANVAS: State = {
  ...START,
  view: "graph",
  nodes: ["ann", "bob"],
  selected: ["ann"],
  pins: { ann: [1, 2], bob: [3, 4] },
};

test("what is added comes last, and once", () => {
  expect(changes.add(CANVAS, ["bob", "cat"]).nodes).toEqual(["ann", "bob", "cat"]);
});

test("adding to the whole graph leaves what was added", () => {
  const next = changes.add({ ...START, whole: true }, ["cat"]);
  expect([next.whole, next.nodes]).toEqual([false, ["cat"]]);
});

test("what is removed takes its choice and its pin along", () => {
  const next = changes.remove(CANVAS, ["ann"], ["ann", "bob"]);
  expect(next).toEqual({ ...CANVAS, nodes: ["bob"], selected: [], pins: { bob: [3, 4] } });
});

test("removing from the whole graph leaves the others that were shown", () => {
  const next = changes.remove({ ...START, whole: true }, ["ann"], ["ann", "bob", "cat"]);
  expect([next.whole, next.nodes]).toEqual([false, ["bob", "cat"]]);
});

test("an entity is chosen beside the others, and no longer by the same step", () => {
  const both = changes.toggleSelected(CANVAS, "bob");
  const one = changes.toggleSelected(both, "ann");
  expect([both.selected, one.selected]).toEqual([["ann", "bob"], ["bob"]]);
});

test("a switch thrown twice is as before", () => {
  const twice = changes.toggleType(changes.toggleType(CANVAS, "ns:Person"), "ns:Person");
  expect(twice).toEqual(CANVAS);
});

test("unpinning leaves other pins", () => {
  expect(changes.unpin(CANVAS, ["bob"]).pins).toEqual({ ann: [1, 2] });
});

test("a new question forgets the last one and keeps how answers are shown", () => {
  const asked = changes.ask(
    { ...START, question: { text: "ASK {}", name: null, parameters: {}, shown: "chart" } },
    { name: "law-passage", parameters: { law: "Act" } },
  );
  expect(asked.question).toEqual({
    text: null,
    name: "law-passage",
    parameters: { law: "Act" },
    shown: "chart",
  });
});
