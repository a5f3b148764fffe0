/** Which part of a name matched what was typed, whatever the case and the accents. */

export interface Mark {
  readonly text: string;
  readonly hit: boolean;
}

const plain = (letter: string): string =>
  letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Cut a text where the words of a search stand in it. */
export function marks(text: string, search: string): Mark[] {
  const hit = hits([...text].map(plain), search.split(/\s+/).map(wordOf).filter(Boolean));
  const found: { text: string; hit: boolean }[] = [];
  [...text].forEach((letter, at) => {
    const last = found.at(-1);
    if (last?.hit === hit[at]!) last.text += letter;
    else found.push({ text: letter, hit: hit[at]! });
  });
  return found;
}

const wordOf = (word: string): string => [...word].map(plain).join("");

// A letter may become none or several when it is made plain, so places are those of letters.
function hits(letters: readonly string[], words: readonly string[]): boolean[] {
  const hit = letters.map(() => false);
  for (const word of words)
    for (let start = 0; start < letters.length; start++) {
      const end = endOf(letters, start, word);
      if (end !== null) hit.fill(true, start, end);
    }
  return hit;
}

function endOf(letters: readonly string[], start: number, word: string): number | null {
  let seen = "";
  for (let at = start; at < letters.length; at++) {
    seen += letters[at];
    if (seen === word) return at + 1;
    if (!word.startsWith(seen)) return null;
  }
  return null;
}
