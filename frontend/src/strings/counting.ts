/** Numbers and lists as English writes them. */

const NUMBER = new Intl.NumberFormat("en");
const AND = new Intl.ListFormat("en", { type: "conjunction" });
const COMPACT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** `1234` as `1,234`. */
export const number = (count: number): string => NUMBER.format(count);

/** `12345` as `12.3K`, for narrow places. */
export const compact = (count: number): string => COMPACT.format(count);

/** A number with the fitting form of its noun. */
export const counted = (count: number, one: string, several: string): string =>
  `${number(count)} ${count === 1 ? one : several}`;

/** `a, b, and c`. */
export const listed = (items: readonly string[]): string => AND.format(items);
