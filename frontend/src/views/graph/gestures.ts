/** What the reader does on the canvas with a pointer, told in our words. */

import type { Collection, Core, EdgeSingular, EventObject, NodeSingular } from "cytoscape";
import type { Overlay } from "./overlay";
import type { Pins } from "./plan";

export interface Listener {
  selected(keys: readonly string[]): void;
  linkChosen(id: string): void;
  /** It was asked what can be done with a node. */
  asked(key: string): void;
  pinned(places: Pins): void;
}

/** Tell the listener, and let what the pointer touches stand out. */
export function listen(cy: Core, overlay: Overlay, listener: Listener): void {
  let telling = false;
  // One gesture selects and unselects one by one; it is told once, when it is over.
  const tell = (): void => {
    if (telling) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      if (!cy.destroyed()) listener.selected(cy.nodes(":selected").map((node) => node.id()));
    });
  };
  cy.on("tapselect tapunselect boxselect", "node", tell);
  cy.on("tap", ({ target }: EventObject) => target === cy && tell());
  cy.on("tap", "edge", ({ target }: EventObject) => listener.linkChosen(target.id()));
  cy.on("dbltap cxttap", "node", ({ target }: EventObject) => listener.asked(target.id()));
  cy.on("dragfree", "node", ({ target }: EventObject) => listener.pinned(pinOf(target)));
  cy.on("mouseover", "node, edge", ({ target }: EventObject) => overlay.light(nearOf(target)));
  cy.on("mouseout grab", "node, edge", () => overlay.light(null));
}

function pinOf(node: NodeSingular): Pins {
  const { x, y } = node.position();
  return { [node.id()]: [Math.round(x), Math.round(y)] };
}

const nearOf = (touched: NodeSingular | EdgeSingular): Collection =>
  touched.isNode()
    ? (touched as NodeSingular).closedNeighborhood()
    : touched.union((touched as EdgeSingular).connectedNodes());
