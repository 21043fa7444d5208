import { toJalaali } from 'jalaali-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countMatches } from '../../src/measures/prevalence/prevalence.ts';
import { frameFor } from '../../src/measures/scope.ts';
import { dayOfJalali, jalaliDays, jalaliMonth, jalaliWeek } from '../../src/measures/share/jalali.ts';
import { share } from '../../src/measures/share/share.ts';
import { type Corpus, type Line, corpusOf, evidenceCount, iso, second } from './corpus.ts';

describe('Jalali months', () => {
  it('are those of jalaali-js, day by day, over ninety years', () => {
    for (let day = Date.UTC(1990, 0, 1); day < Date.UTC(2080, 0, 1); day += 3 * 86_400_000) {
      const date = new Date(day);
      const { jy, jm } = toJalaali(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      expect(jalaliMonth(date.toISOString().slice(0, 10))).toBe(`${jy}-${String(jm).padStart(2, '0')}`);
    }
  });

  it('begin and end where they do', () => {
    // Nowruz of 1405 was on 21 March 2026; Esfand of 1403, a leap year, had 30 days.
    // Nowruz of 1405 was a Saturday, 21 March 2026: the weeks begin with it.
    for (let i = 0; i < 7; i++) expect(jalaliWeek(`2026-03-${21 + i}`)).toBe('1405-01-01');
    expect(jalaliWeek('2026-03-20')).toBe('1404-12-23');
    expect(jalaliWeek('2026-05-11')).toBe('1405-02-19');
    expect(dayOfJalali('1405-02-19')).toBe('2026-05-09');
    expect(jalaliDays('1405-01')).toEqual({ first: '2026-03-21', after: '2026-04-21' });
    expect(jalaliDays('1403-12')).toEqual({ first: '2025-02-19', after: '2025-03-21' });
  });
});

const project = `
isogloss: 1
name: Shares by hand
timezone: Asia/Tehran
communities: { hills: { channels: [alpha] } }
lexicons: { green: { terms: [green] } }
`;

/** alpha posts once a day from 10 March 2026 to 30 April, beta from 1 April on; every third text is green. */
function lines(): Line[] {
  const list: Line[] = [];
  const start = second('2026-03-10T12:00:03Z');
  for (let day = 0; day < 52; day++)
    list.push({
      channel: 'alpha',
      id: day + 1,
      date: iso(start + day * 86_400),
      text: `${day % 3 === 0 ? 'green' : 'grey'} ${day}`,
    });
  for (let day = 22; day < 52; day++)
    list.push({
      channel: 'beta',
      id: day,
      date: iso(start + day * 86_400 + 60),
      text: `grey ${day} of beta`,
    });
  return list;
}

describe('the measure', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await corpusOf(lines(), project);
  });
  afterAll(() => corpus.close());

  it('counts Jalali months as a hand does', async () => {
    const finding = await share.run(corpus.context, { lexicon: 'green', by: 'jalali-month' });
    // 10 to 20 March is Esfand 1404: 11 texts, green on days 0, 3, 6, 9. Farvardin 1405 has 31 days, from day 11 on: green
    // on days 12, 15 … 39; beta adds 20. Then days 42 to 51: green on 42, 45, 48, 51, beta adds 10.
    expect(finding.rows.map((row) => [row.key, row.estimates[0]?.n, row.estimates[0]?.denominator])).toEqual([
      ['1404-12', 4, 11],
      ['1405-01', 10, 31 + 20],
      ['1405-02', 4, 10 + 10],
    ]);
    expect(finding.summary?.['sameChannels']).toEqual({ same: false, inAll: ['alpha'] });
  });

  it('counts years of both calendars as a hand does', async () => {
    const by = async (period: string) =>
      (await share.run(corpus.context, { lexicon: 'green', by: period })).rows.map((row) => [
        row.key,
        row.estimates[0]?.n,
        row.estimates[0]?.denominator,
      ]);
    expect(await by('year')).toEqual([['2026', 18, 82]]);
    expect(await by('jalali-year')).toEqual([
      ['1404', 4, 11],
      ['1405', 14, 71],
    ]);
  });

  it('has as many posts behind each row as its numerator', async () => {
    for (const by of [
      '',
      'day',
      'week',
      'month',
      'year',
      'jalali-week',
      'jalali-month',
      'jalali-year',
      'community',
      'channel',
      'language',
    ]) {
      const finding = await share.run(corpus.context, { lexicon: 'green', by });
      for (const row of finding.rows) {
        const numerator = row.estimates[0]?.n;
        expect([by, row.key, row.evidence?.total]).toEqual([by, row.key, numerator]);
        if (row.evidence !== undefined)
          expect([by, row.key, await evidenceCount(corpus, row.evidence, 7)]).toEqual([
            by,
            row.key,
            numerator,
          ]);
      }
    }
  });
});

describe('texts of one template', () => {
  let corpus: Corpus;
  /** Four letters, another word for every number. */
  const word = (i: number): string =>
    [17_576, 676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(i / place) % 26))).join('');
  const lines: Line[] = [];
  beforeAll(async () => {
    const text = (words: readonly string[]): string => words.join(' ');
    const body = Array.from({ length: 45 }, (_, i) => word(1000 + i));
    for (let i = 0; i < 40; i++) {
      // The first word and the last are others each time; two channels. What all have at both ends would be taken for a
      // signature and set aside.
      const filled = [word(2000 + i), ...body.slice(0, 25), 'green', ...body.slice(25), word(3000 + i)];
      lines.push({
        channel: i % 2 === 0 ? 'alpha' : 'beta',
        id: 2 * i + 1,
        date: iso(1_750_000_000 + 3600 * i),
        text: text(filled),
      });
    }
    for (let i = 0; i < 30; i++) {
      const own = Array.from({ length: 20 }, (_, k) => word(5000 + 40 * i + k));
      lines.push({
        channel: 'alpha',
        id: 500 + i,
        date: iso(1_750_500_000 + 3600 * i),
        text: text([...own, i < 10 ? 'green' : 'red']),
      });
    }
    corpus = await corpusOf(
      lines,
      'isogloss: 1\nname: template\nlexicons:\n  greens: { terms: [green] }\n  reds: { terms: [red] }\n',
    );
  });
  afterAll(() => corpus.close());

  it('are one unit once a channel, as posts they are as many as there are', async () => {
    const found = await share.run(corpus.context, { lexicon: 'greens' });
    const [texts, posts] = found.rows[0]?.estimates ?? [];
    // Of the template one in alpha and one in beta, and ten others of the thirty.
    expect([texts?.n, texts?.denominator]).toEqual([12, 32]);
    expect([posts?.n, posts?.denominator]).toEqual([50, 70]);
    expect(await evidenceCount(corpus, found.rows[0]!.evidence!)).toBe(12);
  });

  it('and so they are for prevalence: texts are texts, and posts are posts', async () => {
    const { scope, frame } = await frameFor(corpus.context.driver, corpus.context.project, {});
    const { texts, posts } = await countMatches(corpus.context, 'greens', scope, frame);
    const of = (parts: typeof texts) => parts.map(({ channel, x, n }) => [channel, x, n]);
    expect(of(texts)).toEqual([
      ['alpha', 11, 31],
      ['beta', 1, 1],
    ]);
    expect(of(posts)).toEqual([
      ['alpha', 30, 50],
      ['beta', 20, 20],
    ]);
  });
});
