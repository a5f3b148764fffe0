/** The links of one kind, a part at a time. */

import type { LinkGroup, NetworkEdge, NetworkNode } from "../../source/payload";
import type { Source } from "../../source/source";
import { Resource } from "../../state/resource.svelte";

export const PART = 25;

interface Part {
  readonly edges: readonly NetworkEdge[];
  readonly nodes: readonly NetworkNode[];
  readonly total: number;
  readonly page: number;
}

/** What of an entity is asked for. */
export interface Asked {
  readonly key: string;
  readonly group: LinkGroup;
  readonly asOf: string | null;
}

export class KindLinks {
  readonly answer = new Resource<Part>();
  readonly #source: Source;
  #asked: Asked | null = null;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Begin with the first links. */
  start(asked: Asked): Promise<void> {
    this.#asked = asked;
    this.answer.clear();
    return this.#load(asked, { edges: [], nodes: [], total: 0, page: 0 });
  }

  /** Fetch the next part. */
  async more(): Promise<void> {
    if (this.#asked && this.answer.value) await this.#load(this.#asked, this.answer.value);
  }

  #load({ key, group, asOf }: Asked, known: Part): Promise<void> {
    const { property, direction } = group;
    const page = known.page + 1;
    return this.answer.load(async (signal) => {
      const asked = { property, direction, page, size: PART, asOf };
      const found = await this.#source.neighbours(key, asked, signal);
      return {
        edges: [...known.edges, ...found.edges],
        nodes: [...known.nodes, ...found.nodes],
        total: found.total,
        page,
      };
    });
  }
}
