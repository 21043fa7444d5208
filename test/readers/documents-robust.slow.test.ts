import { array, assert, asyncProperty, constantFrom, oneof, property, string, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/model/errors.ts';
import { parsePage, textOf } from '../../src/readers/documents/tree.ts';
import { readArticle } from '../../src/readers/documents/article.ts';
import { readMarkdown } from '../../src/readers/documents/markdown.ts';
import { openFiles } from './documents-support.ts';

const seed = `<!doctype html><html lang="en"><head><title>A title - Outlet</title><meta name="author" content="Ada Wells">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-02-28","author":{"name":"Ada"}}</script></head>
<body><nav><a href="/">Home</a></nav><article class="post"><h1>A title</h1><time datetime="2019-02-28">1 March</time>
<div class="article-body"><p>The first paragraph &amp; all that is in it, “quoted” and <b>bold</b>.</p><figure><figcaption>Caption</figcaption></figure>
<table><tr><td>a<td>b</table><ul><li>one<li>two</ul><p>پاراگراف دوم این متن است و چیزی می‌گوید.<br><br>Third.</p></div></article>
<aside><p>Related words that are long enough to look like prose to anybody.</p></aside><svg><p>x</p></svg></body></html>`;
const pieces = seed.match(/<[^>]*>|[^<]+/g) ?? [];

/** The page cut, doubled, shuffled, with bytes that nobody asked for. */
const mutated = array(
  oneof(
    { weight: 8, arbitrary: constantFrom(...pieces) },
    { weight: 1, arbitrary: string({ unit: 'binary', maxLength: 20 }) },
    {
      weight: 1,
      arbitrary: constantFrom(
        '<',
        '>',
        '</',
        '<!--',
        '-->',
        '&',
        '&#x;',
        '"',
        '=',
        '<script>',
        '<p ',
        '\u0000',
        '<![CDATA[',
        '</p>',
        '</td>',
        '</table>',
        '<svg>',
        '<title>',
      ),
    },
  ),
  { maxLength: 80 },
).map((parts) => parts.join(''));

describe('mutated pages', () => {
  test('give a document or one sentence, the same each time', async () => {
    await assert(
      asyncProperty(mutated, async (html) => {
        const read = async (): Promise<unknown> => {
          try {
            return await readArticle(html, 'page');
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
            return (error as UserError).message;
          }
        };
        expect(await read()).toEqual(await read());
      }),
      { numRuns: 500 },
    );
  });

  test('keep their tree whole: parents before children, no text lost outside of tags', () => {
    assert(
      property(mutated, (html) => {
        const { root, elements } = parsePage(html);
        for (const [i, element] of elements.entries()) {
          expect(element.index).toBe(i);
          expect(element.parent?.index ?? -1).toBeLessThan(i);
        }
        expect(elements[0]).toBe(root);
        expect(typeof textOf(root)).toBe('string');
      }),
    );
  });

  test('any bytes as a file: documents or one sentence', async () => {
    await assert(
      asyncProperty(
        uint8Array({ maxLength: 300 }),
        constantFrom(
          '<html>',
          'WARC/1.0\r\n',
          '<rss>',
          '{"version":"https://jsonfeed.org/version/1",',
          '',
          '---\n',
        ),
        async (bytes, start) => {
          const { error } = await openFiles({ f: Buffer.concat([Buffer.from(start), bytes]) }, 'f');
          if (error !== null) expect(error).toBeInstanceOf(UserError);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('any Markdown', async () => {
    const marks = constantFrom(
      '*',
      '**',
      '_',
      '[',
      ']',
      '(',
      ')',
      '`',
      '```\n',
      '\n',
      '\n\n',
      '> ',
      '# ',
      '- ',
      '|',
      '\\',
      '<',
      '<!--',
      '!',
      'word ',
      '  \n',
    );
    await assert(
      asyncProperty(array(marks, { maxLength: 200 }), async (parts) => {
        await readMarkdown(`Words. ${parts.join('')}`, 'm');
      }),
    );
  });
});

describe('time grows with the length alone', () => {
  const read = async (html: string): Promise<number> => {
    const start = process.cpuUsage();
    await readArticle(`<p>Some words, to begin with.</p>${html}`, 'page');
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };

  test.each<[string, (n: number) => string]>([
    ['elements within one another', (n) => '<div>'.repeat(n)],
    ['and never closed', (n) => '<div>'.repeat(n) + '</section></p></i>'.repeat(n)],
    ['inline elements closed in the wrong order', (n) => '<b>'.repeat(n) + '</i>'.repeat(n)],
    ['tables within tables', (n) => '<table><tr><td>'.repeat(n) + '</tr></caption>'.repeat(n)],
    ['one long line', (n) => 'word, and word. '.repeat(n)],
    ['white space', (n) => ' \t\n'.repeat(n * 4)],
    ['line breaks', (n) => '<br> '.repeat(n)],
    ['references', (n) => '&nbsp;&#x;&am'.repeat(n)],
    ['marks of comparison', (n) => '< <a <!--'.repeat(n)],
    ['headings like the title', (n) => `<title>a b</title>${'<h1>a b c</h1>'.repeat(n)}`],
    ['a class of many words', (n) => `<p class="${'related post '.repeat(n)}">x`],
    [
      'linked data within linked data',
      (n) => `<script type="application/ld+json">${'{"@graph":['.repeat(n)}</script>`,
    ],
  ])('%s', async (_, make) => {
    await read(make(2000));
    const short = await read(make(20_000));
    const long = await read(make(80_000));
    // Four times the length: quadratic time would be sixteen times; short times are mostly noise.
    expect(long).toBeLessThan(9 * Math.max(short, 0.15));
  });
});

test('a page of more tags than any article has is refused before they are looked at', async () => {
  await expect(readArticle('<p>'.repeat(1_000_001), 'bomb.html')).rejects.toMatchObject({
    name: 'UserError',
    code: 'too-long',
    message: expect.stringMatching(/^bomb\.html has more than 1,000,000 tags/) as string,
  });
});
