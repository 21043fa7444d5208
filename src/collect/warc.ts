import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kept } from './response.ts';

/** Longest answer that is taken: a page of posts has 150 KB, the largest sitemap that is allowed 50 MB. */
export const mostBytes = 52 * 1024 * 1024;

const crlf = '\r\n';

/**
 * One answer as a WARC file (ISO 28500:2017): a `warcinfo` record that names the program and the source, and the
 * answer, each a gzip member, as archives of the web keep them. Other programs read it, and nothing of this one's is
 * needed to see address, time, status and bytes.
 */
export function toWarc(kept: Kept): Buffer {
  const info = Buffer.from(
    `software: ${kept.software}${crlf}isogloss-source: ${kept.source}${crlf}${kept.purpose === undefined ? '' : `isogloss-purpose: ${kept.purpose}${crlf}`}`,
  );
  const http = kept.status > 0;
  const block = http ? Buffer.concat([httpHead(kept), kept.body]) : kept.body;
  const payload = createHash('sha256').update(kept.body).digest('hex');
  return Buffer.concat([
    member(
      { 'WARC-Type': 'warcinfo', 'WARC-Date': kept.time, 'Content-Type': 'application/warc-fields' },
      info,
    ),
    member(
      {
        'WARC-Type': http ? 'response' : 'resource',
        'WARC-Date': kept.time,
        'WARC-Target-URI': kept.address,
        'WARC-Payload-Digest': `sha256:${payload}`,
        ...(kept.cut ? { 'WARC-Truncated': 'disconnect' } : {}),
        'Content-Type': http
          ? 'application/http;msgtype=response'
          : (kept.headers['content-type'] ?? 'application/json'),
      },
      block,
    ),
  ]);
}

function httpHead({ status, headers, body }: Kept): Buffer {
  const kept = Object.entries(headers)
    .filter(([name]) => !undone.has(name))
    .map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]+/g, ' ')}`);
  return Buffer.from(
    [`HTTP/1.1 ${status} `, ...kept, `content-length: ${body.length}`, '', ''].join(crlf),
    'utf8',
  );
}

/** Headers of a coding that is no longer there, and cookies. */
const undone: ReadonlySet<string> = new Set([
  'content-encoding',
  'transfer-encoding',
  'content-length',
  'set-cookie',
]);

function member(headers: Readonly<Record<string, string>>, block: Buffer): Buffer {
  const digest = createHash('sha256').update(JSON.stringify(headers)).update(block).digest('hex');
  // The id has to be a URI of its own for each record; made of the content it needs no randomness.
  const id = `urn:uuid:${[digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-')}`;
  const lines = Object.entries({
    'WARC-Record-ID': `<${id}>`,
    ...headers,
    'Content-Length': String(block.length),
  });
  const head = `WARC/1.1${crlf}${lines.map(([name, value]) => `${name}: ${value}`).join(crlf)}${crlf}${crlf}`;
  return gzipSync(Buffer.concat([Buffer.from(head), block, Buffer.from(crlf + crlf)]));
}

/** Reads what `toWarc` wrote. @throws Error where the file is none of these or was damaged */
export function fromWarc(bytes: Buffer, name: string): Kept {
  const [info, record] = recordsOf(gunzipSync(bytes), name);
  if (info === undefined || record === undefined) throw new Error(`${name} holds no answer`);
  const about = linesOf(info.block.toString('utf8'));
  const kept = {
    source: about['isogloss-source'] ?? '',
    software: about['software'] ?? '',
    ...(about['isogloss-purpose'] === undefined ? {} : { purpose: about['isogloss-purpose'] }),
    address: record.headers['warc-target-uri'] ?? '',
    time: record.headers['warc-date'] ?? '',
    cut: record.headers['warc-truncated'] !== undefined,
  };
  if (record.headers['warc-type'] !== 'response') {
    const headers = { 'content-type': record.headers['content-type'] ?? '' };
    return { ...kept, status: 0, headers, body: record.block };
  }
  const end = record.block.indexOf(crlf + crlf);
  const http = record.block.toString('utf8', 0, end);
  const { 'content-length': _length, ...headers } = linesOf(http);
  return { ...kept, status: Number(http.split(' ', 2)[1]), headers, body: record.block.subarray(end + 4) };
}

interface Member {
  readonly headers: Readonly<Record<string, string>>;
  readonly block: Buffer;
}

function recordsOf(plain: Buffer, name: string): Member[] {
  const records: Member[] = [];
  for (let at = 0; at < plain.length; ) {
    const end = plain.indexOf(crlf + crlf, at);
    const headers = linesOf(plain.toString('utf8', at, end));
    const length = Number(headers['content-length'] ?? Number.NaN);
    if (end === -1 || !Number.isSafeInteger(length) || end + 4 + length > plain.length) {
      throw new Error(`record ${records.length + 1} of ${name} is damaged`);
    }
    records.push({ headers, block: plain.subarray(end + 4, end + 4 + length) });
    at = end + 4 + length + 4;
  }
  return records;
}

function linesOf(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of text.split(crlf)) {
    const colon = line.indexOf(': ');
    if (colon > 0) fields[line.slice(0, colon).toLowerCase()] = line.slice(colon + 2).trim();
  }
  return fields;
}
