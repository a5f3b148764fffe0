import { words } from "../strings";
import { announce } from "./announce";

// False if the browser does not let the page do so.
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copy a text and tell what came of it; a text that is not copied comes back, to be shown. */
export async function copied(
  text: string,
  success: string,
  tell = announce,
): Promise<string | null> {
  const done = await copy(text);
  tell(done ? success : words.share.notCopied);
  return done ? null : text;
}

/** Offer a text to be saved as a file. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}
