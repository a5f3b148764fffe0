/** The evidence as a text to be pasted elsewhere, with its sources. */

import type { SourceNote } from "../source/payload";
import { words } from "../strings";
import type { Dossier, Group } from "./dossier";
import type { Said } from "./numbering";

/** Write a dossier as plain text. */
export function asText({ edge, own, disputes, endings, facts, sources }: Dossier): string {
  const blocks = [
    [ended(edge.sentence), ...own.flatMap(({ said }) => said.map(saying))],
    ...disputes.map(({ question, kind, sides }) => [
      `${words.evidence.disputes[kind] ?? words.evidence.disputed}: ${question}`,
      ...sides.flatMap(side),
    ]),
    endings.flatMap(side),
    facts.map(({ fact, said }) => `${fact.label}: ${fact.value}${marks(said)}`),
    sources.length > 0 ? sources.map(note) : [words.evidence.unsourced],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const side = ({ sentence, kind, reason, said, again }: Group): string[] => [
  `- ${ended(sentence)} (${words.evidence.kinds[kind] ?? kind})${marks(again)}`,
  ...(reason ? [`  ${words.evidence.reason(reason)}`] : []),
  ...said.map((one) => `  ${saying(one)}`),
];

const saying = ({ number, says, quoted, locator }: Said): string =>
  [`[${number}]`, says, quoted && `“${quoted}”`, locator && `(${locator})`]
    .filter(Boolean)
    .join(" ");

const marks = (said: readonly Said[]): string => {
  const numbers = [...new Set(said.map(({ number }) => `[${number}]`))];
  return numbers.length > 0 ? ` ${numbers.join("")}` : "";
};

const note = ({ number, title, publisher, kind, date, url, same_text_as }: SourceNote): string => {
  const about = [title, publisher, kind, date].filter(Boolean).join(", ");
  const same = same_text_as ? ` ${words.citing.sameText} [${same_text_as}].` : "";
  return `[${number}] ${about}.${same}${url ? ` ${url}` : ""}`;
};

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
