/** Numbers and lists as English writes them. */

const NUMBER = new Intl.NumberFormat("en");
const AND = new Intl.ListFormat("en", { type: "conjunction" });

/** `1234` as `1,234`. */
export const number = (count: number): string => NUMBER.format(count);

/** A number with the fitting form of its noun. */
export const counted = (count: number, one: string, several: string): string =>
  `${number(count)} ${count === 1 ? one : several}`;

/** `1 entity`, `2 entities`. */
export const entities = (count: number): string => counted(count, "entity", "entities");

/** `1 link`, `2 links`. */
export const links = (count: number): string => counted(count, "link", "links");

/** `a, b, and c`. */
export const listed = (items: readonly string[]): string => AND.format(items);
