import { expect, test } from "vitest";
import { dateWords, unbroken } from "./dates";

test("a date is written as precisely as it is known, and what is none stays as it is", () => {
  expect(["2018-06-06", "2018-06", "2018", "soon"].map(dateWords)).toEqual([
    "6 June 2018",
    "June 2018",
    "2018",
    "soon",
  ]);
});

test("in a text no date is broken, and everything else may be", () => {
  expect(unbroken("On 6 June 2018 he left; in May 2019, on 2 May and in 2020 he came back.")).toBe(
    "On 6\u00a0June\u00a02018 he left; in May\u00a02019, on 2\u00a0May and in 2020 he came back.",
  );
  expect(unbroken("She may march 12 miles.")).toBe("She may march 12 miles.");
});
