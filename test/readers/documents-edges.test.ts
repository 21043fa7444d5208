import { describe, expect, test } from 'vitest';
import { openDocuments } from '../../src/readers/documents/index.ts';
import { postOf } from '../../src/readers/documents/posts.ts';
import { originalAddress } from '../../src/text/archived.ts';
import { openFiles, openOne } from './documents-support.ts';

const paragraph = (n: number): string =>
  `Paragraph number ${n} of the article tells what happened on the river that day, at some length, as articles do.`;
const page = (body: string, head = '', language = 'en'): string =>
  `<!doctype html><html lang="${language}"><head><title>The river</title>${head}</head><body><article><h1>The river</h1>${body}
<p>${paragraph(1)}</p><p>${paragraph(2)}</p></article></body></html>`;

describe('dates of pages', () => {
  test.each([
    [
      'the class says which is which',
      '<time class="updated" datetime="2025-11-02">2 Nov 2025</time> <time class="published" datetime="2024-01-08">8 Jan 2024</time>',
    ],
    [
      'the words say it',
      '<span class="date">Last updated: 2 November 2025</span><span class="date">8 January 2024</span>',
    ],
    [
      'schema.org says it',
      '<time itemprop="dateModified" datetime="2025-11-02">2 Nov</time><time datetime="2024-01-08">8 Jan</time>',
    ],
    ['in Persian', '<div>به‌روزرسانی: ۱۱ آبان ۱۴۰۴</div><div>۱۸ دی ۱۴۰۲</div>'],
  ])('of two, that of publication: %s', async (_, times) => {
    // 18 Dey 1402 is 8 January 2024 (calendar of the University of Tehran).
    expect((await openOne(page(`<p>${times}</p>`))).date).toBe('2024-01-08');
  });

  test.each([
    '<footer>© 2010–2026 Level. Last updated 1 March 2026</footer>',
    '<div>Copyright 1 March 2026 Level</div>',
    '<footer><time datetime="2026-03-01">1 March 2026</time></footer>',
  ])('what a footer says is none: %s', async (footer) => {
    const html = `<html><head><title>The river</title></head><body><article><h1>The river</h1><p>${paragraph(1)}</p><p>${paragraph(2)}</p></article>${footer}</body></html>`;
    expect((await openOne(html)).date).toBeNull();
  });

  test.each([
    '{"@type":"NewsArticle","datePublished":"2024-01-08","author":{"name":"Ada, Wells, } ]",},}',
    '{"@type":"NewsArticle",\n"keywords":["a", ,"b",],\n"author":[{"name":"Ada, Wells, } ]"},],"datePublished":"2024-01-08"};',
    '{,"@type":"NewsArticle","headline":"say \\"no\\",}","author":{"name":"Ada, Wells, } ]"},"datePublished":"2024-01-08"}',
    '/*<![CDATA[*/{"@type":"NewsArticle","author":{"name":"Ada, Wells, } ]"},"datePublished":"2024-01-08"}/*]]>*/',
    '//<![CDATA[\n{"@type":"NewsArticle","author":{"name":"Ada, Wells, } ]"},"datePublished":"2024-01-08"}\n//]]>',
  ])('linked data as templates write it: %s', async (data) => {
    const head = `<script type="application/ld+json">${data}</script>`;
    expect(await openOne(page('', head))).toMatchObject({ date: '2024-01-08', byline: 'Ada, Wells, } ]' });
  });
});

describe('names of classes', () => {
  const within = (classes: string): string =>
    page(`<p>${paragraph(3)}</p><div class="${classes}"><p>${paragraph(4)}</p></div><p>${paragraph(5)}</p>`);

  test.each([
    'hidden md:block',
    'd-none d-md-block',
    'overflow-hidden',
    'md:hidden',
    'hidden-xs',
    'paywall-container',
    'has-sidebar',
    'no-share',
  ])('how it looks is not what it is: %s', async (classes) => {
    expect((await openOne(within(classes))).text).toContain(paragraph(4));
  });

  test.each(['sr-only', 'share-bar', 'relatedPosts', 'newsletter-box', 'paywall-banner', 'ad-slot'])(
    'parts beside the article: %s',
    async (classes) => {
      expect((await openOne(within(classes))).text).not.toContain(paragraph(4));
    },
  );
});

describe('quotations marked up as such', () => {
  test.each([
    ['en', 'She said <q>no <q>more</q> water</q>.', 'She said “no ‘more’ water”.'],
    ['fa', 'او گفت <q>نه</q> و رفت.', 'او گفت «نه» و رفت.'],
    ['de-AT', 'Sie sagte <q>nein</q>.', 'Sie sagte „nein“.'],
    ['en', 'She said <q>“no”</q>.', 'She said “no”.'],
  ])('%s: %s', async (language, marked, read) => {
    expect((await openOne(page(`<p>${paragraph(3)} ${marked}</p>`, '', language))).text).toContain(
      `${paragraph(3)} ${read}`,
    );
  });
});

test('a text may hold the replacement character itself', async () => {
  expect((await openOne('One letter was lost: \ufffd.', 'a.txt')).text).toBe('One letter was lost: \ufffd.');
  const { error } = await openFiles({ 'a.txt': Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]) }, 'a.txt');
  expect(error).toMatchObject({ code: 'wrong-encoding' });
});

describe('addresses of copies', () => {
  const original = 'https://news.example/2024/01/08/greens?a=1';
  test.each([
    `https://web.archive.org/web/20240109000000/${original}`,
    `http://web.archive.org/web/20240109000000id_/${original}`,
    `https://web.archive.org/web/2024*/${original}`,
    `/web/20240109000000/${original}`,
    `//web.archive.org/web/20240109000000if_/${original}`,
    'https://web.archive.org/web/20240109000000/https:/news.example/2024/01/08/greens?a=1',
    'https://web.archive.org/web/20240109/news.example/2024/01/08/greens?a=1',
    `https://archive.ph/2024.01.09-120000/${original}`,
    `https://wayback.archive-it.org/1234/20240109000000/${original}`,
    `https://arquivo.pt/wayback/20240109000000/${original}`,
    `https://webcache.googleusercontent.com/search?q=cache:AbC-1:${original}`,
    `https://web.archive.org/web/20240109000000/https://web.archive.org/web/20230101000000/${original}`,
  ])('%s', (address) => {
    expect(originalAddress(address)).toBe(original);
  });

  test.each([
    original,
    'https://news.example/2024/https-everywhere',
    'https://news.example/go?to=https://other.example/',
    'https://web.archive.org/about',
    'mailto:a@news.example',
    '/2024/01/08/greens',
  ])('is itself: %s', (address) => {
    expect(originalAddress(address)).toBe(address);
  });

  test('the outlet of a copy is what was copied, and the day of the copy is no date', async () => {
    const head =
      '<link rel="canonical" href="https://web.archive.org/web/20240109000000/https://news.example/greens">';
    const document = await openOne(page('', head));
    expect(document).toMatchObject({
      outlet: 'news.example',
      url: 'https://news.example/greens',
      date: null,
    });
    expect(postOf({ ...document, date: '2024-01-08' }).channel).toBe('news.example');
  });
});

describe('Telegram', () => {
  const channel =
    '<html><body><section class="tgme_channel_history js-message_history"><div class="tgme_widget_message_wrap">Words.</div></section></body></html>';

  test('an entry of a feed that is a post keeps its channel and number', async () => {
    const feed = `<rss version="2.0"><channel><title>A channel</title><link>https://t.me/s/aDaily</link>
<item><link>https://t.me/aDaily/12</link><pubDate>Mon, 08 Jan 2024 05:00:00 GMT</pubDate><description>Words of a post.</description></item>
<item><link>https://telegram.me/s/aDaily/13</link><pubDate>Mon, 08 Jan 2024 06:00:00 GMT</pubDate><description>More words.</description></item></channel></rss>`;
    const { documents } = await openFiles({ 'a.xml': feed }, 'a.xml');
    expect(documents.map((document) => postOf(document))).toMatchObject([
      { channel: 'adaily', id: 12, date: '2024-01-08T05:00:00Z', text: 'Words of a post.' },
      { channel: 'adaily', id: 13 },
    ]);
  });

  test("a channel's page is no article, by itself or in an archive", async () => {
    const { error } = await openFiles({ 'a.html': channel }, 'a.html');
    expect(error).toMatchObject({ code: 'telegram-page' });
    expect((error as Error).message).toContain('isogloss import');
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${channel}`;
    const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://t.me/s/adaily\r\nContent-Type: application/http\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
    const archived = await openFiles({ 'a.warc': warc }, 'a.warc');
    expect(archived.documents).toEqual([]);
    expect(archived.error).toMatchObject({ code: 'no-documents' });
    expect((archived.error as Error).message).toContain('a page of a Telegram channel');
  });
});

test('an address in place of a file: what to do', async () => {
  const first = openDocuments('https://news.example/greens').next();
  await expect(first).rejects.toMatchObject({ code: 'address' });
  await expect(first).rejects.toThrow(/save the page/);
});
