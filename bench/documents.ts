/**
 * Pages a second, and the time that long and broken ones take, on made-up pages held in memory.
 *
 *     npx rolldown bench/documents.ts --platform node --format esm --dir dist/bench && node dist/bench/documents.js
 */
import { readArticle } from '../src/readers/documents/article.ts';
import { XmlFeed } from '../src/readers/documents/feed.ts';

const words =
  'the river rose by a metre on Monday and nobody in the town had seen it “higher”, said Ada Wells'.split(
    ' ',
  );
const sentence = (i: number): string =>
  `${Array.from({ length: 18 }, (_, k) => words[(i * 7 + k * 3) % words.length]).join(' ')}.`;
const paragraph = (i: number): string =>
  `<p>${sentence(i)} ${sentence(i + 1)} <a href="/${i}">more</a> ${sentence(i + 2)}</p>\n`;
const many = (n: number, make: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join('');
const menu = many(150, (i) => `<li class="menu-item item-${i}"><a href="/${i}">Section ${i}</a></li>`);

/** About 100 kB, of which 6 kB are the article, as pages of news sites are. */
const page = `<!doctype html><html lang="en"><head><title>River rises | Level</title><meta property="og:site_name" content="Level">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"River rises","datePublished":"2019-02-28"}</script>
<script>${'var a = {"b": 1};'.repeat(4000)}</script></head><body><nav><ul>${menu}</ul></nav>
<article><h1>River rises</h1><div class="article-body">${many(15, paragraph)}</div></article>
<aside>${many(20, (i) => `<div class="teaser"><h3><a href="/${i}">${sentence(i)}</a></h3></div>`)}</aside></body></html>`;

async function pages(name: string, html: string, times: number): Promise<void> {
  await readArticle(html, 'page');
  const start = process.cpuUsage();
  for (let i = 0; i < times; i++) await readArticle(html, 'page');
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const size = (html.length * times) / 1e6;
  console.log(
    `${name}: ${((1000 * seconds) / times).toFixed(1)} ms of processor each, ${(size / seconds).toFixed(1)} MB a second`,
  );
}

await pages('a page of news (0.1 MB)', page, 100);
await pages('an article of 1 MB', `<article>${many(1900, paragraph)}</article>`, 5);
await pages('10 MB in one line', `<p>${many(100_000, sentence)}</p>`, 1);
await pages(
  '200,000 elements, none closed',
  many(200_000, (i) => `<div class="c${i}">w `),
  1,
);

const items = many(
  2000,
  (i) =>
    `<item><title>${i}</title><link>https://e.example/${i}</link><description>${sentence(i)}</description></item>`,
);
const feed = new XmlFeed('feed');
const start = process.cpuUsage();
feed.write('<rss><channel>');
let entries = 0;
for (let i = 0; i < 50; i++) entries += feed.write(items).length;
const { user, system } = process.cpuUsage(start);
console.log(
  `a feed: ${Math.round((entries * 1e6) / (user + system))} entries per second of processor, ${Math.round(process.memoryUsage().rss / 1e6)} MB of memory`,
);
