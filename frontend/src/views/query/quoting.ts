/** Texts as other languages quote them. */

/** Whether SPARQL takes an IRI as it stands, between angle brackets. */
export const isWritable = (iri: string): boolean => /^[^<>"{}|^`\\\s]+$/.test(iri);

/** Quote a text for Python, over several lines if it has them. */
export function pythonQuoted(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("\r", "\\r").replaceAll("\0", "\\0");
  if (!text.includes("\n")) return `"${escaped.replaceAll('"', '\\"')}"`;
  return `"""${escaped.replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"')}"""`;
}
