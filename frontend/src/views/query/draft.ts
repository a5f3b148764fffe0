/** What was written and not asked yet, kept while other views are read. */

interface Draft {
  /** The question that was asked before it, as one word. */
  readonly after: string;
  readonly text: string;
}

let kept: Draft | null = null;

/** Keep a text that was written after a question. */
export const keepDraft = (draft: Draft): void => void (kept = draft);

/** Give back what was written after this question; null if that was another. */
export const draftAfter = (after: string): string | null =>
  kept?.after === after ? kept.text : null;
