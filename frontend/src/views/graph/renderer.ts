/** What Cytoscape's renderer does only when it is told so from within. */

import type { Core } from "cytoscape";

interface Renderer {
  textureOnViewport: boolean;
  skipFrame: boolean;
  flushRenderedStyleQueue(): void;
}

const rendererOf = (cy: Core): Renderer => (cy as unknown as { renderer(): Renderer }).renderer();

/** Whether what is dragged is moved as a picture of itself; it is asked anew for each frame. */
export function moveAsPicture(cy: Core, wanted: boolean): void {
  rendererOf(cy).textureOnViewport = wanted;
}

/** Work out how new elements look, which the next frame would do. */
export const workOut = (cy: Core): void => rendererOf(cy).flushRenderedStyleQueue();

/** Leave out the next frame. */
export function skipFrame(cy: Core): void {
  rendererOf(cy).skipFrame = true;
}
