/** Give the address if it leads to the web, and null for anything else, such as `javascript:`. */
export function safeHref(address: string | null | undefined): string | null {
  const parsed = address ? URL.parse(address) : null;
  return parsed && ["http:", "https:"].includes(parsed.protocol) ? parsed.href : null;
}
