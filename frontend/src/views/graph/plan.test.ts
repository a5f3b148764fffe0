import { expect, test } from "vitest";
import { planOf } from "./plan";
import type { Scene } from "./scene";

const scene = (...keys: string[]): Scene => ({
  nodes: keys.map((key) => ({
    key,
    label: key,
    told: "",
    colour: "#000000",
    shape: "dot",
    size: 20,
    weight: 0,
    slices: [],
  })),
  links: [],
});
const ANN = new Map([["ann", { x: 5, y: 6 }]]);

test("where nothing is known, nothing is drawn before it is settled", () => {
  const { places, plan } = planOf(scene("ann"), new Map(), {}, 1);
  expect([places, plan?.spots]).toEqual([null, [{ place: null, held: false, size: 20 }]]);
});

test("where all is known, nothing is settled anew", () => {
  expect(planOf(scene("ann"), ANN, {}, 1)).toEqual({ places: ANN, plan: null });
});

test("what is new is drawn at once and settled then", () => {
  const { places, plan } = planOf(scene("ann", "bob"), ANN, {}, 1);
  expect([[...places!.keys()], plan?.spots.map(({ place }) => place)]).toEqual([
    ["ann", "bob"],
    [{ x: 5, y: 6 }, null],
  ]);
});

test("a pinned node is held at its pin, whatever was known", () => {
  const { plan } = planOf(scene("ann", "bob"), ANN, { ann: [7, 8] }, 1);
  expect(plan?.spots[0]).toEqual({ place: { x: 7, y: 8 }, held: true, size: 20 });
});

test("so much that is new makes another picture", () => {
  const many = Array.from({ length: 100 }, (_, at) => `n${at}`);
  expect(planOf(scene("ann", ...many), ANN, {}, 1).places).toBeNull();
});
