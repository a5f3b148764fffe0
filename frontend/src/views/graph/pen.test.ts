import { expect, test } from "vitest";
import { broken } from "./pen";

const wide = (text: string): number => text.length * 10;

test("a short label stays on one line", () => {
  expect(broken("Kim Kardashian", wide)).toEqual(["Kim Kardashian"]);
});

test("a long label breaks between words, and ends in an ellipsis where two lines are not enough", () => {
  expect(broken("Case of Alice Johnson", wide)).toEqual(["Case of Alice", "Johnson"]);
  expect(broken("Keeping Up with the Kardashians, season 15", wide)).toEqual([
    "Keeping Up with",
    "the…",
  ]);
});

test("one endless word is broken too", () => {
  const [first, second] = broken("x".repeat(500), wide);
  expect([first!.length <= 15, second!.endsWith("…"), second!.length <= 16]).toEqual([
    true,
    true,
    true,
  ]);
});

test("no text is no line", () => {
  expect(broken("", wide)).toEqual([""]);
});
