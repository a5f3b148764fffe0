/** The prefixes that a query uses and does not declare. */

import { isWord, spoken, type Token } from "./tokens";

type Namespaces = Readonly<Record<string, string>>;

interface Insertion {
  readonly at: number;
  readonly text: string;
}

const prefixOf = (name: string): string => name.slice(0, name.indexOf(":"));

const isDeclared = (found: readonly Token[], at: number): boolean =>
  isWord(found[at - 1], "PREFIX");

/** Give the declarations that are missing, below those that are there; null if none is. */
export function missing(text: string, known: Namespaces): Insertion | null {
  const found = spoken(text);
  const declared = new Set<string>();
  const used = new Set<string>();
  found.forEach((token, at) => {
    if (token.kind === "name") (isDeclared(found, at) ? declared : used).add(prefixOf(token.text));
  });
  const wanted = [...used].filter(
    (prefix) => !declared.has(prefix) && Object.hasOwn(known, prefix),
  );
  if (wanted.length === 0) return null;
  const lines = wanted.map((prefix) => `PREFIX ${prefix}: <${known[prefix]}>\n`);
  return { at: behindDeclarations(text, found), text: lines.join("") };
}

/** Write a query with all its prefixes declared, as a client needs it that knows none. */
export function declared(text: string, known: Namespaces): string {
  const insertion = missing(text, known);
  if (!insertion) return text;
  return text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at);
}

// A declaration is `PREFIX name: <iri>` or `BASE <iri>`; a new one begins the line below the last.
function behindDeclarations(text: string, found: readonly Token[]): number {
  let end = 0;
  for (let at = 0; at < found.length;) {
    const length = isWord(found[at], "PREFIX") ? 3 : isWord(found[at], "BASE") ? 2 : 0;
    const last = found[at + length - 1];
    if (length === 0 || last?.kind !== "iri") break;
    end = last.end;
    at += length;
  }
  if (end === 0) return 0;
  const line = text.indexOf("\n", end);
  return line < 0 ? end : line + 1;
}
