import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backgroundOf } from '../../src/measures/influence/background.ts';
import { influence } from '../../src/measures/influence/influence.ts';
import { english } from '../../src/messages/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { seededRandom, uniform } from '../../src/statistics/random.ts';
import { type Corpus, type Line, corpusOf, iso, second } from './corpus.ts';

describe('the background', () => {
  it('has the rhythm of the week, of mean one, and the hours in which far more is said', () => {
    const rhythm = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 6 ? 0 : 10));
    const start = 24 * 7 * 3600;
    const moments = [
      ...Array.from({ length: 200 }, (_, i) => start + i * 2900 + 7),
      ...Array.from({ length: 40 }, (_, i) => start + 100 * 3600 + i),
    ].sort((a, b) => a - b);
    const end = start + 168 * 3600;
    const background = backgroundOf(moments, rhythm, { start, end, most: 10, unit: 60 });
    const mean = background.rhythm.reduce((sum, height) => sum + height, 0) / background.rhythm.length;
    expect(mean).toBeCloseTo(1, 12);
    expect(background.rhythm[3]).toBeLessThan(0.01);
    // The 101st hour of a week is 4 o'clock: its forty stand where nothing is usual. Bins are minutes.
    expect(background.shocks).toBeGreaterThanOrEqual(1);
    expect(background.shock[100]).toBeGreaterThanOrEqual(0);
    expect(background.from[100]).toBe(6000);
    expect(backgroundOf(moments, rhythm, { start, end, most: 0, unit: 60 }).shocks).toBe(0);
  });
});

// Forty days: `leader` says it sixty times a day at any time, `taker` ten times by itself and five minutes after every third of the
// leader's; `alone` as often as the taker, at any time.
const random = seededRandom(4);
const start = second('2026-02-02T00:00:00Z');
const lines: Line[] = [];
let id = 0;
const say = (channel: string, time: number, words: string): void => {
  id += 1;
  lines.push({ channel, id, date: iso(Math.floor(time)), text: `${words} w${id}` });
};
for (let day = 0; day < 40; day++) {
  const moment = (): number => start + 86_400 * (day + uniform(random));
  for (let i = 0; i < 60; i++) {
    const time = moment();
    say('leader', time, 'flag');
    if (i % 3 === 0) say('taker', time + 60 + 480 * uniform(random), 'flag');
  }
  for (let i = 0; i < 10; i++) say('taker', moment(), 'flag');
  for (let i = 0; i < 30; i++) say('alone', moment(), 'flag');
}
say('leader', start + 3600, 'rare');

describe('measure influence', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await corpusOf(
      lines.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      `
isogloss: 1
name: influence
channels: { leader: { kind: outlet }, taker: { kind: outlet }, alone: { kind: outlet } }
communities: { leaders: { channels: [leader] }, takers: { channels: [taker] }, others: { channels: [alone] } }
lexicons: { flag: { terms: [flag] }, rare: { terms: [rare] } }
`,
    );
  });
  afterAll(() => corpus.close());
  const run = (options: Record<string, string>): Promise<Finding> =>
    influence.run(corpus.context, { replications: '19', ...options });

  it('says of which uses whose come before, and that it is experimental', async () => {
    const { rows, summary, reading } = await run({ lexicon: 'flag' });
    const part = (key: string) => rows.find((row) => row.key === key)?.estimates[0];
    expect(rows).toHaveLength(9);
    // Two in three of the taker's.
    expect(part('leaders takers')?.value).toBeGreaterThan(0.55);
    expect(part('leaders takers')?.value).toBeLessThan(0.75);
    for (const other of ['takers leaders', 'takers others', 'leaders others'])
      expect(part(other)?.value).toBeLessThan(0.1);
    expect(summary).toMatchObject({ experimental: true, parameters: 13, events: 4800 });
    expect(english.write(reading.question)).toContain('Experimental');
    expect(english.write(reading.doesNotShow)).toContain('no verdict rests on it');
  }, 60_000);

  it('refuses under fifty uses a free parameter', async () => {
    const { rows, summary } = await run({ lexicon: 'rare' });
    expect(rows[0]?.estimates[0]).toMatchObject({ value: null, low: null });
    expect(english.writeAll(rows)[0]?.estimates[0]?.note).toContain(
      '1 use for 13 free parameters: 50 uses each',
    );
    expect(summary).toMatchObject({ events: 1 });
    await expect(run({ lexicon: 'flag', by: 'week' })).rejects.toThrow(/use community or channel/);
    await expect(run({ lexicon: 'flag', replications: '3' })).rejects.toThrow(/19 or more/);
  });
});
