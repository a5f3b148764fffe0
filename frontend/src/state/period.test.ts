import { expect, test } from "vitest";
import { dated, placeInTime } from "./period";

test("a date is written as it is read", () => {
  expect([dated([2018, 6, 6]), dated([99]), dated([-44, 3])]).toEqual([
    "2018-06-06",
    "0099",
    "-0044-03",
  ]);
});

test("a year stands before its months, a month before its days, and what is no date nowhere", () => {
  const inOrder = ["-0044-03", "0099", "2018", "2018-06", "2018-06-06", "2018-07"];
  const sorted = inOrder.toReversed().sort((one, other) => placeInTime(one)! - placeInTime(other)!);
  expect([sorted, placeInTime("soon")]).toEqual([inOrder, null]);
});
