import { afterEach, expect, test, vi } from "vitest";
import { History } from "./history.svelte";
import { outline } from "./outline";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test("the last question comes first, each once, and they outlast the page", () => {
  const history = new History();
  for (const text of ["a", "b", "a"]) history.add(text);
  expect([history.texts, new History().texts]).toEqual([
    ["a", "b"],
    ["a", "b"],
  ]);
});

test("there are never too many", () => {
  const history = new History();
  for (let at = 0; at < 60; at += 1) history.add(`q${at}`);
  expect([history.texts.length, history.texts[0]]).toEqual([40, "q59"]);
});

test("all can be forgotten", () => {
  const history = new History();
  history.add("a");
  history.clear();
  expect([history.texts, new History().texts]).toEqual([[], []]);
});

test("a browser that keeps nothing, or something else, does no harm", () => {
  localStorage.setItem("justice-graph.questions", '{"not": "a list"}');
  expect(new History().texts).toEqual([]);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const history = new History();
  history.add("a");
  expect(history.texts).toEqual(["a"]);
});

test.each([
  ["# What is it?\nSELECT * {}", "What is it?"],
  ["PREFIX a: <urn:>\nSELECT  ?x\n{ ?x a ?y }", "SELECT ?x { ?x a ?y }"],
  [`ASK { ${"x".repeat(200)} }`, `ASK { ${"x".repeat(113)}…`],
])("a question is told in a line", (text, line) => {
  expect(outline(text)).toBe(line);
});
