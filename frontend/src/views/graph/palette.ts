/** The colours of the page, as a canvas can use them. */

const TOKENS = [
  "paper",
  "card",
  "ink",
  "muted",
  "line",
  "faint",
  "edge",
  "accent",
  "warn",
] as const;

export type Palette = Readonly<Record<(typeof TOKENS)[number], string>>;

/** Read the design's colours as they are at an element, in light or in dark. */
export function readPalette(element: HTMLElement): Palette {
  const probe = element.appendChild(document.createElement("span"));
  const colours = TOKENS.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(colours) as Palette;
}

/** Call back when light turns to dark or back; the result ends that. */
export function onPaletteChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", changed);
  };
}
