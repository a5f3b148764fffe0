/** The words and signs of a SPARQL text, as `graph/sparql/tokens.py` tells them apart. */

const KINDS = {
  space: /\s+/u,
  comment: /#[^\r\n]*/u,
  iri: /<(?:[^<>"{}|^`\\\s]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>/u,
  string:
    /'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}|"{3}(?:"{0,2}(?:[^"\\]|\\.))*"{3}|'(?:[^'\\\r\n]|\\.)*'|"(?:[^"\\\r\n]|\\.)*"/u,
  variable: /[?$][\p{L}\p{N}_]+/u,
  name: /(?:\p{L}(?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?|_)?:(?:[\p{L}\p{N}_:-]|\.(?=[\p{L}\p{N}_:.-])|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])*/u,
  language: /@[A-Za-z]+(?:-+[A-Za-z0-9]+)*/u,
  word: /[\p{L}_][\p{L}\p{N}_]*/u,
  number: /\d+(?:\.\d+)?/u,
  sign: /./u,
} as const;

export type TokenKind = keyof typeof KINDS;

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = new RegExp(
  Object.entries(KINDS)
    .map(([kind, pattern]) => `(?<${kind}>${pattern.source})`)
    .join("|"),
  "gsu",
);

/** Take a text apart, comments included; what is no token at all comes out as a sign. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const kind = kindOf(match);
    if (kind === "space") continue;
    found.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function kindOf(match: RegExpExecArray): TokenKind {
  const groups = match.groups ?? {};
  return (Object.keys(KINDS) as TokenKind[]).find((kind) => groups[kind] !== undefined) ?? "sign";
}

/** The same without comments. */
export const spoken = (text: string): Token[] =>
  tokens(text).filter((token) => token.kind !== "comment");

/** Whether a token is this word of SPARQL, whose case does not matter. */
export const isWord = (token: Token | undefined, word: string): boolean =>
  token?.kind === "word" && token.text.toUpperCase() === word;
