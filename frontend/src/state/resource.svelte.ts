/** An answer that is on its way, there, or not to be had. */

import { Failure } from "../source/failure";

const SLOW = 400;

export class Resource<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  loading = $state(false);
  /** Whether it takes so long that the reader should be told. */
  slow = $state(false);

  #asked: AbortController | null = null;
  #again: (() => Promise<void>) | null = null;

  /** Ask; an answer that is still awaited is called off, and the last one stays until then. */
  async load(ask: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    this.#again = () => this.load(ask);
    this.loading = true;
    this.slow = false;
    const slow = setTimeout(() => (this.slow = true), SLOW);
    try {
      const value = await ask(asked.signal);
      if (!asked.signal.aborted) this.#settle(value, null);
    } catch (error) {
      if (!asked.signal.aborted) this.#settle(null, asFailure(error));
    } finally {
      clearTimeout(slow);
      if (this.#asked === asked) this.loading = this.slow = false;
    }
  }

  /** Ask the same again. */
  retry = (): Promise<void> => this.#again?.() ?? Promise.resolve();

  /** Forget the answer, and call off what is awaited. */
  clear(): void {
    this.#asked?.abort();
    this.#asked = this.#again = null;
    this.loading = this.slow = false;
    this.#settle(null, null);
  }

  #settle(value: T | null, failure: Failure | null): void {
    this.value = value;
    this.failure = failure;
  }
}

/** What went wrong, as a failure; a fault of the page itself is thrown on. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}
