import { expect, test } from "vitest";
import { boundaries, steps } from "./asof";

const DATES = ["2018", "2018-06", "2018-06-06", "2020-04-17"];

test("boundaries are the dates that can be read, each once, a year at its own head", () => {
  const links = [
    { from: "2018-06-06", until: "2020-04-17" },
    { from: "2018-06", until: null },
    { from: "2018", until: "2018-06-06T12:00:00Z" },
    { from: "soon", until: null },
  ];
  expect(boundaries(links)).toEqual(DATES);
});

test("steps by date go from boundary to boundary", () => {
  const found = steps(DATES, "date");
  const near = ["2017", "2018-06-05", "2018-06-06", "2030"].map(found.near);
  expect([found.count, found.at(1), near]).toEqual([4, "2018-06", [0, 1, 2, 3]]);
});

test("steps by month and by year leave none out", () => {
  const [months, years] = [steps(DATES, "month"), steps(DATES, "year")];
  expect([months.count, months.at(0), months.at(12), months.near("2018-06-06")]).toEqual([
    28,
    "2018-01",
    "2019-01",
    5,
  ]);
  expect([years.count, years.at(2), years.near("1990"), years.near("2044")]).toEqual([
    3,
    "2020",
    0,
    2,
  ]);
});

test("steps cross the beginning of the count of years", () => {
  const found = steps(["-0002-11", "0001"], "month");
  expect([found.at(0), found.at(2), found.at(found.count - 1)]).toEqual([
    "-0002-11",
    "-0001-01",
    "0001-01",
  ]);
});

test("without dates there are no steps", () => {
  expect(["date", "month", "year"].map((unit) => steps([], unit as "date").count)).toEqual([
    0, 0, 0,
  ]);
});
