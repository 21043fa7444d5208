import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/readers/documents/tree.ts';
import { openFiles, openOne } from './documents-support.ts';

const paragraph = (n: number): string =>
  `Paragraph number ${n} of the article tells what happened on the river that day, at some length, as articles do.`;

const english = `<!doctype html><html lang="en"><head>
<title>River rises by a metre | The Daily Level</title>
<meta property="og:site_name" content="The Daily Level">
<meta property="og:title" content="River rises by a metre">
<link rel="canonical" href="https://level.example/news/river">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],
"headline":"River rises by a metre","datePublished":"2019-02-28T09:30:00+01:00","author":[{"@type":"Person","name":"Ada Wells"},{"name":"Bo Lind"}]}]}</script>
<style>p{color:red}</style></head><body class="single tag-comment">
<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport, where a great deal is written about matches and their players.</a></li></ul></nav>
<div id="cookieBanner"><p>We use cookies to make this page better for you and for our partners, who are many.</p></div>
<main><article class="post tag-video">
<h1>River rises by a metre</h1><p class="byline">By <a rel="author" href="/a">Ada Wells</a> and Bo Lind</p><time datetime="2019-03-01">1 March</time>
<div class="article-body">
<p>${paragraph(1)}</p>
<figure><img src="x.jpg"><figcaption>The river on Tuesday, seen from the old bridge. Photo: A. Nother</figcaption></figure>
<p>${paragraph(2)} <b>“We&nbsp;saw it&shy;self,”</b> said the mayor.</p>
<div class="ad-slot"><iframe src="//ads.example"></iframe><p>Buy a boat today, before everybody else has bought one, at our shop.</p></div>
<p>Read more: <a href="/x">The river last year, and the year before that</a></p>
<h2>What comes next</h2>
<p>${paragraph(3)}<br>A second line.<br><br>${paragraph(4)}</p>
<ul><li>First the boats.</li><li>Then the <a href="/b">bridge</a>.</li></ul>
<p style="display: none">${paragraph(99)}</p>
<div class="relatedArticles"><h3>Related</h3><p>${paragraph(98)}</p></div>
</div></article>
<section id="comments"><p>I do not believe a word of this, and I have lived beside the river for forty years.</p></section></main>
<footer><p>All of this belongs to The Daily Level, which is a newspaper of long standing in the valley.</p></footer></body></html>`;

describe('a news page', () => {
  test('gives the text a reader sees, without what stands around it', async () => {
    const { text } = await openOne(english);
    expect(text.split('\n\n')).toEqual([
      paragraph(1),
      `${paragraph(2)} “We saw itself,” said the mayor.`,
      'What comes next',
      `${paragraph(3)}\nA second line.`,
      paragraph(4),
      'First the boats.',
      'Then the bridge.',
    ]);
  });

  test('says title, authors, outlet, date, language and address', async () => {
    const { text: _, ...rest } = await openOne(english);
    expect(rest).toEqual({
      name: 'page.html',
      kind: 'article',
      title: 'River rises by a metre',
      byline: 'Ada Wells, Bo Lind',
      outlet: 'The Daily Level',
      date: '2019-02-28T09:30:00+01:00',
      calendar: 'gregorian',
      language: 'en',
      direction: 'ltr',
      url: 'https://level.example/news/river',
    });
  });
});

const sentence =
  'استاندار گفت که آب رودخانه در این هفته یک متر بالا آمده است و مردم باید از کناره‌های آن دور بمانند.';

describe('a Persian page', () => {
  // 12 Mordad 1403 is 2 August 2024 (calendar of the University of Tehran).
  const page = (
    head: string,
    date: string,
  ): string => `<html lang="en-US"><head><title>آب رودخانه بالا آمد - خبرگزاری رود</title>
<meta property="og:site_name" content="خبرگزاری رود">${head}</head><body dir="rtl"><h1>آب رودخانه بالا آمد</h1>${date}
<div class="news-content"><p>${sentence}</p><p>به گزارش خبرگزاری رود، ${sentence}</p>
<p>بیشتر بخوانید: <a href="/1">رودخانه در سال گذشته</a></p><p>انتهای پیام</p></div></body></html>`;

  test('has its direction, its language and a Jalali date, whatever its template says', async () => {
    const document = await openOne(page('', '<span class="date">جمعه ۱۲ مرداد ۱۴۰۳ - ۱۴:۳۰</span>'));
    expect(document).toMatchObject({
      title: 'آب رودخانه بالا آمد',
      outlet: 'خبرگزاری رود',
      date: '2024-08-02T14:30',
      calendar: 'jalali',
      language: 'fa',
      direction: 'rtl',
    });
    expect(document.text).toBe(`${sentence}\n\nبه گزارش خبرگزاری رود، ${sentence}`);
  });

  test('may have a Jalali year in a machine-readable field', async () => {
    const meta = '<meta property="article:published_time" content="1403-05-12T14:30:00+03:30">';
    expect(await openOne(page(meta, ''))).toMatchObject({
      date: '2024-08-02T14:30:00+03:30',
      calendar: 'jalali',
    });
  });

  test('may have its date nowhere but under the title', async () => {
    expect(await openOne(page('', '<div>۱۴۰۳/۰۵/۱۲</div>'))).toMatchObject({
      date: '2024-08-02',
      calendar: 'jalali',
    });
  });
});

describe('encodings', () => {
  // "سلام دنیا" in windows-1256 and "Привет" in windows-1251, by the tables of unicode.org.
  const arabic = Buffer.from([0xd3, 0xe1, 0xc7, 0xe3, 0x20, 0xcf, 0xe4, 0xed, 0xc7]);
  const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
  const page = (charset: string, words: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`<html><head><meta charset="${charset}"></head><body><p>`),
      words,
      Buffer.from('</p>'),
    ]);

  test('a page says which it has', async () => {
    expect((await openOne(page('windows-1256', arabic))).text).toBe('سلام دن\u064aا');
    expect((await openOne(page('windows-1251', cyrillic))).text).toBe('Привет');
  });

  test('UTF-8 is believed over what the page says', async () => {
    const utf8 = Buffer.from('<html><head><meta charset="iso-8859-1"></head><body><p>żółć i źdźbło</p>');
    expect((await openOne(utf8)).text).toBe('żółć i źdźbło');
  });

  test('UTF-16 is known by its mark', async () => {
    const utf16 = Buffer.from('\ufeff<html><body><p>Some words.</p></body></html>', 'utf16le');
    expect((await openOne(utf16)).text).toBe('Some words.');
  });
});

describe('pages that are not as they should be', () => {
  test('unclosed and wrongly nested elements', async () => {
    const { text } = await openOne(`<html><body><div class=story><p>${paragraph(1)}<p>${paragraph(2)}
<b>bold <i>both</b> italic</i></td></span></div></div></section><p>${paragraph(3)}<p`);
    expect(text.split('\n\n')).toEqual([paragraph(1), `${paragraph(2)} bold both italic`, paragraph(3)]);
  });

  test('an end tag too many: the rest of the article stands beside its beginning', async () => {
    const [first, rest] = [
      [1, 2, 3, 4, 5],
      [6, 7],
    ].map((part) => part.map((n) => `<p>${paragraph(n)}</p>`).join(''));
    const { text } = await openOne(
      `<html><body><div><div>${first}</div></div></div>${rest}<div>Imprint</div></body></html>`,
    );
    expect(text.split('\n\n').slice(0, 7)).toEqual([1, 2, 3, 4, 5, 6, 7].map(paragraph));
  });

  test('an end tag in a cell closes nothing outside of the table', () => {
    const { elements } = parsePage(
      '<div id="a"><table><tr><td></div></p>cell</table><p id="b">after</p></div>',
    );
    expect(elements.find(({ attributes }) => attributes['id'] === 'b')?.parent?.attributes['id']).toBe('a');
  });

  test('news of the hour above the title is none of the article', async () => {
    const { text } =
      await openOne(`<html><head><title>The river</title></head><body><div><ul><li>${paragraph(8)}</li><li>${paragraph(9)}</li></ul>
<div><h2>The river</h2><p>${paragraph(1)}</p><p>${paragraph(2)}</p><p>${paragraph(3)}</p></div></div></body></html>`);
    expect(text.split('\n\n')).toEqual([1, 2, 3].map(paragraph));
  });

  test('lines of name and date over the text are none of it', async () => {
    const { text } = await openOne(`<html><head><meta name="author" content="Ada Wells"></head><body><article>
<div>Ada Wells</div><div>28 February 2019</div><p>${paragraph(1)}</p><p>${paragraph(2)}</p></article></body></html>`);
    expect(text.split('\n\n')).toEqual([paragraph(1), paragraph(2)]);
  });

  test('a table beside the paragraphs, in what is called the body of the article', async () => {
    const { text } =
      await openOne(`<html><body><div class="article-body"><div><p>${paragraph(1)}</p><p>${paragraph(2)}</p></div>
<table><tr><th>Day<th>Metres</tr><tr><td>Monday<td>1.2</tr></table></div><div>Imprint</div></body></html>`);
    expect(text.split('\n\n')).toEqual([paragraph(1), paragraph(2), 'Day\tMetres', 'Monday\t1.2']);
  });

  test('a German text under an English template', async () => {
    const german =
      'Der Minister sagte am Montag, dass die Brücke nicht vor dem Ende des Jahres fertig wird und dass es nun an der Stadt liegt, einen anderen Weg zu finden.';
    expect((await openOne(`<html lang="en"><body><p>${german}</p></body></html>`)).language).toBe('de');
  });

  test('a drawing whose title is never closed', async () => {
    expect(
      (await openOne(`<html><body><svg><title>Icon<path/></svg><p>${paragraph(1)}</p></body></html>`)).text,
    ).toBe(paragraph(1));
  });

  test('a paragraph that is a link to another article', async () => {
    const { text } =
      await openOne(`<article><p>${paragraph(1)}</p><p><a href="/x">How the town lived with the river before</a></p>
<p>${paragraph(2)}</p><p>And <a href="/y">a link</a>.</p></article>`);
    expect(text.split('\n\n')).toEqual([paragraph(1), paragraph(2), 'And a link.']);
  });

  test('text straight in the body, paragraphs by line breaks', async () => {
    const { text } = await openOne(`<body>${paragraph(1)}<br><br>${paragraph(2)}<br/> <br/>${paragraph(3)}`);
    expect(text.split('\n\n')).toEqual([paragraph(1), paragraph(2), paragraph(3)]);
  });

  test('a body that begins within the head', async () => {
    const { text } = await openOne(`<html><head><title>T</title><div><p>${paragraph(1)}</p></div></html>`);
    expect(text).toBe(paragraph(1));
  });

  test('a caption glued to the text stays out of the paragraph', async () => {
    const { text } = await openOne(`<html><body><article><p>${paragraph(1)}</p><div>${paragraph(2)}<span
 class="wp-caption-text">The mayor on Monday. (Photo: X)</span>${paragraph(3)}</div></article></body></html>`);
    expect(text).toBe(`${paragraph(1)}\n\n${paragraph(2)} ${paragraph(3)}`);
  });

  test('two languages: the article is one thing, the notice in another language beside it is not', async () => {
    const { text, language } =
      await openOne(`<html lang="en"><body><div class="cookie-consent"><p>Diese Seite verwendet
Cookies, damit wir Ihnen die bestmögliche Erfahrung bieten können, wie es überall üblich ist.</p></div>
<article><p>${sentence}</p><p>${sentence} ${sentence}</p><blockquote><p>${paragraph(1)}</p></blockquote></article></body></html>`);
    expect(text).toBe(`${sentence}\n\n${sentence} ${sentence}\n\n${paragraph(1)}`);
    expect(language).toBe('fa');
  });

  test('a page built by scripts gives the text of its linked data', async () => {
    const body = `${paragraph(1)}\n\n${paragraph(2)} A < B.`;
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'H', articleBody: body });
    const { text } = await openOne(`<html><head><script type="application/ld+json">${data}</script></head>
<body><div id="app"></div></body></html>`);
    expect(text).toBe(body);
  });

  test.each([
    ['nothing in its body', '<html><body></body></html>'],
    ['nothing but scripts', '<html><body><script>let a = "words, words, words.";</script></body></html>'],
    [
      'a frame of advertising alone',
      '<html><body><iframe src="//ads.example">Advertising.</iframe></body></html>',
    ],
  ])('%s: one clear sentence', async (_, html) => {
    const { error } = await openFiles({ 'page.html': html }, 'page.html');
    expect(error).toMatchObject({ name: 'UserError', code: 'no-text' });
    expect((error as Error).message).toMatch(/^page\.html is a page without text: [^.]*\.$/);
  });
});
