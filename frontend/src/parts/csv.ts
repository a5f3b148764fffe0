/**
 * Rows as CSV for a spreadsheet.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it: the graph may
 * be anybody's, and the file is opened by double-click.
 */

/** Write rows of texts as CSV. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => quoted(harmless(cell))).join(",")}\r\n`).join("");

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d[\d-]*$/.test(text) ? `'${text}` : text;
