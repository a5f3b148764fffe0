import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Explorer } from "../state/explorer.svelte";
import { ABOUT, fakeSource } from "../testing/fakeSource";
import { steps, type Unit } from "./asof";
import { Walk } from "./asofWalk.svelte";

const DATES = ["2010", "2018-06", "2020"];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function walking(asOf: string | null, unit: Unit = "date"): [Explorer, Walk, () => number] {
  const address = asOf ? `#v=1&as-of=${asOf}` : "#";
  history.replaceState(null, "", address);
  const explorer = new Explorer(fakeSource(), ABOUT, address);
  const before = history.length;
  return [explorer, new Walk(explorer, () => steps(DATES, unit)), () => history.length - before];
}

test("steps go from date to date, and stop at both ends", () => {
  const [explorer, walk] = walking("2018-06");
  const seen = ([1, 1, -1, -1, -1] as const).map((count) => {
    walk.by(count);
    return explorer.state.asOf;
  });
  expect(seen).toEqual(["2020", "2020", "2018-06", "2010", "2010"]);
});

test("from any time a step leads to the first date or to the last", () => {
  const [one, on] = walking(null);
  on.by(1);
  const [other, back] = walking(null);
  back.by(-1);
  expect([one.state.asOf, other.state.asOf]).toEqual(["2010", "2020"]);
});

test("from between two dates a step back leads to the one before", () => {
  const [explorer, walk] = walking("2019");
  walk.by(-1);
  expect(explorer.state.asOf).toBe("2018-06");
});

test("steps in a row are one step for Back; after a rest there is another", () => {
  const [, walk, added] = walking(null);
  walk.by(1);
  walk.by(1);
  const together = added();
  vi.advanceTimersByTime(1000);
  walk.by(1);
  expect([together, added()]).toEqual([1, 2]);
});

test("a play goes on to the last date and stops there, in one step for Back", () => {
  const [explorer, walk, added] = walking("2010");
  walk.play();
  vi.advanceTimersByTime(20_000);
  expect([explorer.state.asOf, walk.playing, added()]).toEqual(["2020", false, 1]);
});

test("a play stops when the date is set elsewhere", () => {
  const [explorer, walk] = walking("2010", "year");
  walk.play();
  explorer.open("#v=1&as-of=1999");
  vi.advanceTimersByTime(20_000);
  expect([explorer.state.asOf, walk.playing]).toEqual(["1999", false]);
});
