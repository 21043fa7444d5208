import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { prevalence } from '../../src/measures/prevalence/prevalence.ts';
import { type Corpus, type Line, corpusOf, evidenceCount, iso, second } from './corpus.ts';

const project = `
isogloss: 1
name: Prevalence by hand
communities:
  hills: { channels: [alpha, beta, tiny] }
  plain: { channels: [delta] }
lexicons:
  green: { terms: [green] }
`;

function lines(): Line[] {
  const list: Line[] = [];
  const start = second('2026-03-01T00:00:00Z');
  const post = (channel: string, text: string, rest: Partial<Line> = {}): void => {
    const id = list.filter((line) => line.channel === channel).length + 1;
    list.push({ channel, id, date: iso(start + 3600 * id + 7), text, ...rest });
  };
  // alpha: 10 distinct texts, 3 with green, one of them posted again. beta: 6, none; a forward does not count.
  for (let i = 0; i < 7; i++) post('alpha', `plain words number ${i}`);
  for (let i = 0; i < 3; i++) post('alpha', `green words number ${i}`);
  post('alpha', 'green words number 0');
  for (let i = 0; i < 6; i++) post('beta', `other words number ${i}`);
  post('beta', 'green words from elsewhere', { forwardedFrom: 'Elsewhere' });
  post('tiny', 'green');
  // delta: 8 texts with green of 80, and 50 words that stand in 8 each and, but for five of them, in no channel of the hills.
  for (let i = 0; i < 80; i++) {
    const made = Array.from({ length: 50 }, (_, w) => w).filter((w) => (i + w) % 10 === 0);
    const words = made.map((w) => `placebo${'abcdefghij'[w % 10] ?? ''}${'klmno'[Math.floor(w / 10)] ?? ''}`);
    post('delta', `${words.join(' ')} ${i < 8 ? 'green' : ''} text ${i}`);
  }
  post('beta', 'placeboak placebobk placebock placebodk placeboek');
  return list;
}

describe('the measure', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await corpusOf(lines(), project);
  });
  afterAll(() => corpus.close());

  it('counts as a hand does', async () => {
    const finding = await prevalence.run(corpus.context, { lexicon: 'green', by: 'community', effort: 4 });
    const hills = finding.rows.find((row) => row.key === 'hills');
    const [channels, copies, percentile, share] = hills?.estimates ?? [];
    // alpha: 1 − C(7,4)/C(10,4) = 1 − 35/210; beta: 0; tiny has too few.
    expect(channels?.value).toBeCloseTo((1 - 35 / 210) / 2, 12);
    expect(channels?.low).toBeCloseTo((1 - 35 / 210) / 3, 12);
    expect(channels?.high).toBeCloseTo((1 - 35 / 210 + 1) / 3, 12);
    // With the copy 4 of 11 posts: 1 − C(7,4)/C(11,4) = 1 − 35/330.
    expect(copies?.value).toBeCloseTo((1 - 35 / 330) / 2, 12);
    // Of 50 placebo words, 8 texts outside each as green, 45 stand nowhere in the hills and 5 in one of beta's 7
    // texts, which 4 of 7 draws find: green, at 5/12, is above them all.
    expect(percentile).toMatchObject({ n: 50, denominator: 50, value: 1 });
    expect(share).toMatchObject({ n: 4, denominator: 18 });
    expect(hills?.evidence?.total).toBe(4);
  });

  it('has as many posts behind each row as its numerator', async () => {
    for (const by of ['community', 'channel', '']) {
      const finding = await prevalence.run(corpus.context, { lexicon: 'green', by, effort: 4 });
      for (const row of finding.rows) {
        const numerator = row.estimates.find(({ name }) => english.write(name) === 'share of texts')?.n;
        expect(row.evidence?.total).toBe(numerator);
        if (row.evidence !== undefined) expect(await evidenceCount(corpus, row.evidence, 3)).toBe(numerator);
      }
    }
  });

  it('says why there is no reference where nothing is outside', async () => {
    const finding = await prevalence.run(corpus.context, { lexicon: 'green', by: '', effort: 4 });
    expect(english.writeAll(finding.rows[0]?.estimates[2])).toMatchObject({
      value: null,
      note: expect.stringContaining('outside') as string,
    });
  });

  it('refuses an effort or a grouping that is none', async () => {
    await expect(prevalence.run(corpus.context, { lexicon: 'green', effort: 'all' })).rejects.toThrow(
      /--effort is "all"/,
    );
    await expect(prevalence.run(corpus.context, { lexicon: 'green', by: 'day' })).rejects.toThrow(
      /--by is "day"/,
    );
  });
});
