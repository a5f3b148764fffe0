/** Texts as other languages quote them. */

/** Quote a word for a POSIX shell; what it takes as it stands needs no quotes. */
export const shellQuoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** Quote a text for Python, over several lines if it has them. */
export function pythonQuoted(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("\r", "\\r").replaceAll("\0", "\\0");
  if (!text.includes("\n")) return `"${escaped.replaceAll('"', '\\"')}"`;
  return `"""${escaped.replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"')}"""`;
}
