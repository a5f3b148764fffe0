/** The questions that were asked in this browser, the last first; it may let nothing be kept. */

const KEY = "justice-graph.questions";
const MOST = 40;
const LONGEST = 20_000;

export class History {
  texts = $state.raw<readonly string[]>(kept());

  /** Remember a question. */
  add(text: string): void {
    if (text.length > LONGEST) return;
    this.#keep([text, ...this.texts.filter((other) => other !== text)].slice(0, MOST));
  }

  /** Forget all questions. */
  clear(): void {
    this.#keep([]);
  }

  #keep(texts: readonly string[]): void {
    this.texts = texts;
    try {
      localStorage.setItem(KEY, JSON.stringify(texts));
    } catch {
      return; // What cannot be kept is remembered until the page is closed.
    }
  }
}

function kept(): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? found.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}
