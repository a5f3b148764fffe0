/** The canvas by keyboard: which key does what. */

import { announce } from "../../parts/announce";
import type { Explorer } from "../../state/explorer.svelte";
import { words } from "../../strings";
import type { Actions } from "./actions";
import { linksOf } from "./around";
import type { Canvas } from "./canvas";
import { DIRECTIONS, walk, type Direction } from "./walking";

export interface Desk {
  readonly explorer: Explorer;
  readonly canvas: Canvas;
  readonly actions: Actions;
  /** Whether communities are on the canvas, of which none can be pinned or taken away. */
  readonly isCrowd: boolean;
  readonly open: (key: string) => void;
  readonly toggle: (key: string) => void;
  readonly clear: () => boolean;
  readonly showHelp: () => void;
  readonly leave: () => void;
}

const STEP = 80;

/** Do what a key asks for; false if it asks for nothing. */
export function press(event: KeyboardEvent, desk: Desk): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (isDirection(event.key)) return go(event.key, event.shiftKey, desk);
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const act = MOVES[key] ?? (desk.isCrowd ? undefined : CHANGES[key]);
  if (!act) return false;
  act(desk);
  return true;
}

const isDirection = (key: string): key is Direction => key in DIRECTIONS;

function go(direction: Direction, isPan: boolean, desk: Desk): boolean {
  const { canvas } = desk;
  const [right, down] = DIRECTIONS[direction];
  if (isPan) canvas.view.by(-right * STEP, -down * STEP);
  else step(direction, desk);
  return true;
}

function step(direction: Direction, desk: Desk): void {
  const { canvas } = desk;
  const from = canvas.cursor;
  if (from === null) return start(desk);
  const linked = linksOf(canvas.scene.links, from).flatMap(({ source, target }) => [
    source,
    target,
  ]);
  const next = walk(from, direction, { places: canvas.places(), linked: new Set(linked) });
  if (next === null) announce(words.graph.noneThere);
  else moveTo(next, desk);
}

/** Bring the cursor to a node, into sight, and say which it is. */
export function moveTo(key: string, { canvas, explorer }: Pick<Desk, "canvas" | "explorer">): void {
  canvas.cursor = key;
  canvas.view.reveal(key);
  const node = canvas.scene.nodes.find((one) => one.key === key);
  if (!node) return;
  const { selected, pins } = explorer.state;
  announce(words.graph.nodeMarked(node.told, selected.includes(key), key in pins));
}

/** Bring the cursor to what is selected, or to the node with most links. */
export function start(desk: Pick<Desk, "canvas" | "explorer">): void {
  const { nodes } = desk.canvas.scene;
  const chosen = nodes.find(({ key }) => key === desk.explorer.state.selected[0]);
  const most = nodes.reduce((best, node) => (node.weight > best.weight ? node : best), nodes[0]!);
  const first = chosen ?? most;
  if (first) moveTo(first.key, desk);
}

const atCursor =
  (act: (key: string, desk: Desk) => void) =>
  (desk: Desk): void => {
    if (desk.canvas.cursor !== null) act(desk.canvas.cursor, desk);
  };

const onChosen =
  (act: (keys: readonly string[], desk: Desk) => void) =>
  (desk: Desk): void => {
    const { selected } = desk.explorer.state;
    const { cursor } = desk.canvas;
    const keys = selected.length > 0 ? selected : cursor === null ? [] : [cursor];
    if (keys.length > 0) act(keys, desk);
  };

const open = atCursor((key, desk) => desk.open(key));
const hide = onChosen((keys, { actions }) => actions.hide(keys));

const MOVES: Readonly<Record<string, (desk: Desk) => void>> = {
  Enter: open,
  e: open,
  " ": atCursor((key, desk) => {
    desk.toggle(key);
    moveTo(key, desk);
  }),
  Home: start,
  "+": ({ canvas }) => canvas.view.zoomIn(),
  "=": ({ canvas }) => canvas.view.zoomIn(),
  "-": ({ canvas }) => canvas.view.zoomOut(),
  "0": ({ canvas }) => void canvas.view.fit(),
  "?": ({ showHelp }) => showHelp(),
  Escape: (desk) => {
    if (!desk.clear()) desk.leave();
  },
};

const CHANGES: Readonly<Record<string, (desk: Desk) => void>> = {
  n: onChosen((keys, { actions }) => actions.selectNeighbours(keys)),
  k: onChosen((keys, { actions }) => actions.keep(keys)),
  Delete: hide,
  Backspace: hide,
  c: atCursor((key, { actions }) => actions.collapse(key)),
  p: onChosen((keys, { actions }) => actions.togglePin(keys)),
};
