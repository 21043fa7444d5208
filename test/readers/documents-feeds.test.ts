import { describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocuments } from '../../src/readers/documents/index.ts';
import { XmlFeed } from '../../src/readers/documents/feed.ts';
import { openFiles, openOne } from './documents-support.ts';

/** RFC 4287, section 1.1, "A Single-Entry Atom Feed Document", with an entry of XHTML after its example 2. */
const atom = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Example Feed</title>
  <link href="http://example.org/"/>
  <updated>2003-12-13T18:30:02Z</updated>
  <author><name>John Doe</name></author>
  <id>urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6</id>
  <entry>
    <title>Atom-Powered Robots Run Amok</title>
    <link rel="self" href="http://example.org/self"/>
    <link href="http://example.org/2003/12/13/atom03"/>
    <id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id>
    <updated>2003-12-13T18:30:02Z</updated>
    <summary>Some text.</summary>
  </entry>
  <entry>
    <title type="html">&lt;b&gt;Less&lt;/b&gt; &amp;lt; more</title>
    <published>2003-12-13T08:29:29-04:00</published><updated>2005-07-31T12:29:29Z</updated>
    <author><name>Mark Pilgrim</name><uri>http://example.org/</uri><email>f8dy@example.com</email></author>
    <content type="xhtml" xml:lang="en"><div xmlns="http://www.w3.org/1999/xhtml"><p><i>One.</i></p><p>Two.</p></div></content>
    <source><title>Another feed</title></source>
  </entry>
</feed>`;

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:x="http://purl.org/dc/elements/1.1/">
<channel><image><title>Logo</title></image><title>News &amp; Views</title><language>en-gb</language>
<item><title>First</title><link>https://e.example/1</link><guid>1</guid><pubDate>Sat, 07 Sep 2002 00:00:01 GMT</pubDate>
<x:creator>Ada Wells</x:creator><description>Short.</description>
<c:encoded><![CDATA[<p>The whole of the first text, with &eacute; in it.</p><figure><figcaption>Caption.</figcaption></figure><p>Its end.</p>]]></c:encoded></item>
<item><title>Second</title><description>&lt;p&gt;Escaped &amp;amp; read.&lt;/p&gt;</description><author>b@e.example (Bo Lind)</author></item>
<item><title>A title alone</title></item><item></item>
</channel></rss>`;

describe('feeds', () => {
  test('Atom', async () => {
    const { documents } = await openFiles({ 'a.xml': atom }, 'a.xml');
    expect(documents).toMatchObject([
      {
        name: 'a.xml#http://example.org/2003/12/13/atom03',
        kind: 'feed',
        title: 'Atom-Powered Robots Run Amok',
        byline: 'John Doe',
        outlet: 'Example Feed',
        date: '2003-12-13T18:30:02Z',
        text: 'Some text.',
        url: 'http://example.org/2003/12/13/atom03',
      },
      {
        title: 'Less < more',
        byline: 'Mark Pilgrim',
        date: '2003-12-13T08:29:29-04:00',
        text: 'One.\n\nTwo.',
      },
    ]);
  });

  test('RSS 2.0, with prefixes of its own choice', async () => {
    const { documents, skipped } = await openFiles({ 'r.xml': rss }, 'r.xml');
    expect(documents).toMatchObject([
      {
        title: 'First',
        byline: 'Ada Wells',
        outlet: 'News & Views',
        date: '2002-09-07T00:00:01Z',
        text: 'The whole of the first text, with é in it.\n\nIts end.',
        url: 'https://e.example/1',
      },
      { name: 'r.xml#2', byline: 'Bo Lind', text: 'Escaped & read.' },
      { text: 'A title alone' },
    ]);
    expect(skipped).toMatchObject([{ name: 'r.xml#4', code: 'no-text' }]);
  });

  test('RSS 1.0', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="http://e.example/"><title>Chan</title><items><rdf:Seq><rdf:li rdf:resource="http://e.example/1"/></rdf:Seq></items></channel>
<item rdf:about="http://e.example/1"><title>One</title><description>Text of one.</description><dc:date>2002-09-07</dc:date></item></rdf:RDF>`;
    expect(await openOne(rdf, 'r.rdf')).toMatchObject({
      title: 'One',
      outlet: 'Chan',
      date: '2002-09-07',
      url: 'http://e.example/1',
      text: 'Text of one.',
    });
  });

  test('JSON Feed', async () => {
    // jsonfeed.org/version/1.1, the examples of its introduction, shortened.
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'My Example Feed',
      language: 'en-US',
      authors: [{ name: 'Feed Author' }],
      items: [
        {
          id: '2',
          content_text: 'This is < a second item.\n\nIt goes on.',
          url: 'https://example.org/second-item',
        },
        {
          id: '1',
          content_html: '<p>Hello, world!</p>',
          date_published: '2010-02-07T14:04:00-05:00',
          authors: [{ name: 'Jo' }],
        },
      ],
    };
    const { documents } = await openFiles({ 'f.json': JSON.stringify(feed) }, 'f.json');
    expect(documents).toMatchObject([
      { text: 'This is < a second item.\n\nIt goes on.', byline: 'Feed Author', outlet: 'My Example Feed' },
      { text: 'Hello, world!', byline: 'Jo', date: '2010-02-07T14:04:00-05:00' },
    ]);
  });

  test('no two entries have the same name', async () => {
    const item = '<item><link>https://e.example/1</link><title>T</title></item>';
    const { documents } = await openFiles(
      { 'r.xml': `<rss><channel>${item}${item}</channel></rss>` },
      'r.xml',
    );
    expect(documents.map(({ name }) => name)).toEqual([
      'r.xml#https://e.example/1',
      'r.xml#https://e.example/1 2',
    ]);
  });

  test('a feed in pieces is the same feed', () => {
    const whole = new XmlFeed('f');
    const expected = [...whole.write(rss), ...whole.end()];
    for (const size of [1, 7, 64]) {
      const feed = new XmlFeed('f');
      const entries = [];
      for (let at = 0; at < rss.length; at += size) entries.push(...feed.write(rss.slice(at, at + size)));
      expect([...entries, ...feed.end()]).toEqual(expected);
    }
  });

  test('broken off or badly written: what is whole is read', async () => {
    const cut = rss.slice(0, rss.indexOf('<item><title>A title alone'));
    expect((await openFiles({ 'r.xml': cut }, 'r.xml')).documents).toHaveLength(2);
    const bare =
      '<rss><channel><title>T</title><item><title>Fish & chips</title><description><p>Not escaped<br>at all.</p></description></item></channel></rss>';
    expect(await openOne(bare, 'r.xml')).toMatchObject({
      title: 'Fish & chips',
      text: 'Not escaped\nat all.',
    });
  });

  test('without entries: one clear sentence', async () => {
    const { error } = await openFiles({ 'r.xml': '<rss><channel><title>T</title></channel></rss>' }, 'r.xml');
    expect(error).toMatchObject({ name: 'UserError', code: 'no-text' });
  });
});

describe('feeds that are not what they say', () => {
  const feed = (encoding: string, title: string, description: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Quay</title>
<item><title>${title}</title><link>https://quay.example/1</link><description>${description}</description></item></channel></rss>`;
  const cp1251 = (text: string): Buffer =>
    Buffer.from(
      Array.from(text, (letter) =>
        letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
      ),
    );

  test.each([
    [
      'UTF-8 under another name',
      Buffer.from(feed('iso-8859-1', 'Überfähre', 'Die Fähre – heute „offen“.')),
      'Überfähre',
      'Die Fähre – heute „offen“.',
    ],
    [
      'windows-1251 under its name',
      cp1251(feed('windows-1251', 'Паром', 'Паром стоит у причала до вечера.')),
      'Паром',
      'Паром стоит у причала до вечера.',
    ],
    [
      'windows-1251 that says it is UTF-8',
      cp1251(feed('utf-8', 'Паром', 'Паром стоит у причала до вечера.')),
      'Паром',
      'Паром стоит у причала до вечера.',
    ],
    [
      'iso-8859-1 that says it is UTF-8, with one letter beyond ASCII',
      Buffer.from(feed('utf-8', 'The quay', 'The café is open and the ferry is not.'), 'latin1'),
      'The quay',
      'The café is open and the ferry is not.',
    ],
  ])('%s', async (_, bytes, title, text) => {
    const { documents } = await openFiles({ 'feed.xml': bytes });
    expect(documents).toMatchObject([{ title, text }]);
  });

  test.each([
    [
      'escaped twice',
      '&amp;lt;p&amp;gt;The ferry &amp;amp;amp; the tug are &amp;lt;em&amp;gt;late&amp;lt;/em&amp;gt;.&amp;lt;/p&amp;gt;',
      'The ferry & the tug are late.',
    ],
    [
      'a CDATA section that is escaped',
      '&lt;![CDATA[&lt;p&gt;The ferry is late.&lt;/p&gt;]]&gt;',
      'The ferry is late.',
    ],
    [
      'entities alone escaped twice',
      'The ferry &amp;amp;amp; the tug are late.',
      'The ferry & the tug are late.',
    ],
    ['a text about tags, escaped once', 'Put &amp;lt;p&amp;gt; before it.', 'Put <p> before it.'],
  ])('%s', async (_, description, text) => {
    const { documents } = await openFiles({ 'feed.xml': feed('utf-8', 'Ferry', description) });
    expect(documents).toMatchObject([{ text }]);
  });
});

describe('a feed that is not whole, or says less than is needed', () => {
  const item = (n: number, rest = ''): string =>
    `<item><title>Title ${n}</title><link>${n}.html</link><description>Words of ${n}.</description>${rest}</item>`;
  const channel = (items: string): string =>
    `<rss version="2.0"><channel><title>Wire</title><link>https://wire.example/news/</link>${items}</channel></rss>`;

  test('cut within an entry: told, and half an entry is none', async () => {
    const whole = channel(item(1) + item(2));
    const cut = whole.slice(0, whole.indexOf('Words of 2'));
    const { documents, skipped } = await openFiles({ 'cut.xml': cut }, 'cut.xml');
    expect(documents.map(({ title }) => title)).toEqual(['Title 1']);
    expect(skipped.map(({ code }) => code)).toEqual(['truncated']);
    expect((await openFiles({ 'a.xml': whole }, 'a.xml')).skipped).toEqual([]);
  });

  test('addresses are relative to xml:base, an entry’s own first, or to the feed’s page', async () => {
    const based = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><title>A</title>
      <entry><title>One</title><link href="1"/></entry>
      <entry xml:base="y/"><title>Two</title><link href="2"/></entry>
      <entry><title>Three</title><link href="https://b.example/3"/></entry></feed>`;
    const urls = async (content: string): Promise<(string | null)[]> =>
      (await openFiles({ 'a.xml': content }, 'a.xml')).documents.map(({ url }) => url);
    expect(await urls(based)).toEqual([
      'https://a.example/x/1',
      'https://a.example/x/y/2',
      'https://b.example/3',
    ]);
    expect(await urls(channel(item(1)))).toEqual(['https://wire.example/news/1.html']);
  });

  test('a date that cannot be read is kept as it stands, to be told', async () => {
    const dates = ['08/01/2024 10:00', 'Sun, 31 Feb 2024 10:00:00 GMT', 'Mon, 08 Jan 2024 10:00:00 GMT'];
    const items = dates.map((date, i) => item(i, `<pubDate>${date}</pubDate>`)).join('');
    const { documents } = await openFiles({ 'a.xml': channel(items) }, 'a.xml');
    expect(documents.map(({ date, dateWritten }) => date ?? dateWritten)).toEqual([
      dates[0],
      dates[1],
      '2024-01-08T10:00:00Z',
    ]);
  });
});

describe('entries with one address as posts', () => {
  const item = (title: string, guid: string, link: string): string =>
    `<item><title>${title}</title><link>${link}</link>${guid}<pubDate>Mon, 08 Jan 2024 10:00:00 GMT</pubDate></item>`;
  const named = (guid: string): string => `<guid isPermaLink="false">${guid}</guid>`;
  const ids = async (...items: readonly string[]): Promise<number[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'isogloss-'));
    const path = join(folder, 'feed.xml');
    writeFileSync(
      path,
      `<rss version="2.0"><channel><title>Wire</title><link>https://wire.example/</link>${items.join('')}</channel></rss>`,
    );
    const lines: string[] = [];
    for await (const chunk of readDocuments(path, 'feed').chunks)
      lines.push(...chunk.lines.toString().trimEnd().split('\n'));
    rmSync(folder, { recursive: true });
    return lines.map((line) => (JSON.parse(line) as { id: number }).id);
  };
  const live = 'https://wire.example/live';

  test('other names and other words: other posts, whatever their order', async () => {
    const [one, other, third] = [
      item('One', named('1'), live),
      item('Two', named('2'), live),
      item('Three', named('3'), 'https://wire.example/3'),
    ];
    const [first = 0, second = 0, apart] = await ids(one, other, third);
    expect(first).not.toBe(second);
    expect(await ids(third, other, one)).toEqual([apart, second, first]);
  });

  test('one name, or the same words under two names: one post, the one of its address', async () => {
    const [alone] = await ids(item('One', '', live));
    expect(await ids(item('One', named('1'), live))).toEqual([alone]);
    expect(await ids(item('One', named('1'), live), item('One, changed', named('1'), live))).toEqual([
      alone,
      alone,
    ]);
    expect(await ids(item('One', named('1#0'), live), item('One', named('1#1'), live))).toEqual([
      alone,
      alone,
    ]);
  });

  test('a site’s front page is nobody’s address, also of a feed with one entry', async () => {
    const home = 'https://wire.example/';
    const both = await ids(item('One', named('1'), home), item('Two', named('2'), home));
    expect(await ids(item('Two', named('2'), home))).toEqual([both[1]]);
    // Without names their titles and dates tell them apart.
    expect(new Set(await ids(item('One', '', home), item('Two', '', home))).size).toBe(2);
  });
});
