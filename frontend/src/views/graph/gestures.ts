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

const DIMMED_UP_TO = 1500;

/** Tell the listener, and dim what the pointer does not touch. */
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
  cy.on("mouseover", "node, edge", ({ target }: EventObject) => light(cy, overlay, target));
  cy.on("mouseout grab", "node, edge", () => light(cy, overlay, null));
}

function pinOf(node: NodeSingular): Pins {
  const { x, y } = node.position();
  return { [node.id()]: [Math.round(x), Math.round(y)] };
}

function light(cy: Core, overlay: Overlay, touched: NodeSingular | EdgeSingular | null): void {
  const near = touched ? nearOf(touched) : cy.collection();
  cy.batch(() => {
    cy.elements(".lit, .dim").removeClass("lit dim");
    near.addClass("lit");
    if (touched && cy.elements().length <= DIMMED_UP_TO)
      cy.elements().difference(near).addClass("dim");
  });
  overlay.light(touched ? near : null);
}

const nearOf = (touched: NodeSingular | EdgeSingular): Collection =>
  touched.isNode()
    ? (touched as NodeSingular).closedNeighborhood()
    : touched.union((touched as EdgeSingular).connectedNodes());
