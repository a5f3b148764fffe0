import { expect, test } from "vitest";
import type { Palette } from "./palette";
import { writePicture, type Picture } from "./picture";

const PALETTE: Palette = {
  paper: "#ffffff",
  card: "#ffffff",
  ink: "#000000",
  muted: "#555555",
  line: "#888888",
  faint: "#cccccc",
  edge: "#777777",
  accent: "#0000ff",
  warn: "#8f3d00",
};

const PICTURE: Picture = {
  box: { left: -10, top: -10, right: 110, bottom: 60 },
  nodes: [
    { x: 0, y: 0, colour: "#0072B2", shape: "dot", size: 20, slices: [] },
    { x: 100, y: 50, colour: "#D55E00", shape: "diamond", size: 30, slices: [] },
  ],
  links: [{ d: "M0 0L100 50", middle: { x: 50, y: 25 }, marks: ["disputed"], directed: true }],
  labels: [
    { lines: [`<img src=x onerror="alert(1)">`], box: { left: 0, top: 0, right: 9, bottom: 9 } },
  ],
  palette: PALETTE,
  title: "A & B",
  subtitle: "2 entities",
  credit: "Source: a graph\u0000, drawn on 2026-01-02",
  types: [{ label: "person", colour: "#0072B2", shape: "dot" }],
  marks: [{ mark: "disputed", label: "disputed" }],
};

const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, "image/svg+xml");
const texts = (drawn: Document): string[] =>
  [...drawn.querySelectorAll("text")].map((text) => text.textContent ?? "");

test("a picture says what it shows, of what, when, and what its signs mean", () => {
  const drawn = parsed(writePicture(PICTURE));
  expect(drawn.querySelector("title")?.textContent).toBe("A & B");
  expect(texts(drawn)).toEqual([
    "A & B",
    "2 entities",
    `<img src=x onerror="alert(1)">`,
    "person",
    "disputed",
    "Source: a graph, drawn on 2026-01-02",
  ]);
});

test("labels with markup are plain text, and nothing is fetched", () => {
  const svg = writePicture(PICTURE);
  expect([svg.includes("<img"), /href|url\((?!#)/.test(svg)]).toEqual([false, false]);
});

test("a disputed link has its dashes, its colour and its mark", () => {
  const drawn = parsed(writePicture(PICTURE));
  const link = drawn.querySelector('path[d="M0 0L100 50"]');
  expect([link?.getAttribute("stroke"), link?.getAttribute("stroke-dasharray")]).toEqual([
    "#8f3d00",
    "8 5",
  ]);
});

test("a community is a ring of its shares, one after the other", () => {
  const slices = [
    { colour: "#0072B2", percent: 75 },
    { colour: "#D55E00", percent: 25 },
  ];
  const drawn = parsed(writePicture({ ...PICTURE, nodes: [{ ...PICTURE.nodes[0]!, slices }] }));
  const arcs = [...drawn.querySelectorAll("circle[pathLength]")];
  const read = (name: string): (string | null)[] => arcs.map((arc) => arc.getAttribute(name));
  expect([read("stroke"), read("stroke-dasharray"), read("stroke-dashoffset")]).toEqual([
    ["#0072B2", "#D55E00"],
    ["75 100", "25 100"],
    ["0", "-75"],
  ]);
});
