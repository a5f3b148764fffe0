/** How Cytoscape draws: colours of the page, shapes of the ontology, dashes of the marks. */

import type cytoscape from "cytoscape";
import { MARKS, MARK_STYLES } from "./marks";
import type { Palette } from "./palette";

type Rules = cytoscape.StylesheetJsonBlock[];

/** Links from which on they are drawn straight and without arrowheads while they are many. */
export const MANY_LINKS = 2000;

/** Write the stylesheet. */
export function styleOf(palette: Palette, many: boolean): Rules {
  return [...nodeRules(palette), ...linkRules(palette, many), ...stateRules(palette)];
}

const nodeRules = ({ paper, edge, card }: Palette): Rules => [
  {
    selector: "node",
    style: {
      width: "data(side)",
      height: "data(side)",
      shape: "data(form)" as cytoscape.Css.NodeShape,
      "background-color": "data(colour)",
      "border-width": 1.5,
      "border-color": paper,
      "overlay-opacity": 0,
    },
  },
  { selector: "node[points]", style: { "shape-polygon-points": "data(points)" } },
  { selector: "node[!distinct]", style: { "border-color": edge, "border-width": 2 } },
  { selector: "node[pie]", style: { "background-color": card, ...pieStyle() } },
];

/** The most shares that a ring shows. */
export const SLICES = 5;

function pieStyle(): cytoscape.Css.Node {
  const slices = Array.from({ length: SLICES }, (_, at) => at + 1);
  return Object.fromEntries([
    ["pie-size", "100%"],
    ["pie-hole", "62%"],
    ...slices.flatMap((at) => [
      [`pie-${at}-background-color`, `data(colour${at})`],
      [`pie-${at}-background-size`, `data(share${at})`],
    ]),
  ]) as cytoscape.Css.Node;
}

const linkRules = ({ line }: Palette, many: boolean): Rules => [
  {
    selector: "edge",
    style: {
      width: "data(width)",
      "line-color": line,
      "target-arrow-color": line,
      "curve-style": many ? "haystack" : "bezier",
      "control-point-step-size": 36,
      "overlay-opacity": 0,
    },
  },
  ...(many ? [] : [arrowRule]),
  ...[...MARKS].reverse().map((mark) => ({
    selector: `edge[mark = "${mark}"]`,
    style: {
      "line-style": "dashed" as const,
      "line-dash-pattern": [...MARK_STYLES[mark].dashes],
    },
  })),
];

const arrowRule: cytoscape.StylesheetJsonBlock = {
  selector: "edge[?directed]",
  style: { "target-arrow-shape": "triangle", "arrow-scale": 0.85 },
};

const stateRules = ({ accent, ink, warn }: Palette): Rules => [
  {
    selector: "edge[?warned]",
    style: { "line-color": warn, "target-arrow-color": warn },
  },
  { selector: "edge.lit", style: { "line-color": ink, "target-arrow-color": ink, width: 2 } },
  { selector: ".dim", style: { opacity: 0.18 } },
  { selector: "node:selected", style: { "border-color": accent, "border-width": 4 } },
  {
    selector: "edge.open",
    style: {
      "line-color": accent,
      "target-arrow-color": accent,
      width: 3.5,
      opacity: 1,
      "z-index": 9,
    },
  },
];
