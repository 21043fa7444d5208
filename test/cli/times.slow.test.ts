import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WrittenCheckedClaim } from '../../src/model/check.ts';
import { runJson } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-times-'));
const at = (name: string): string => join(folder, name);

/** The first claim of an article; its date in the page's head where it has one. */
async function check(name: string, sentence: string, date?: string): Promise<WrittenCheckedClaim> {
  const page = at(date === undefined ? `${name}.txt` : `${name}.html`);
  const text = `${sentence} The channels of Telegram are read by many people in the harbour, and what they write there is told in the town.`;
  writeFileSync(
    page,
    date === undefined
      ? `Telegram this spring\n\n${text}\n`
      : `<html lang="en"><head><title>Telegram this spring</title><meta property="article:published_time" content="${date}"></head><body><article><h1>Telegram this spring</h1><p>${text}</p></article></body></html>`,
  );
  const { claims } = await runJson<{ claims: readonly WrittenCheckedClaim[] }>(
    'check',
    page,
    '--project',
    folder,
    '--out',
    at('out'),
  );
  return claims[0] as WrittenCheckedClaim;
}
const numbers = ({ estimates, parameters }: WrittenCheckedClaim) => [
  parameters['period'],
  estimates[0]?.value === undefined || estimates[0].value === null
    ? null
    : Number(estimates[0].value.toFixed(4)),
];

// March: 60 texts of the greens, 20 of the reds: ahead by 40 of 80. April: 16 and 64: behind by 48 of 80.
beforeAll(async () => {
  writeFileSync(
    at('isogloss.yaml'),
    `isogloss: 1
name: times
timezone: UTC
communities:
  town: {label: town channels, channels: [s1, s2, s3, s4]}
lexicons:
  greens: {label: Green Party, form: own, terms: [greenword]}
  reds: {label: Red Party, form: own, terms: [redword]}
events:
  fire: {date: 2026-04-01, label: harbour fire, source: the fire brigade}
`,
  );
  let id = 0;
  const posts = (month: number, word: string, n: number): string[] =>
    Array.from({ length: n }, (_, i) => {
      const day = 1 + Math.floor((i * 29) / n);
      const date = new Date(Date.UTC(2026, month, day, 8, i % 60)).toISOString();
      return JSON.stringify({
        channel: `s${(i % 4) + 1}`,
        id: ++id,
        date,
        text: `${word} number${id} pier${i}`,
      });
    });
  const all = [
    ...posts(2, 'greenword', 60),
    ...posts(2, 'redword', 20),
    ...posts(3, 'greenword', 16),
    ...posts(3, 'redword', 64),
  ];
  writeFileSync(at('posts.ndjson'), all.join('\n'));
  await runJson('import', at('posts.ndjson'), '--project', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a time in a claim’s sentence', () => {
  it('limits the posts it is tested on, and the verdict says so', async () => {
    const claim = await check(
      'april',
      'The Green Party has been ahead of the Red Party on Telegram since April.',
      '2026-04-29',
    );
    expect(numbers(claim)).toEqual([{ from: '2026-04-01' }, -0.6]);
    expect(claim.wording).toContain('Tested on the posts of 2026-04-01 and later');
  });

  it('in another month gives another number', async () => {
    const claim = await check(
      'march',
      'In March the Green Party was ahead of the Red Party on Telegram.',
      '2026-04-29',
    );
    expect(numbers(claim)).toEqual([{ from: '2026-03-01', to: '2026-03-31' }, 0.5]);
  });

  it('without a date of the text is asked about, with no verdict until then', async () => {
    const sentence = 'The Green Party has been ahead of the Red Party on Telegram since April.';
    const claim = await check('undated', sentence);
    expect([claim.state, claim.readings, claim.estimates]).toEqual(['needs you', [], []]);
    expect(claim.questions.map(({ kind, candidates }) => [kind, candidates[0]?.value])).toEqual([
      ['since', '2026-04-01'],
    ]);
    await runJson('answer', claim.questions[0]?.id ?? '', '2026-04-01..2026-04-15', '--project', folder);
    const answered = await check('undated', sentence);
    expect([answered.state, answered.questions, answered.parameters['period']]).toEqual([
      'decided',
      [],
      { from: '2026-04-01', to: '2026-04-15' },
    ]);
  });

  it('answered with all days is tested on all days', async () => {
    const sentence = 'The Green Party was ahead of the Red Party on Telegram during the strike.';
    const claim = await check('strike', sentence, '2026-04-29');
    expect(claim.questions.map(({ kind }) => kind)).toEqual(['since']);
    await runJson('answer', claim.questions[0]?.id ?? '', 'all', '--project', folder);
    // 76 less 84 of 160.
    expect(numbers(await check('strike', sentence, '2026-04-29'))).toEqual([{}, -0.05]);
  });

  it('that is an event of the project begins on its day', async () => {
    const claim = await check(
      'fire',
      'The Green Party has been ahead of the Red Party on Telegram since the harbour fire.',
      '2026-04-29',
    );
    expect(numbers(claim)).toEqual([{ from: '2026-04-01' }, -0.6]);
  });

  it.each([
    [
      'In 2019 the Green Party was ahead of the Red Party on Telegram.',
      'the corpus holds no posts of 2019-01-01 to 2019-12-31',
    ],
    [
      'The Green Party has been ahead of the Red Party on Telegram since 2024.',
      'most of that time is outside of the corpus',
    ],
  ])('outside of the corpus is no time that posts can test: %s', async (sentence, why) => {
    const claim = await check(`outside-${sentence.length}`, sentence, '2026-04-29');
    expect([claim.state, claim.questions]).toEqual(['not testable', []]);
    expect(claim.wording).toContain(why);
  });
});
