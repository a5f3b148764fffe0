import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { SourceNote } from "../source/payload";
import { show } from "../testing/show";
import { cited, pieces, type Saying } from "./citing";
import Sentence from "./Sentence.svelte";
import SourceList from "./SourceList.svelte";

const says = (number: number, words = `Source ${number} says so.`) => ({
  number,
  says: words,
  quoted: null,
});

const DISPUTED: Saying = {
  text: "Ann met Bob in 2018.",
  standing: "disputed",
  remark: "disputed: the year",
  references: [says(2), says(1)],
  other_sides: [{ text: "Ann met Bob in 2019.", references: [says(3)] }],
};

const note = (number: number, more: Partial<SourceNote> = {}): SourceNote => ({
  number,
  title: `Title ${number}`,
  publisher: "A paper",
  kind: "news",
  url: `https://example.org/${number}`,
  same_text_as: null,
  date: "published 2018",
  ...more,
});

test("names in a sentence are found whole, the longest first", () => {
  const names = [
    { key: "urn:ann", label: "Ann" },
    { key: "urn:law", label: "Ann's Re-entry/Law (2018)" },
    { key: "urn:none", label: "" },
  ];
  expect(pieces("Ann and Annette wrote Ann's Re-entry/Law (2018).", names)).toEqual([
    { text: "Ann", key: "urn:ann" },
    { text: " and Annette wrote ", key: null },
    { text: "Ann's Re-entry/Law (2018)", key: "urn:law" },
    { text: ".", key: null },
  ]);
  expect(pieces("Nobody.", [])).toEqual([{ text: "Nobody.", key: null }]);
});

test("what is cited is listed once, by number, with what is said for values and other sides", () => {
  const value = { text: "63", references: [says(4), says(1)] };
  const detail: Saying = { text: "Age", standing: "stated", references: [], values: [value] };
  const told = { ...DISPUTED, details: [detail as never] };
  expect(cited(told).map((reference) => reference.number)).toEqual([1, 2, 3, 4]);
});

test("a disputed sentence stands with its other side, each with its own sources", () => {
  const { container } = show(Sentence, { properties: { told: DISPUTED } });
  const text = (selector: string): string =>
    container.querySelector(selector)!.textContent!.replace(/\s+/g, " ").trim();
  expect([text(".said"), text(".standing"), text(".side")]).toEqual([
    "Ann met Bob in 2018. 12",
    "≠ Disputed: the year",
    "Other side: Ann met Bob in 2019. 3",
  ]);
});

test("a sentence without a source says so, but not where nothing has one", () => {
  const told: Saying = { text: "Ann met Bob.", standing: "stated", references: [] };
  show(Sentence, { properties: { told } });
  expect(screen.queryAllByText("no source recorded")).toHaveLength(1);
  show(Sentence, { properties: { told, sourced: false } });
  expect(screen.queryAllByText("no source recorded")).toHaveLength(1);
});

test("what is held to be wrong says why", () => {
  const told: Saying = {
    text: "One source wrongly says that Ann met Bob.",
    standing: "deprecated",
    remark: "Ann met Bo",
    references: [],
  };
  const { container } = show(Sentence, { properties: { told } });
  expect(container.querySelector(".standing")!.textContent).toContain(
    "Held to be wrong: Ann met Bo",
  );
});

test("markup in a sentence is only text", () => {
  const told: Saying = { text: "<img src=x> & Ann", standing: "stated", references: [] };
  const { container } = show(Sentence, {
    properties: { told, names: [{ key: "urn:ann", label: "Ann" }] },
  });
  expect([container.querySelector("img"), container.querySelector("a")?.textContent]).toEqual([
    null,
    "Ann",
  ]);
});

test("a number leads to its source, and from there back to the sentence", async () => {
  show(Sentence, { properties: { told: DISPUTED } });
  render(SourceList, { sources: [1, 2, 3].map((number) => note(number)) });
  const mark = screen.getAllByRole("button", { name: "Source 3" })[0]!;
  await fireEvent.click(mark);
  expect(document.activeElement?.id).toBe("sources-3");
  await fireEvent.click(screen.getByRole("button", { name: "Back to the text" }));
  expect(document.activeElement).toBe(mark);
});

test("a source links to the web only, and a copy names its original", () => {
  const { container } = render(SourceList, {
    sources: [
      note(1),
      note(2, { url: "javascript:alert(1)", same_text_as: 1, publisher: "Title" }),
      note(3, { url: null }),
    ],
  });
  const links = [...container.querySelectorAll("a")].map((link) => [link.href, link.rel]);
  expect(links).toEqual([["https://example.org/1", "noopener noreferrer"]]);
  const items = [...container.querySelectorAll("li")].map((item) =>
    item.textContent!.replace(/\s+/g, " ").trim(),
  );
  expect(items).toEqual([
    "1 Source 1 Title 1↗on another site A paper · news · published 2018",
    "2 Source 2 Title 2 news · published 2018 The address of this source is no web address, so it" +
      " is not a link here. javascript:alert(1) The same text as 1; the two count as one.",
    "3 Source 3 Title 3 A paper · news · published 2018",
  ]);
});
