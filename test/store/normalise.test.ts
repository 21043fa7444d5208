import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalsOf } from '../../src/store/derive/lexicon.ts';
import { normalise } from '../../src/store/normalise.ts';
import { ownStore } from './support.ts';

const { store } = await ownStore();

const norm = async (text: string): Promise<string> => (await normalise(store.driver, [text]))[0] ?? '';
const zwnj = '\u200c';

// Expected forms were written down from the rules of docs/normalisation.md and the Unicode charts.
describe('the rules of normalisation', () => {
  it.each([
    ['case, all scripts', 'Привет WORLD ΣΊΣΥΦΟΣ Ẹ̀KỌ́', ' привет world σίσυφοσ ẹ̀kọ́ '],
    ['German sharp s, ligatures, wide letters', 'Straße GROẞ ﬁne Ｗｉｄｅ', ' strasse gross fine wide '],
    ['letters composed or not', 'cafe\u0301 café и\u0306 й', ' café café й й '],
    ['the Russian yo', 'Ёлка ещё ЕЛКА', ' елка еще елка '],
    ['Arabic keyboards in Persian', 'رئيس كتاب علی علي على', ' رئیس کتاب علی علی علی '],
    ['hamza carriers and madda', 'أحمد إيران آب ٱلله ا\u0653ب', ' احمد ایران اب الله اب '],
    ['ta marbuta and he with ye', 'مدرسة خانۀ خانه\u0654', ' مدرسه خانه خانه '],
    ['letters that are not variants stay', 'مسئول سؤال جزء', ' مسئول سؤال جزء '],
    ['harakat and Quranic marks', 'مُحَمَّدٌ قُرْآن رحمٰن\u06d6', ' محمد قران رحمن '],
    ['tatweel', 'ســـلام', ' سلام '],
    ['presentation forms', 'ﺳﻼﻡ ﻻ', ' سلام لا '],
    ['digits', '۱۴۰۳ ١٢٣ 45 １２', ' 1403 123 45 12 '],
    ['vowel signs of Indic scripts stay', 'हिन्दी की किताब', ' हिन्दी की किताब '],
    ['and of Thai and Tamil', 'ที่นี่ தமிழ்', ' ที่นี่ தமிழ் '],
    [
      'bidi and zero-width marks go',
      '\u202bسلام\u202c \u200fabc\u200e a\u200bb\ufeff so\u00adft',
      ' سلام abc ab soft ',
    ],
    ['emoji and their joiners go', 'go 👨‍👩‍👧 on ❤️🇮🇷👍🏽', ' go on '],
    ['punctuation is a gap', '«ایران»، (تهران)؛ چرا؟ a-b_c/d.e', ' ایران تهران چرا a b c d e '],
    ['hashtags, mentions, links', '#خبر_فوری @Farsna https://t.me/x', ' خبر فوری farsna https t me x '],
    ['white space of all kinds', 'a\u00a0b\u2003c\t\n\r d\u2028e', ' a b c d e '],
    ['nothing', ' \n«» 😀 ', '  '],
    ['mixed', `BBCفارسی ۲۰ Год «می${zwnj}خواهم»`, ' bbcفارسی 20 год میخواهم '],
  ])('%s', async (_name, text, expected) => {
    expect(await norm(text)).toBe(expected);
  });

  it('ZWNJ goes, and می or نمی is joined to its verb: one form however it is written', async () => {
    const written = [
      'میخواهیم',
      `می${zwnj}خواهیم`,
      'می خواهیم',
      'می  خواهیم',
      'مي خواهيم',
      `می${zwnj} خواهیم`,
    ];
    for (const text of written) expect([text, await norm(text)]).toEqual([text, ' میخواهیم ']);
    expect(await norm(`ما نمی${zwnj}دانیم، نمی دانیم`)).toBe(' ما نمیدانیم نمیدانیم ');
    for (const text of written) expect(await norm(text)).not.toContain(' خواهیم');
    expect(await norm(`کتاب${zwnj}های`)).toBe(' کتابهای ');
  });

  it('the month May after a number stays alone', async () => {
    expect(await norm('۵ می ۲۰۲۴')).toBe(' 5 می 2024 ');
    expect(await norm('روز 12 می برگزار شد')).toBe(' روز 12 می برگزار شد ');
    expect(await norm('می 2024')).toBe(' می 2024 ');
    // A word that only ends like it is not it.
    expect(await norm('قدیمی بود آدمی رفت')).toBe(' قدیمی بود ادمی رفت ');
  });

  it('is idempotent, and always tokens between single spaces', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'می',
        'نمی',
        zwnj,
        ' ',
        '5',
        '۵',
        'خواهم',
        'ایران',
        '-',
        'Ё',
        'ß',
        'كتاب',
        'مُ',
        '\u0640',
        '😀',
        'कि',
        '\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(piece, { maxLength: 12 }).map((p) => p.join('')),
          { minLength: 50, maxLength: 50 },
        ),
        async (texts) => {
          const once = await normalise(store.driver, texts);
          for (const text of once) expect(text).toMatch(/^ ( *$|([^\s]+ )+$)/u);
          // A letter alone between two verbs («می و می رود») takes a second pass: the one known exception.
          const settled = once.filter((text) => !/ ن?می.( |$)/u.test(text));
          expect(await normalise(store.driver, settled)).toEqual(settled);
        },
      ),
      { numRuns: 20, seed: 20260103 },
    );
  });
});

const words = '../shared/data/persian-words';
describe.skipIf(!existsSync(words))(
  'lists of Persian words (skipped where ../shared/data is not at hand)',
  () => {
    it('every word is found by its own literal: alone, between numbers, and between other words', async () => {
      const text = (name: string): string[] => readFileSync(`${words}/${name}`, 'utf8').split('\n');
      const list = [
        ...gunzipSync(readFileSync(`${words}/words-hazm.txt.gz`))
          .toString('utf8')
          .split('\n')
          .map((line) => line.split('\t')[0] ?? ''),
        ...text('stopwords-hazm.txt'),
        ...text('stopwords-iso.txt'),
        ...text('verbs-hazm.txt').flatMap((line) => line.split('#')),
        ...text('informal-shekar.csv').flatMap((line) => line.trim().split(',')),
      ].filter((word) => /\p{L}/u.test(word));
      expect(list.length).toBeGreaterThan(190_000);
      const pieces = [...new Set(list.flatMap((word) => word.split(/[\s\u200c]+/u)))];
      const normalised = await normalise(store.driver, pieces);
      const table = new Map(pieces.map((piece, i) => [piece, normalised[i] ?? '']));
      const contexts: ((word: string) => string)[] = [
        (w) => w,
        (w) => `۵ «${w}»، 7`,
        (w) => `ایران ${w}! تهران`,
      ];
      for (const [i, context] of contexts.entries()) {
        const texts = await normalise(store.driver, list.map(context));
        const missed = list.filter((word, at) => {
          const literals = literalsOf(word, (piece) => table.get(piece) ?? '');
          return !literals.some((literal) => texts[at]?.includes(literal));
        });
        // «می» and «نمی» alone before a word are part of it: that is the rule, and the only words it costs.
        expect([i, missed.filter((word) => !/(^|[\s\u200c])ن?[مﻣ][یي]$/u.test(word))]).toEqual([i, []]);
        expect(missed.length).toBeLessThan(10);
      }
    }, 120_000);
  },
);

it('a word is asked of the engine once, whatever else is asked with it', async () => {
  const asked: string[][] = [];
  const counting = new Proxy(store.driver, {
    get(of, name) {
      const held: unknown = Reflect.get(of, name, of);
      if (typeof held !== 'function') return held;
      if (name !== 'query') return held.bind(of) as unknown;
      return (sql: string, options: { parameters: { texts: string[] } }) => {
        asked.push(options.parameters.texts);
        return held.call(of, sql, options) as unknown;
      };
    },
  });
  const long = 'Б'.repeat(101);
  expect(await normalise(counting, ['Ёлка', 'كتاب', 'Ёлка', long])).toEqual([
    ' елка ',
    ' کتاب ',
    ' елка ',
    ` ${'б'.repeat(101)} `,
  ]);
  expect(await normalise(counting, ['كتاب', 'ONE', long])).toEqual([
    ' کتاب ',
    ' one ',
    ` ${'б'.repeat(101)} `,
  ]);
  expect(await normalise(counting, ['ONE', 'Ёлка'])).toEqual([' one ', ' елка ']);
  // Long texts are not kept: a page of posts would push every word out.
  expect(asked).toEqual([
    ['Ёлка', 'كتاب', long],
    ['ONE', long],
  ]);
});
