/** The one shape of everything that goes wrong: a sentence, and a way on. */

import { words } from "../strings";
import type { FailurePayload } from "./payload";

export class Failure extends Error {
  constructor(
    /** A short name for what happened, such as `unknown-entity`. */
    readonly kind: string,
    message: string,
    readonly remedy: string | null = null,
    readonly candidates: readonly string[] = [],
    readonly line: number | null = null,
    readonly column: number | null = null,
  ) {
    super(message);
    this.name = "Failure";
  }
}

/** What an answer that never came, or cannot be read, is told as. */
export const noAnswer = (): Failure => new Failure("no-answer", words.trouble.noAnswer);

/** Read a failure that a server told; null if the answer is none. */
export function readFailure(answer: unknown): Failure | null {
  if (typeof answer !== "object" || answer === null) return null;
  const told = answer as Partial<FailurePayload>;
  if (typeof told.error !== "string" || typeof told.message !== "string") return null;
  return new Failure(
    told.error,
    told.message,
    told.remedy ?? null,
    told.candidates ?? [],
    told.line ?? null,
    told.column ?? null,
  );
}
