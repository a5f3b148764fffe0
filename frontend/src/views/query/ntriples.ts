/** Lines of N-Triples as cells. */

import type { Cell } from "../../source/payload";

const IRI = /<([^>]*)>/y;
const BLANK = /_:([^\s<>"]+)/y;
const LITERAL = /"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?/y;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g;
const CONTROLS: Readonly<Record<string, string>> = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

type Found = readonly [cell: Cell, end: number];

/** Read the three terms of a line; what is not N-Triples gives fewer. */
export function readTriple(line: string): Cell[] {
  return terms(line, 0, 3).cells;
}

function terms(line: string, start: number, most: number): { cells: Cell[]; end: number } {
  const cells: Cell[] = [];
  let end = start;
  while (cells.length < most) {
    const found = term(line, behindSpace(line, end));
    if (!found) break;
    cells.push(found[0]);
    end = found[1];
  }
  return { cells, end };
}

function term(line: string, at: number): Found | null {
  if (line.startsWith("<<(", at)) return statement(line, at);
  const iri = match(IRI, line, at);
  if (iri) return [{ type: "iri", value: unescaped(iri[1]!) }, at + iri[0].length];
  const blank = match(BLANK, line, at);
  if (blank) return [{ type: "blank", value: blank[1]! }, at + blank[0].length];
  const literal = match(LITERAL, line, at);
  if (!literal) return null;
  const [whole, value, language, datatype] = literal;
  const cell: Cell = {
    type: "literal",
    value: unescaped(value!),
    language: language ?? null,
    datatype: datatype === undefined ? null : unescaped(datatype),
  };
  return [cell, at + whole.length];
}

function statement(line: string, at: number): Found | null {
  const { end } = terms(line, at + 3, 3);
  const close = line.indexOf(")>>", end);
  if (close < 0) return null;
  return [{ type: "triple", value: line.slice(at, close + 3) }, close + 3];
}

function match(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

function behindSpace(line: string, at: number): number {
  let end = at;
  while (line[end] === " " || line[end] === "\t") end += 1;
  return end;
}

const unescaped = (text: string): string =>
  text.replace(ESCAPE, (_, short?: string, long?: string, sign?: string) => {
    const code = short ?? long;
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    return CONTROLS[sign!] ?? sign!;
  });
