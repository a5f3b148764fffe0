import { expect, test } from "vitest";
import { fitted } from "./fitting";

const widthOf = (words: string): number => words.length;

test("as much as fits is shown, and a sign where something is missing", () => {
  const sentence = "Ann met Bob.";
  expect([12, 8, 3, 0].map((room) => fitted(sentence, room, widthOf))).toEqual([
    "Ann met Bob.",
    "Ann met…",
    "",
    "",
  ]);
});
