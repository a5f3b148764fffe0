/** Asks the worker where nodes go; where a page may start none, it settles them itself. */

import { settle, type Plan, type Point } from "./forces";

export class Layout {
  readonly #worker: Worker | null = start();
  #turn = 0;
  #done = 0;

  /** Whether an answer is awaited. */
  get isBusy(): boolean {
    return this.#done !== this.#turn;
  }

  /** Settle a plan; null if another was asked for meanwhile. */
  async settle(plan: Plan): Promise<readonly Point[] | null> {
    const turn = ++this.#turn;
    const points = this.#worker ? await answer(this.#worker, turn, plan) : settle(plan);
    if (turn !== this.#turn) return null;
    this.#done = turn;
    return points;
  }

  stop(): void {
    this.#turn++;
    this.#worker?.terminate();
  }
}

function start(): Worker | null {
  if (typeof Worker === "undefined") return null;
  return new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
}

function answer(worker: Worker, turn: number, plan: Plan): Promise<readonly Point[]> {
  return new Promise((resolve) => {
    const listen = ({ data }: MessageEvent<{ turn: number; points: Point[] }>): void => {
      if (data.turn !== turn) return;
      worker.removeEventListener("message", listen);
      resolve(data.points);
    };
    worker.addEventListener("message", listen);
    worker.postMessage({ turn, plan });
  });
}
