/** The completions of the editor: what the graph has, and entities by name. */

import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { Failure } from "../../source/failure";
import type { Source } from "../../source/source";
import { words } from "../../strings";
import { contextAt, type Context } from "./context";
import {
  entitySought,
  ofEntities,
  ORDER,
  suggested,
  type Part,
  type Suggestion,
} from "./suggestions";
import type { Terms } from "./terms";

export interface Knowledge {
  readonly source: Source;
  readonly namespaces: Readonly<Record<string, string>>;
  readonly terms: () => Terms;
}

const MOST_ENTITIES = 8;
const STILL_FITS = /^[?$<]?[\p{L}\p{N}_:./#-]*$/u;

/** Make the editor complete what is typed. */
export function completing(knowledge: Knowledge): Extension {
  return autocompletion({
    override: [known(knowledge), entities(knowledge)],
    icons: false,
    maxRenderedOptions: 60,
  });
}

const known =
  ({ namespaces, terms }: Knowledge): CompletionSource =>
  (asked) => {
    const text = asked.state.doc.toString();
    const context = contextAt(text, asked.pos);
    if (!context || isUnasked(asked, context)) return null;
    const found = suggested(context, text, terms(), namespaces);
    return result(context, found, { validFor: STILL_FITS });
  };

const entities =
  ({ source }: Knowledge): CompletionSource =>
  async (asked) => {
    const context = contextAt(asked.state.doc.toString(), asked.pos);
    const name = context && entitySought(context);
    if (!context || !name) return null;
    const controller = new AbortController();
    asked.addEventListener("abort", () => controller.abort(), { onDocChange: true });
    try {
      const { found } = await source.search(name, MOST_ENTITIES, controller.signal);
      return result(context, ofEntities(found, context), { filter: false });
    } catch (error) {
      if (error instanceof Failure || controller.signal.aborted) return null;
      throw error;
    }
  };

// Nothing opens by itself where nothing was typed.
const isUnasked = (asked: CompletionContext, context: Context): boolean =>
  !asked.explicit && context.typed === "";

const result = (
  context: Context,
  found: readonly Suggestion[],
  how: Partial<CompletionResult>,
): CompletionResult => ({
  from: context.from,
  options: found.map((suggestion) => optionOf(suggestion, context)),
  ...how,
});

function optionOf(suggestion: Suggestion, context: Context): Completion {
  const { label, insert, detail, info, part } = suggestion;
  return {
    label,
    apply: insert,
    detail,
    ...(info ? { info } : {}),
    section: { name: words.query.parts[part], rank: rank(part, context) },
  };
}

function rank(part: Part, context: Context): number {
  const order = ORDER[context.place];
  const at = order.indexOf(part);
  return at < 0 ? order.length : at;
}
