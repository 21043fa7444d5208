/** Paths under which web archives replay a page: `/web/20240109000000id_/https://…`, `/2024.01.09-000000/https://…`. */
const replayed =
  /^(?:\/[\w.*-]+){0,6}?\/(?:\d{4,14}\*?|\d{4}\.\d{2}\.\d{2}-\d{6})(?:[a-z]{2}_)?\/((?:https?:)?\/{1,2}.+)$/i;
/** The Internet Archive also replays addresses without their scheme. */
const bare = /^\/web\/(?:\d{1,14}\*?|\*)(?:[a-z]{2}_)?\/([a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/?#].*)?)$/i;
/** The cache of a search engine: `/search?q=cache:KEY:https://…`. */
const cached = /^\/search\?(?:.*&)?q=cache:(?:[\w-]+:)?((?:https?:\/\/)?[^\s+&]+)/i;

/**
 * The address a web archive's copy was made of, as often as it was archived; any other address as it is. Also
 * reads the links of replayed pages, which begin with the archive's path.
 */
export function originalAddress(address: string): string {
  let at = address.trim();
  for (let copies = 0; copies < 4; copies++) {
    const original = copied(at);
    if (original === null) return at;
    at = original;
  }
  return at;
}

function copied(address: string): string | null {
  const found = /^(?:(?:https?:)?\/\/([^/?#]+))?(\/.*)$/i.exec(address);
  if (found === null) return null;
  const [host, path] = [(found[1] ?? '').toLowerCase(), found[2] ?? ''];
  const original =
    replayed.exec(path)?.[1] ??
    (/^(?:$|web\.archive\.org)/.test(host) ? bare.exec(path)?.[1] : undefined) ??
    (host.startsWith('webcache.') ? cached.exec(path)?.[1] : undefined);
  if (original === undefined) return null;
  // Servers on the way often make one stroke of two.
  return `${/^http:/i.test(original) ? 'http' : 'https'}://${original.replace(/^(?:https?:)?\/*/i, '')}`;
}
