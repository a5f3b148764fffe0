/** Moving along the years by pointer and by wheel. */

import type { Chart } from "./chart.svelte";

interface Moving {
  readonly chart: Chart;
  /** Told of a click that was no drag. */
  readonly onClick: (target: Element) => void;
}

const WHEEL = 1.0015; // zoom for one step of a wheel
const STILL = 4; // pixels below which a pointer has not moved

/** Let an element be dragged along, and zoomed with the wheel while Control is held. */
export function moving(element: HTMLElement, { chart, onClick }: Moving): { destroy: () => void } {
  const done = new AbortController();
  const { signal } = done;
  let from: { readonly x: number; readonly target: EventTarget | null } | null = null;
  let last: number | null = null;

  element.addEventListener(
    "pointerdown",
    ({ button, clientX, target }) => {
      if (button === 0) from = { x: clientX, target };
    },
    { signal },
  );
  element.addEventListener(
    "pointermove",
    ({ clientX, pointerId }) => {
      if (!from || (last === null && Math.abs(clientX - from.x) < STILL)) return;
      if (last === null) element.setPointerCapture(pointerId);
      chart.pan((last ?? from.x) - clientX);
      last = clientX;
    },
    { signal },
  );
  const end = (): void => {
    from = last = null;
  };
  element.addEventListener(
    "pointerup",
    () => {
      if (from?.target instanceof Element && last === null) onClick(from.target);
      end();
    },
    { signal },
  );
  element.addEventListener("pointercancel", end, { signal });
  element.addEventListener(
    "wheel",
    (event) => {
      const along = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
      if (!event.ctrlKey && !event.metaKey && !along) return;
      event.preventDefault();
      if (along) return chart.pan(event.deltaX || event.deltaY);
      chart.zoom(WHEEL ** -event.deltaY, event.clientX - element.getBoundingClientRect().left);
    },
    { signal, passive: false },
  );
  return { destroy: () => done.abort() };
}
