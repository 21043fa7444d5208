import { constants, brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** An HTTP response as it was archived, its body decoded. */
export interface HttpResponse {
  readonly status: number;
  /** Media type in lower case, without parameters; empty where none is named. */
  readonly type: string;
  readonly charset: string | null;
  readonly body: Buffer;
}

const crlf = Buffer.from('\r\n');

/**
 * Reads an HTTP/1 response with its transfer and content codings (RFC 9112, RFC 9110).
 * @param mostBytes of the decoded body
 * @returns null where it is none, or its body cannot be decoded or is longer
 */
export function parseResponse(message: Buffer, mostBytes: number): HttpResponse | null {
  const start = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(message.toString('latin1', 0, 32));
  if (start === null) return null;
  const { headers, end } = headersOf(message);
  let body: Buffer | null = message.subarray(end);
  if (/\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')) body = dechunk(body);
  for (const coding of (headers.get('content-encoding') ?? '').toLowerCase().split(',').toReversed()) {
    body = body === null ? null : decoded(body, coding.trim(), mostBytes);
  }
  if (body === null || body.length > mostBytes) return null;
  return { status: Number(start[1]), ...mediaType(headers.get('content-type') ?? ''), body };
}

/** Media type and charset of a `Content-Type`. */
export function mediaType(contentType: string): { type: string; charset: string | null } {
  const charset = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1] ?? null;
  return { type: (contentType.split(';')[0] ?? '').trim().toLowerCase(), charset };
}

function headersOf(message: Buffer): { headers: Map<string, string>; end: number } {
  const headers = new Map<string, string>();
  let at = message.indexOf('\n') + 1;
  while (at > 0 && at < message.length) {
    const next = message.indexOf('\n', at);
    const line = message.toString('latin1', at, next === -1 ? message.length : next).trim();
    at = next === -1 ? message.length : next + 1;
    if (line === '') break;
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, end: at <= 0 ? message.length : at };
}

/** Archives often keep the header of a chunked body whose chunks were already put together: it is then left as it is. */
function dechunk(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf(crlf, at);
    const size =
      end === -1 || end - at > 200
        ? null
        : /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(body.toString('latin1', at, end));
    if (size === null || size === undefined) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size[1] ?? '0', 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

function decoded(body: Buffer, coding: string, mostBytes: number): Buffer | null {
  const options = { maxOutputLength: mostBytes, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    switch (coding) {
      case '':
      case 'identity':
        return body;
      case 'gzip':
      case 'x-gzip':
        // As with chunks: the coding is named, and already undone.
        return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
      case 'deflate':
        return (body[0] ?? 0) % 16 === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
      case 'br':
        return brotliDecompressSync(body, { maxOutputLength: mostBytes });
      default:
        return null;
    }
  } catch {
    return coding === 'br' && /^\s*</.test(body.toString('latin1', 0, 64)) ? body : null;
  }
}
