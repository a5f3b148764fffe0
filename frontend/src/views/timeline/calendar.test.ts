import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, spanOf, yearMonthDay } from "./calendar";

test("a date is all the days that it may mean", () => {
  expect([spanOf("2000-01-01"), spanOf("2000-02"), spanOf("2000"), spanOf("1999")]).toEqual([
    [0, 1],
    [31, 60],
    [0, 366],
    [-365, 0],
  ]);
});

test("what is no date has no days", () => {
  expect([spanOf(null), spanOf("soon"), spanOf("2018-02-30")]).toEqual([null, null, null]);
});

test("a day comes back from its number, in any year", () => {
  const date = fc.tuple(
    fc.integer({ min: -9999, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  fc.assert(
    fc.property(date, (given) => void expect(yearMonthDay(dayOf(...given))).toEqual(given)),
  );
});
