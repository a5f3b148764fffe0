import { expect, test } from "vitest";
import { filterOf, folded } from "./filter";

const fits = (filter: string, text: string): boolean => filterOf(filter)(folded(text));

test("every word must occur, in any order and whatever its case and accents", () => {
  expect([
    fits("munoz CRYSTAL", "Crystal Muñoz"),
    fits("MUÑ", "crystal munoz"),
    fits("munoz trump", "Crystal Muñoz"),
    fits("   ", "anything"),
  ]).toEqual([true, true, false, true]);
});
