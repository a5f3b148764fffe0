import { expect, test } from "vitest";
import { context, dateAt, ticks } from "./axis";
import { dayOf, spanOf, type Span } from "./calendar";
import { all, dayAt, panned, showing, x, zoomed, type Scale } from "./scale";

const scale = (perDay: number, year: number): Scale => ({
  left: dayOf(year, 1, 1),
  perDay,
  width: 600,
});
const names = (seen: Scale): string[] => ticks(seen).map(({ name }) => name);

test("the axis names decades, years, months or days, as there is room", () => {
  expect(names(scale(0.016, 1960)).slice(0, 3)).toEqual(["1960", "1970", "1980"]);
  expect(names(scale(0.2, 2018)).slice(0, 3)).toEqual(["2018", "2019", "2020"]);
  expect(names(scale(2, 2018)).slice(0, 3)).toEqual(["2018", "Feb", "Mar"]);
  expect(names(scale(40, 2018)).slice(0, 3)).toEqual(["2018", "2", "3"]);
});

test("the first of a month is named, whatever the step", () => {
  expect(names({ ...scale(10, 2018), width: 900 }).slice(3, 7)).toEqual(["22", "Feb", "8", "15"]);
});

test("where no year is in sight, the left end says which it is", () => {
  const march = { ...scale(2, 2018), left: dayOf(2018, 3, 1), width: 200 };
  expect([context(march, ticks(march)), context(scale(2, 2018), ticks(scale(2, 2018)))]).toEqual([
    "2018",
    "",
  ]);
});

test("a click means a year, a month or a day, as the axis names them", () => {
  const day = dayOf(2018, 6, 6);
  expect([0.2, 2, 40].map((perDay) => dateAt(scale(perDay, 2018), day))).toEqual([
    "2018",
    "2018-06",
    "2018-06-06",
  ]);
  expect(dateAt(scale(0.2, -44), dayOf(-44, 3, 15))).toBe("-0044");
});

const BOUNDS: Span = [dayOf(2000, 1, 1), dayOf(2020, 1, 1)];

test("zooming leaves the day under the pointer where it is", () => {
  const before = all(600, BOUNDS);
  const after = zoomed(before, BOUNDS, 4, 200);
  expect(dayAt(after, 200)).toBeCloseTo(dayAt(before, 200));
});

test("nothing is zoomed further out than everything, nor in than days", () => {
  const before = all(600, BOUNDS);
  expect(zoomed(before, BOUNDS, 0.1, 300).perDay).toBe(before.perDay);
  expect(zoomed(before, BOUNDS, 1e9, 300).perDay).toBe(48);
});

test("moving ends where the first or the last day stands in the middle", () => {
  const near = zoomed(all(600, BOUNDS), BOUNDS, 10, 300);
  expect(x(panned(near, BOUNDS, -1e9), BOUNDS[0])).toBeCloseTo(300);
  expect(x(panned(near, BOUNDS, 1e9), BOUNDS[1])).toBeCloseTo(300);
});

test("what is out of sight is brought in, and what is in sight stays", () => {
  const near = zoomed(all(600, BOUNDS), BOUNDS, 10, 0);
  const seen = showing(near, BOUNDS, spanOf("2010-05-05")!);
  const at = x(seen, dayOf(2010, 5, 5));
  expect([at > 0 && at < 600, showing(seen, BOUNDS, spanOf("2010-05-05")!)]).toEqual([true, seen]);
});
