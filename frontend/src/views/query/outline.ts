/** What a query is about, in one line. */

import { spoken } from "./tokens";

const LONGEST = 120;

/** The first comment of a query as its title, else its text without declarations. */
export function outline(text: string): string {
  const comment = /^\s*#+\s*(\S.*)/.exec(text)?.[1];
  if (comment) return shortened(comment);
  const found = spoken(text);
  const begin = found.find((token) => /^(select|ask|construct|describe)$/i.test(token.text));
  return shortened(
    text
      .slice(begin?.start ?? 0)
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
}

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
