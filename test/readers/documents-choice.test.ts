import { describe, expect, test } from 'vitest';
import { countPassages, halfOf, scorePassages } from '../../scripts/evaluate-passages.ts';
import { partsOf, parts } from '../../src/readers/documents/parts.ts';
import { openOne } from './documents-support.ts';

const told = [
  'The water stood at the bridge on Monday, and nobody in the town had seen it so high, said the mayor.',
  'Forty families left their houses in the night, and the school took them in, as it did nine years ago.',
  'The council will meet on Friday; what it will decide about the dam, its members would not say today.',
  'A wall that was promised after the last flood has not been built, because the money went elsewhere.',
  'The weather service expects more rain until Sunday, and then, for the first time in weeks, sunshine.',
  'Whoever needs help may call the fire brigade, which has brought boats from the three towns upstream.',
];
const paragraphs = (from: number, to: number): string =>
  told
    .slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('\n');
const lead =
  'A river that nobody feared has taken the old town within a night, and the wall is still a plan.';
const head = `<title>The river and the wall</title><meta name="description" content="${lead}">`;
const menu = `<nav><ul>${['Home', 'Sport', 'Town', 'Weather'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>`;
const others = `<div class="more-teasers">${[1, 2, 3].map((n) => `<div class="teaser-item"><h3><a href="/${n}">Another story of the town, number ${n}</a></h3></div>`).join('')}</div>`;

describe('what stands outside of the main part', () => {
  test('a standfirst between title and text', async () => {
    const { text } = await openOne(`<html lang="en"><head>${head}</head><body>${menu}<main>
<header class="page-head"><h1>The river and the wall</h1><p class="intro">${lead}</p></header>
<div class="columns"><div class="article-text">${paragraphs(0, 6)}</div></div>${others}</main></body></html>`);
    expect(text.split('\n\n')).toEqual([lead, ...told]);
  });

  test('an article in several parts of one template', async () => {
    const part = (from: number, to: number): string =>
      `<section class="slice"><div class="slice-text">${paragraphs(from, to)}</div></section>`;
    const { text } =
      await openOne(`<html lang="en"><head>${head}</head><body>${menu}<div class="page"><h1>The river and the wall</h1>
${part(0, 5)}${part(5, 6)}${others}</div></body></html>`);
    expect(text.split('\n\n')).toEqual(told);
  });
});

test('boilerplate between the paragraphs: shares, subscriptions, other articles, captions', async () => {
  const beside = [
    '<div class="share-tools"><p>Share this story with everybody whom it may concern, on every network.</p></div>',
    '<div class="newsletter-signup"><p>Every morning the news of the valley in your letter box, free of charge.</p></div>',
    '<p><a href="/9">What the mayor said about the wall when the last flood was over</a></p>',
    '<figure><img src="a.jpg"><figcaption>The bridge on Monday, seen from the old town hall, with the boats.</figcaption></figure>',
  ];
  const body = told.map((text, i) => `<p>${text}</p>${beside[i] ?? ''}`).join('\n');
  const { text } = await openOne(
    `<html lang="en"><head>${head}</head><body>${menu}<article><h1>The river and the wall</h1>${body}</article>${others}</body></html>`,
  );
  expect(text.split('\n\n')).toEqual(told);
});

test('kinds of part are named by whole words and by beginnings of words', () => {
  const namesOf = (names: string): string[] => parts.filter((_, i) => (partsOf(names) & (1 << i)) !== 0);
  expect(namesOf(' photocredit ')).toEqual(['caption']);
  expect(namesOf(' sidebar subscribers ')).toEqual(['subscribe', 'sidebar']);
  expect(namesOf(' rightful sideways ')).toEqual([]);
});

describe('the measure by passages', () => {
  test('counts with white space made even', () => {
    const passages = { file: 'a', with: ['one  two', 'three'], without: ['four', 'five'] };
    expect(countPassages(passages, 'One one\ntwo four')).toEqual({ found: 1, missed: 1, wrong: 1 });
  });

  test('F over all passages', () => {
    // By hand: 3 found, 1 missed, 2 wrong: precision 3/5, recall 3/4, F 6/9.
    const score = scorePassages([
      { found: 1, missed: 1, wrong: 2 },
      { found: 2, missed: 0, wrong: 0 },
    ]);
    expect(score.precision).toBeCloseTo(0.6, 12);
    expect(score.recall).toBeCloseTo(0.75, 12);
    expect(score.f).toBeCloseTo(2 / 3, 12);
  });

  test('halves go by the first bit of SHA-256', () => {
    // Of the empty text e3b0…, of "abc" ba78… (FIPS 180-2), of "hello" 2cf2….
    expect(['', 'abc', 'hello'].map(halfOf)).toEqual(['unread', 'unread', 'read']);
  });
});
