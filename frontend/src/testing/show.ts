/** Show a component to a test, as it stands on the page. */

import { render, type RenderResult } from "@testing-library/svelte";
import type { Component } from "svelte";
import type { Source } from "../source/source";
import { Explorer } from "../state/explorer.svelte";
import { ABOUT, fakeSource } from "./fakeSource";
import Host from "./Host.svelte";

export interface Shown extends RenderResult<typeof Host> {
  explorer: Explorer;
}

/** Render a component under an explorer with these answers, at this address. */
export function show<P extends Record<string, unknown>>(
  of: Component<P>,
  { answers = {}, address = "", properties }: Asked<P> = {},
): Shown {
  history.replaceState(null, "", address || "#");
  const explorer = new Explorer(fakeSource(answers), ABOUT, address);
  const hosted = { explorer, of: of as unknown as Component<Record<string, unknown>> };
  const result = render(Host, properties ? { ...hosted, with: properties } : hosted);
  return { ...result, explorer };
}

interface Asked<P> {
  answers?: Partial<Source>;
  address?: string;
  properties?: P;
}
