// Shapes of nodes and lines of links as small drawings, for the legend, the panel and the tables.

const SHAPES = {
  dot: "M8 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12z",
  square: "M2.6 2.6h10.8v10.8H2.6z",
  diamond: "M8 1l7 7-7 7-7-7z",
  triangle: "M8 1.8l6.8 11.8H1.2z",
  triangleDown: "M8 14.2L1.2 2.4h13.6z",
  star: "M8 .8l2.1 4.7 5.1.5-3.8 3.4 1.1 5L8 11.8l-4.5 2.6 1.1-5L.8 6l5.1-.5z",
  hexagon: "M4.4 1.8h7.2L15.2 8l-3.6 6.2H4.4L.8 8z",
};

function shapeGlyph(group) {
  return svg(
    "svg",
    { class: "glyph", viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("path", { d: SHAPES[group.shape] ?? SHAPES.dot, fill: group.colour }),
  );
}

const DASHES = { stated: [], disputed: [7, 4], party: [1.5, 4], deprecated: [14, 5] };

const MARKS = { disputed: "?", party: "says", deprecated: "×" };

const LINES = [
  {
    id: "stated",
    name: "Stated",
    means: STANDING_MEANS.stated,
    has: (edge) => edge.standing === "stated" && edge.count > 0,
  },
  {
    id: "disputed",
    name: "Disputed",
    means: STANDING_MEANS.disputed,
    has: (edge) => edge.standing === "disputed",
  },
  {
    id: "party",
    name: "A party’s claim",
    means: STANDING_MEANS.party,
    has: (edge) => edge.standing === "party",
  },
  {
    id: "deprecated",
    name: "Deprecated",
    means: STANDING_MEANS.deprecated,
    has: (edge) => edge.standing === "deprecated",
  },
  {
    id: "unsourced",
    name: "No source recorded",
    means: "The graph holds no source for it yet.",
    has: (edge) => edge.count === 0,
  },
  {
    id: "ended",
    name: "Ended",
    means: "It held until a recorded date.",
    has: (edge) => edge.until !== null,
  },
];

// The mark of a line at its middle: a sign on paper, a hollow ring or a bar across.
function markGlyph(id) {
  if (id === "unsourced") return [svg("circle", { class: "line-ring", cx: 24, cy: 8, r: 3.5 })];
  if (id === "ended") return [svg("path", { class: "line-bar", d: "M24 3v10M28 3v10" })];
  if (!MARKS[id]) return [];
  const half = id === "party" ? 12 : 6.5;
  return [
    svg("rect", {
      class: "line-badge",
      x: 24 - half,
      y: 1.5,
      width: 2 * half,
      height: 13,
      rx: 6.5,
    }),
    svg("text", { class: "line-sign", x: 24, y: 11.5, "text-anchor": "middle" }, MARKS[id]),
  ];
}

function lineGlyph(id) {
  return svg(
    "svg",
    { class: `line-glyph line-glyph--${id}`, viewBox: "0 0 48 16", "aria-hidden": "true" },
    svg("path", {
      class: "line-stroke",
      d: "M1 8h46",
      "stroke-dasharray": (DASHES[id] ?? []).join(" "),
    }),
    ...markGlyph(id),
  );
}

function lineOf(edge) {
  if (edge.standing === "stated" && edge.count === 0) return "unsourced";
  if (edge.standing === "stated" && edge.until) return "ended";
  return edge.standing;
}
