/** What may stand where the cursor is. */

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
  return kind ? context(kind, around.start) : context("word", cursor);
}

const isClosed = (token: Token, cursor: number): boolean =>
  token.kind === "comment" || (token.kind === "string" && cursor < token.end);

const TERMS: readonly string[] = ["iri", "string", "variable", "name", "number"];
const PATH_SIGNS = "/|^";

function placeAfter(before: readonly Token[]): Place {
  const last = before.at(-1);
  if (last?.text === "a" || last?.text === "rdf:type") return "class";
  if (last && PATH_SIGNS.includes(last.text)) return "property";
  let terms = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const token = before[at]!;
    if (TERMS.includes(token.kind) || token.text === "a") {
      const joined = PATH_SIGNS.includes(before[at - 1]?.text ?? " ");
      terms += joined ? 0 : 1;
    } else if (token.text === ";" || token.text === "[") {
      return terms === 0 ? "property" : "node";
    } else if (token.text === ",") {
      return "node";
    } else if ("{}.".includes(token.text)) {
      return terms === 1 ? "property" : "node";
    } else if (!"/|^*+?".includes(token.text)) {
      return "any";
    }
  }
  return "any";
}
