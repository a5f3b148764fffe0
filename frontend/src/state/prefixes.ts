/** Short names of IRIs, as the store has them. */
export class Prefixes {
  readonly #byLength: readonly (readonly [string, string])[];
  readonly #byPrefix: ReadonlyMap<string, string>;

  constructor(prefixes: Readonly<Record<string, string>>) {
    const entries = Object.entries(prefixes);
    this.#byPrefix = new Map(entries);
    this.#byLength = entries.sort(([, one], [, other]) => other.length - one.length);
  }

  /** Shorten an IRI where a prefix fits and {@link expand} gives it back; else leave it. */
  shorten(iri: string): string {
    const found = this.#byLength.find(([, namespace]) => iri.startsWith(namespace));
    if (!found) return iri;
    const local = iri.slice(found[1].length);
    return /^[\w][\w.-]*$/u.test(local) ? `${found[0]}:${local}` : iri;
  }

  /** Write a CURIE out; anything else stays. */
  expand(name: string): string {
    const colon = name.indexOf(":");
    if (colon < 0 || name.startsWith("//", colon + 1)) return name;
    const namespace = this.#byPrefix.get(name.slice(0, colon));
    return namespace === undefined ? name : namespace + name.slice(colon + 1);
  }
}
