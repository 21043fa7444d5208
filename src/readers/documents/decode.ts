import { hasBom } from '../bytes.ts';
import { codePage } from '../encoding.ts';

/** Bytes in which a page names its encoding; HTML asks for 1,024, and many pages need more. */
const prescan = 4096;

/**
 * The text of a page or feed in whatever encoding: that of its byte order mark, of the header it was sent with,
 * or the one it names itself, unless its bytes are no text in it; else UTF-8, else the code page its letters speak for.
 * @param told from the `Content-Type` header, where there was one
 */
export function decodeMarkup(bytes: Uint8Array, told: string | null = null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (hasBom(buffer)) return decode(buffer, 'utf-8') ?? '';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return decode(buffer, 'utf-16le') ?? '';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return decode(buffer, 'utf-16be') ?? '';
  const utf8 = decode(buffer, 'utf-8', true);
  // Valid UTF-8 with foreign letters is hardly ever anything else, whatever a page claims.
  if (utf8 !== null) return utf8;
  const named = told ?? encodingNamed(buffer.toString('latin1', 0, prescan));
  const other = named === null || /^utf-?8$/i.test(named) ? null : decode(buffer, named);
  if (other !== null) return other;
  const loose = decode(buffer, 'utf-8') ?? '';
  return isMostlyBroken(loose) ? (decode(buffer, codePage(buffer)) ?? loose) : loose;
}

/** `charset` of a `meta` element, or `encoding` of an XML declaration. */
function encodingNamed(head: string): string | null {
  const found =
    /<\?xml[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head) ??
    /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head);
  return found?.[1] ?? null;
}

function decode(bytes: Uint8Array, encoding: string, strict = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes);
  } catch {
    // An encoding nobody knows, or bytes that are none of it.
    return null;
  }
}

/** Whether of the letters beyond ASCII more than a tenth could not be decoded. */
export function isMostlyBroken(text: string): boolean {
  let foreign = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) foreign++;
    if (unit === 0xfffd) broken++;
  }
  return broken * 10 > foreign;
}
