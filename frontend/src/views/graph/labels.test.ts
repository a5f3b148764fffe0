import { expect, test } from "vitest";
import { placeLabels, type Box, type Named } from "./labels";

const ROOM: Box = { left: 0, top: 0, right: 1000, bottom: 1000 };
const named = (key: string, x: number, y: number, weight = 1): Named => ({
  key,
  x,
  y,
  reach: 10,
  width: 60,
  height: 14,
  weight,
});
const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

test("a label stands below what it names", () => {
  expect(placeLabels([named("ann", 100, 100)], ROOM).get("ann")).toEqual({
    left: 70,
    top: 113,
    right: 130,
    bottom: 127,
  });
});

test("no label lies over another, and the more important one is shown", () => {
  const crowd = Array.from({ length: 60 }, (_, at) =>
    named(`n${at}`, 500 + (at % 8) * 25, 500 + at, at),
  );
  const placed = placeLabels(crowd, ROOM);
  const boxes = [...placed.values()];
  const clashes = boxes.filter((one, at) =>
    boxes.slice(at + 1).some((other) => overlap(one, other)),
  );
  expect([clashes, placed.has("n59"), placed.size < crowd.length]).toEqual([[], true, true]);
});

test("a label gives way to a node, unless that is far less important", () => {
  const below = named("bob", 100, 120, 1);
  const [equal, far] = [1, 10].map((weight) =>
    placeLabels([named("ann", 100, 100, weight), below], ROOM),
  );
  expect([equal!.get("ann")!.top, far!.get("ann")!.top]).toEqual([93, 113]);
});

test("what is out of sight has no label", () => {
  expect(placeLabels([named("ann", -300, 100)], ROOM).size).toBe(0);
});
