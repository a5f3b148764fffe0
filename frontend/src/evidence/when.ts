/** When a link holds, in words, and how precisely that is known. */

import { moment } from "../state/period";
import { words } from "../strings";
import { dateWords, onDate } from "../strings/dates";

/** Say from when until when; null where no date is recorded. */
export function whenWords(from: string | null, until: string | null): string | null {
  if (from && until && from !== until)
    return words.evidence.between(dateWords(from), dateWords(until));
  if (from) return capital(onDate(from));
  return until ? words.evidence.until(dateWords(until)) : null;
}

/** Say how precisely the dates are known, the least precise of them. */
export function precisionWords(from: string | null, until: string | null): string | null {
  const known = [from, until].flatMap((date) => moment(date)?.length ?? []);
  return known.length > 0 ? (words.evidence.precision[Math.min(...known) - 1] ?? null) : null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
