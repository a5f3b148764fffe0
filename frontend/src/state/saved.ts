/** The state as a file, which the page and the shell both open. */

import { Failure } from "../source/failure";
import { words } from "../strings";

const FORMAT = "justice-graph-state";

/** Write an address as a file. */
export function writeSaved(address: string): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, address }, null, 2)}\n`;
}

/** Read the address out of a saved file. */
export function readSaved(text: string): string {
  const saved = parsed(text);
  if (
    saved?.format !== FORMAT ||
    typeof saved.address !== "string" ||
    !saved.address.startsWith("#")
  )
    throw new Failure("bad-file", words.share.noSavedFile, words.share.noSavedFileRemedy);
  if (saved.version !== 1)
    throw new Failure("later-file", words.share.laterFile, words.share.laterFileRemedy);
  return saved.address;
}

function parsed(text: string): Partial<Record<"format" | "version" | "address", unknown>> | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" ? found : null;
  } catch {
    return null;
  }
}
