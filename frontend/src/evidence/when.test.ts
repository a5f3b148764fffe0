import { expect, test } from "vitest";
import { precisionWords, whenWords } from "./when";

test("dates are told as precisely as they are known", () => {
  expect([
    whenWords("2018-06-06", null),
    whenWords("2018", "2018"),
    whenWords("2018-06", "2020"),
    whenWords(null, "2020-08-28"),
    whenWords(null, null),
  ]).toEqual(["On 6 June 2018", "In 2018", "From June 2018 to 2020", "Until 28 August 2020", null]);
  expect([
    precisionWords("2018-06-06", null),
    precisionWords("2018-06-06", "2020"),
    precisionWords(null, null),
  ]).toEqual(["known to the day", "known to the year", null]);
});
