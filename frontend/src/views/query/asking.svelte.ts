/** A question on its way to an answer. */

import type { Source } from "../../source/source";
import type { Question } from "../../state/state";
import { Resource } from "../../state/resource.svelte";
import { ofSparql, ofTable, type Result } from "./results";

export interface Answer {
  readonly result: Result;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

export class Asking {
  readonly answer = new Resource<Answer>();
  /** Whether the reader called the question off. */
  cancelled = $state(false);
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Ask; what is still awaited is called off. */
  ask({ text, name, parameters }: Question): void {
    this.clear();
    if (name !== null) return this.#load((signal) => this.#named(name, parameters, signal));
    if (text !== null) return this.#load((signal) => this.#written(text, signal));
  }

  /** Stop waiting. */
  cancel(): void {
    this.answer.clear();
    this.cancelled = true;
  }

  /** Forget the answer. */
  clear(): void {
    this.answer.clear();
    this.cancelled = false;
  }

  #load(ask: (signal: AbortSignal) => Promise<Result>): void {
    void this.answer.load(async (signal) => {
      const begun = performance.now();
      const result = await ask(signal);
      return { result, took: performance.now() - begun };
    });
  }

  async #named(
    name: string,
    parameters: Question["parameters"],
    signal: AbortSignal,
  ): Promise<Result> {
    return ofTable(await this.#source.askNamed(name, parameters, signal));
  }

  async #written(text: string, signal: AbortSignal): Promise<Result> {
    return ofSparql(await this.#source.sparql(text, ["json", "ntriples"], signal));
  }
}
