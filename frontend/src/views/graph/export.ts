/** Saves what is shown as a picture. */

import type { EdgeSingular, NodeSingular } from "cytoscape";
import { download } from "../../parts/copying";
import type { Explorer } from "../../state/explorer.svelte";
import { words } from "../../strings";
import type { Canvas } from "./canvas";
import { linksOf, nodesOf } from "./elements";
import { placeLabels, type Box, type Named } from "./labels";
import type { Mark } from "./marks";
import { measure, penFor } from "./pen";
import { writePicture, type DrawnLabel, type DrawnLink, type Picture, type Sign } from "./picture";

const SHARPNESS = 2;
const MOST_PIXELS = 8000;

/** What a picture says of what it shows. */
export interface Shown {
  readonly told: string;
  /** What is to be known of all links. */
  readonly note: string | null;
  readonly types: readonly Sign[];
  readonly marks: readonly Mark[];
}

/** Save the canvas as SVG or as PNG. */
export async function exportPicture(
  kind: "svg" | "png",
  canvas: Canvas,
  explorer: Explorer,
  shown: Shown,
): Promise<void> {
  const svg = new Blob([writePicture(pictureOf(canvas, explorer, shown))], {
    type: "image/svg+xml",
  });
  download(`${words.graph.fileName}.${kind}`, kind === "svg" ? svg : await rastered(svg));
}

function pictureOf(
  { cy, palette, scene }: Canvas,
  { about, state }: Explorer,
  shown: Shown,
): Picture {
  const nodes = nodesOf(cy);
  const labels = labelsOf(nodes, cy.container()!);
  const { x1, y1, x2, y2 } = cy.elements().boundingBox();
  const slices = new Map(scene.nodes.map((node) => [node.key, node.slices]));
  const today = new Date().toISOString().slice(0, 10);
  const title = state.whole ? words.graph.wholeOf(about.name) : words.graph.pictureOf(about.name);
  return {
    box: around({ left: x1, top: y1, right: x2, bottom: y2 }, labels),
    nodes: nodes.map((node) => ({
      ...node.position(),
      colour: node.data("colour") as string,
      shape: node.data("shape") as string,
      size: node.data("size") as number,
      slices: slices.get(node.id()) ?? [],
    })),
    links: linksOf(cy).map(drawnLink),
    labels,
    palette,
    title,
    subtitle: words.graph.subtitle(shown.told, state.asOf, shown.note),
    credit: words.graph.made(about.name, today),
    types: shown.types,
    marks: shown.marks.map((mark) => ({ mark, label: words.graph.marks[mark] })),
  };
}

function labelsOf(nodes: readonly NodeSingular[], element: HTMLElement): DrawnLabel[] {
  const [pen, family] = [
    penFor(document.createElement("canvas")),
    getComputedStyle(element).fontFamily,
  ];
  const named = nodes.map((node): Named => {
    const { width, height } = measure(pen, node.data("label") as string, family);
    const reach = (node.data("size") as number) / 2;
    return {
      key: node.id(),
      ...node.position(),
      reach,
      width,
      height,
      weight: node.data("weight") as number,
    };
  });
  const room = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const placed = placeLabels(named, room);
  return nodes.flatMap((node) => {
    const box = placed.get(node.id());
    return box ? [{ lines: measure(pen, node.data("label") as string, family).lines, box }] : [];
  });
}

function drawnLink(edge: EdgeSingular): DrawnLink {
  const [from, to, middle] = [edge.sourceEndpoint(), edge.targetEndpoint(), edge.midpoint()];
  const bends = edge.controlPoints() ?? [];
  const at = ({ x, y }: { x: number; y: number }): string =>
    `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  const d =
    bends.length === 0
      ? `M${at(from)}L${at(to)}`
      : bends.length === 1
        ? `M${at(from)}Q${at(bends[0]!)} ${at(to)}`
        : `M${at(from)}Q${at(bends[0]!)} ${at(middle)}Q${at(bends.at(-1)!)} ${at(to)}`;
  return {
    d,
    middle,
    marks: edge.data("marks") as Mark[],
    directed: edge.data("directed") as boolean,
  };
}

function around(box: Box, labels: readonly DrawnLabel[]): Box {
  const boxes = [box, ...labels.map((label) => label.box)];
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

async function rastered(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(SHARPNESS, MOST_PIXELS / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    penFor(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}
