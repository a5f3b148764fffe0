/** Narrowing rows by words, whatever their case and accents. */

/** Write a text without case and accents. */
export const folded = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Make the test whether a folded text has every word of a filter. */
export function filterOf(filter: string): (text: string) => boolean {
  const asked = folded(filter).split(/\s+/).filter(Boolean);
  return (text) => asked.every((word) => text.includes(word));
}
