/** Before a term that is a site: posts that link to it, instead of posts that say it. */
const mark = 'site:';

/** How a site is written among the terms of a vocabulary. */
export const siteTerm = (host: string): string => `${mark}${host}`;

/**
 * The site that a term means, as hosts are compared: lower case, without scheme, "www.", "m.", port and path, and in the
 * letters that addresses travel in (punycode). Null of a term that is no site; empty where nothing is left of one.
 */
export function siteOf(term: string): string | null {
  if (!term.toLowerCase().startsWith(mark)) return null;
  const given = term
    .slice(mark.length)
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^[^/?#@]*@/, '')
    .replace(/[/?#:].*$/s, '')
    .replace(/\.+$/, '')
    .replace(/^(?:www|m|mobile|amp)\./, '');
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}\p{M}\p{N}_-]+)+$/u.test(given)
    ? given.replace(/^telegram\.(?:me|dog)$/, 't.me')
    : '';
}

/** A host in both spellings that it has in texts: its own letters, and punycode. */
export function spellingsOf(host: string): string[] {
  const plain = punycode(host);
  return plain === host ? [host] : [host, plain];
}

function punycode(host: string): string {
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    return host;
  }
}
