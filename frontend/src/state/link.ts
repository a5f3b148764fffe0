/** A link's name: its two ends and what tells it from others between them. */

export interface LinkKey {
  readonly source: string;
  readonly target: string;
  readonly key: string;
}

/** Write the three parts as one word; no IRI has a space. */
export function linkId({ source, target, key }: LinkKey): string {
  return `${source} ${target} ${key}`;
}

/** Read what {@link linkId} wrote; null for anything else. */
export function readLinkId(id: string): LinkKey | null {
  const [source, target, ...rest] = id.split(" ");
  const key = rest.join(" ");
  return source && target && key ? { source, target, key } : null;
}
