import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';

/** A file that the program reads, small and right: what is mutated. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** One of each form that an import takes. `world` is a folder that `isogloss simulate` has written. */
export function seeds(world: string): Seed[] {
  const posts = readFileSync(join(world, 'posts.ndjson'), 'utf8').trimEnd().split('\n').slice(0, 40);
  const desktop = JSON.parse(
    readFileSync(join(world, 'telegram-desktop/part/result.json'), 'utf8'),
  ) as Record<string, unknown>;
  desktop['messages'] = (desktop['messages'] as unknown[]).slice(0, 20);
  const account = {
    about: 'x',
    chats: { about: 'y', list: [desktop, { ...desktop, id: 1_700_000_009, name: 'Other' }] },
  };
  const rows = posts.map((line) => JSON.parse(line) as Record<string, unknown>);
  const columns = ['channel', 'id', 'date', 'text', 'views'];
  const cell = (value: unknown): string =>
    `"${(typeof value === 'string' ? value : JSON.stringify(value ?? '')).replaceAll('"', '""')}"`;
  const table = (separator: string): string =>
    `${[columns, ...rows.map((row) => columns.map((name) => cell(row[name])))].map((line) => line.join(separator)).join('\r\n')}\r\n`;
  const article = readFileSync(join(world, 'article.html'), 'utf8');
  const files: Record<string, string | Buffer> = {
    'posts.ndjson': `${posts.join('\n')}\n`,
    'posts.json': JSON.stringify(rows),
    'posts.csv': table(','),
    'posts.tsv': table('\t'),
    'result.json': JSON.stringify(desktop, null, 1),
    'account.json': JSON.stringify(account, null, 1),
    'messages.html': telegramPage(rows),
    'dataset.json': tgdataset(rows),
    'shares.csv': `object_id,account_id,content_id,timestamp_share\n${rows.map((_, i) => `o${i % 5},a${i % 7},c${i},${1_740_000_000 + i}`).join('\n')}\n`,
    'feed.xml': feed(rows),
    'atom.xml': atom(rows),
    'feed.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      items: rows.slice(0, 9).map((row, i) => ({
        id: `https://example.org/${i}`,
        url: `https://example.org/${i}`,
        date_published: row['date'],
        content_text: row['text'],
      })),
    }),
    'article.html': article,
    'article.txt': rows.map((row) => row['text']).join('\n\n'),
    'pages.warc': warc(article),
    'article.docx': word(rows),
    'article.pdf': pdf(rows),
  };
  const plain = Object.entries(files).map(
    ([name, content]): Seed => ({ name, bytes: Buffer.from(content as string) }),
  );
  const packed = plain
    .filter(({ name }) => /ndjson|csv|result|warc/.test(name))
    .map(({ name, bytes }): Seed => ({ name: `${name}.gz`, bytes: gzipSync(bytes) }));
  return [...plain, ...packed];
}

type Rows = readonly Record<string, unknown>[];
const escaped = (value: unknown): string =>
  String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function telegramPage(rows: Rows): string {
  const messages = rows
    .slice(0, 12)
    .map(
      (row, i) =>
        `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="demo/${i + 1}"><div class="tgme_widget_message_text">${escaped(row['text'])}</div><div class="tgme_widget_message_info"><span class="tgme_widget_message_views">1.${i}K</span><a class="tgme_widget_message_date" href="https://t.me/demo/${i + 1}"><time datetime="2025-03-0${1 + (i % 9)}T10:00:00+00:00" class="time">10:00</time></a></div></div></div>`,
    );
  return `<!DOCTYPE html><html><head><meta property="og:title" content="Demo"></head><body><div class="tgme_channel_info"><div class="tgme_channel_info_header_username"><a href="https://t.me/demo">@demo</a></div></div><section class="tgme_channel_history">${messages.join('')}</section></body></html>`;
}

function tgdataset(rows: Rows): string {
  const messages = rows
    .slice(0, 12)
    .map(
      (row, i) =>
        `"${i + 1}": ${JSON.stringify({ message: row['text'], date: 1_740_000_000.5 + i, author: null, is_forwarded: false, forwarded_from_id: null, forwarded_message_date: null })}`,
    );
  return `{"1008738564": {"username": "some_books", "creation_date": 1450995556.0, "title": "Books", "text_messages": {${messages.join(', ')}}, "generic_media": {}, "n_subscribers": 12}}`;
}

const feed = (rows: Rows): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed</title><link>https://example.org</link>${rows
    .slice(0, 9)
    .map(
      (row, i) =>
        `<item><title>Item ${i}</title><link>https://example.org/${i}</link><guid>https://example.org/${i}</guid><pubDate>Mon, 03 Mar 2025 10:0${i}:00 GMT</pubDate><description><![CDATA[<p>${escaped(row['text'])}</p>]]></description></item>`,
    )
    .join('')}</channel></rss>`;

const atom = (rows: Rows): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><id>urn:x</id>${rows
    .slice(0, 9)
    .map(
      (row, i) =>
        `<entry><id>urn:${i}</id><title>Item ${i}</title><link href="https://example.org/${i}"/><updated>2025-03-03T10:0${i}:00Z</updated><content type="html">${escaped(row['text'])}</content></entry>`,
    )
    .join('')}</feed>`;

function warc(page: string): Buffer {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`);
  const record = (n: number): Buffer =>
    Buffer.concat([
      Buffer.from(
        `WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2025-03-03T10:00:00Z\r\nWARC-Target-URI: https://example.org/${n}\r\nWARC-Record-ID: <urn:uuid:${n}>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`,
      ),
      http,
      Buffer.from('\r\n\r\n'),
    ]);
  return Buffer.concat([1, 2, 3].map(record));
}

function word(rows: Rows): Buffer {
  const body = rows
    .slice(0, 12)
    .map((row) => `<w:p><w:r><w:t xml:space="preserve">${escaped(row['text'])}</w:t></w:r></w:p>`)
    .join('');
  return zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

/** A ZIP archive without compression (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const data = Buffer.from(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, data]);
    locals.push(local);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, where, name]));
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

function pdf(rows: Rows): Buffer {
  const shown = rows.filter((row) => /^[\x20-\x7e]+$/.test(String(row['text']).slice(0, 90)));
  const content = shown
    .slice(0, 20)
    .map(
      (row, i) =>
        `BT /F 11 Tf 40 ${760 - i * 30} Td (${String(row['text'])
          .slice(0, 90)
          .replaceAll(/[()\\]/g, String.raw`\$&`)}) Tj ET`,
    )
    .join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[5 0 R]>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const xref = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
    'latin1',
  );
}
