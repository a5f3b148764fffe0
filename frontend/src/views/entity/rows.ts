/** The page of an entity as rows of a table: one for each value or sentence. */

import type { EntityPage, Reference, SourceNote, Statement } from "../../source/payload";
import { numbers } from "../../parts/citing";
import { words } from "../../strings";

type Row = readonly string[];

/** Write the statements of a page with their standing and sources, under a row of titles. */
export function rows(page: EntityPage): Row[] {
  const notes = new Map(page.sources.map((note) => [note.number, note]));
  const told = page.groups.flatMap(({ title, statements }) =>
    statements.flatMap((statement) => statementRows(title, statement, notes)),
  );
  return [words.entity.columns, ...told];
}

function statementRows(
  section: string,
  statement: Statement,
  notes: ReadonlyMap<number, SourceNote>,
): Row[] {
  const row = (text: string, value: string, references: readonly Reference[]): Row => {
    const sources = numbers(references).flatMap((number) => notes.get(number) ?? []);
    return [
      section,
      text,
      value,
      statement.standing,
      statement.remark ?? "",
      sources.map((note) => note.title).join(" | "),
      sources.flatMap((note) => note.url ?? []).join(" | "),
    ];
  };
  const { text, values, references, other_sides, details } = statement;
  const own = values.length
    ? values.map((value) => row(text, value.text, value.references))
    : [row(text, "", references)];
  return [
    ...own,
    ...other_sides.map((side) => row(side.text, "", side.references)),
    ...details.flatMap((detail) =>
      statementRows(section, detail, notes).map((found) => found.with(1, `${text} ${found[1]}`)),
    ),
  ];
}

/** Write the sources of a page as a text, one a line. */
export const sourceLines = (sources: readonly SourceNote[]): string =>
  sources
    .map((note) =>
      [`[${note.number}] ${note.title}`, note.publisher, note.kind, note.date, note.url]
        .filter(Boolean)
        .join(", "),
    )
    .join("\n");
