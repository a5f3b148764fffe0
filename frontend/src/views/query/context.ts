/** What may stand where the cursor is. */

import { isKeyword } from "./keywords";
import { isWord, tokens, type Token, type TokenKind } from "./tokens";

/** The part of a triple that is being written, where that can be told. */
export type Place = "class" | "property" | "node" | "any";

export interface Context {
  readonly kind: "iri" | "variable" | "prefix" | "name" | "word";
  readonly from: number;
  readonly typed: string;
  readonly place: Place;
}

const OPEN_IRI = /<([^<>"{}|^`\\\s]*)$/;

const KINDS: Readonly<Partial<Record<TokenKind, Context["kind"]>>> = {
  variable: "variable",
  name: "name",
  word: "word",
};

/** Tell what is being written before the cursor; null within comments and strings. */
export function contextAt(text: string, cursor: number): Context | null {
  const found = tokens(text);
  const around = found.find((token) => token.start < cursor && cursor <= token.end);
  if (around && isClosed(around, cursor)) return null;
  const said = found.filter((token) => token.kind !== "comment");
  const before = (end: number): Token[] => said.filter((token) => token.end <= end);
  const context = (kind: Context["kind"], from: number, typed = text.slice(from, cursor)) => ({
    kind: isWord(before(from).at(-1), "PREFIX") ? "prefix" : kind,
    from,
    typed,
    place: placeAfter(before(from)),
  });

  const open = OPEN_IRI.exec(text.slice(0, cursor));
  if (open) return context("iri", open.index, open[1]);
  if (!around) return context("word", cursor);
  const kind = "?$".includes(around.text) ? "variable" : KINDS[around.kind];
  if (kind === "word") return context(kind, nameStart(said, around));
  return kind ? context(kind, around.start) : context("word", cursor);
}

// Words that SPARQL does not know are the name of something, written out.
function nameStart(said: readonly Token[], last: Token): number {
  const isName = (token: Token | undefined): boolean =>
    token?.kind === "word" && !isKeyword(token.text);
  let at = said.indexOf(last);
  while (isName(said[at]) && isName(said[at - 1])) at -= 1;
  return said[at]?.start ?? last.start;
}

const isClosed = (token: Token, cursor: number): boolean =>
  token.kind === "comment" || (token.kind === "string" && cursor < token.end);

const TERMS: readonly string[] = ["iri", "string", "variable", "name", "number"];

function placeAfter(before: readonly Token[]): Place {
  const last = before.at(-1);
  if (last?.text === "a" || last?.text === "rdf:type") return "class";
  if (last && "/|^".includes(last.text)) return "property";
  const found = before.filter(({ text }) => !"^*+?".includes(text));
  let terms = 0;
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const { kind, text } = found[at]!;
    if (TERMS.includes(kind) || text === "a") {
      // The parts of a path are one term.
      if (!"/|".includes(found[at - 1]?.text ?? " ")) terms += 1;
    } else if (text === ";" || text === "[") {
      return terms === 0 ? "property" : "node";
    } else if (text === ",") {
      return "node";
    } else if ("{}.".includes(text)) {
      return terms === 1 ? "property" : "node";
    } else if (!"/|".includes(text)) {
      return "any";
    }
  }
  return "any";
}
