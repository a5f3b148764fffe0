/** How wide words are, and how many of them fit. */

export type Measure = (words: string) => number;

/** Make a measure of words in a font; each text is measured once. */
export function measure(font: string): Measure {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen) pen.font = font;
  const widths = new Map<string, number>();
  return (words) => {
    const known = widths.get(words) ?? pen?.measureText(words).width ?? 7 * words.length;
    widths.set(words, known);
    return known;
  };
}

const LEAST = 4; // letters below which a beginning tells nothing

/** As much of a sentence as fits, with a sign that something is missing. */
export function fitted(words: string, room: number, widthOf: Measure): string {
  if (widthOf(words) <= room) return words;
  let [some, all] = [0, words.length];
  while (some < all) {
    const middle = Math.ceil((some + all) / 2);
    if (widthOf(cut(words, middle)) <= room) some = middle;
    else all = middle - 1;
  }
  return some < LEAST ? "" : cut(words, some);
}

const cut = (words: string, length: number): string => `${words.slice(0, length).trimEnd()}…`;
