/** Tells what changed to those who do not see it. */

let region: HTMLElement | null = null;

/** Take the element, with `aria-live`, in which announcements are made. */
export function announceIn(element: HTMLElement): { destroy: () => void } {
  region = element;
  return { destroy: () => (region = null) };
}

/** Announce a sentence; the same one again is announced again. */
export function announce(sentence: string): void {
  if (!region) return;
  const same = region.textContent === sentence;
  region.textContent = same ? `${sentence} ` : sentence;
}
