import { expect, test } from "vitest";
import type { Standing } from "../../source/payload";
import { MARKS, MARK_STYLES, marksOf } from "./marks";

const edge = (standing: Standing, sources: number, ended: boolean) => ({
  standing,
  sources,
  ended,
});

const CLAIMED = { claimed: true };

test("a link that is stated, sourced and goes on has no mark", () => {
  expect(marksOf(edge("stated", 1, false), CLAIMED)).toEqual([]);
});

test("each thing to know of a link is a mark, the most telling first", () => {
  expect([
    marksOf(edge("disputed", 0, true), CLAIMED),
    marksOf(edge("party", 2, false), CLAIMED),
    marksOf(edge("deprecated", 1, true), CLAIMED),
  ]).toEqual([["disputed", "unsourced", "ended"], ["party"], ["deprecated", "ended"]]);
});

test("where nothing is claimed, no link lacks a source; what else is known of it is told", () => {
  expect([
    marksOf(edge("stated", 0, false), { claimed: false }),
    marksOf(edge("stated", 0, true), { claimed: false }),
  ]).toEqual([[], ["ended"]]);
});

test("no two marks share a pattern or a drawing", () => {
  const styles = MARKS.map((mark) => MARK_STYLES[mark]);
  expect(new Set(styles.map(({ dashes }) => dashes.join())).size).toBe(MARKS.length);
  expect(new Set(styles.map(({ drawing }) => drawing)).size).toBe(MARKS.length);
});
