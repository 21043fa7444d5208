import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { withoutKeys } from '../../src/measures/printedEvidence.ts';
import { runMeasure } from '../../src/measures/run.ts';
import { measure } from '../../src/work/measure.ts';
import { printedClaims, printedFinding } from '../../src/work/reporting/printed.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Study } from '../../src/work/study.ts';
import { type Corpus, type Line, corpusOf, evidenceCount, iso, second } from './corpus.ts';

// Four channels over five weeks, one of them a person's, one of which nobody has said what it is. They share texts and
// addresses and use the vocabulary, so that every measure has something to say of each.
const start = second('2026-03-02T00:00:00Z');
const lines: Line[] = [];
const names = ['herald', 'person_own', 'gazette', 'nobody_said'];
const things = [
  'harbour crane fell into the water',
  'council votes on the new bridge',
  'ferry is late again today',
];
for (let i = 0; i < 35 * 6; i++)
  for (const [at, channel] of names.entries())
    lines.push({
      channel,
      // Ids are missing on a day, which then is no whole day of that channel.
      id: 100 + i + (i > 100 ? 60 : 0),
      date: iso(start + i * 14_400 + at * 30),
      text: `${things[i % 3]} number n${i} ${i % 4 === at ? 'kestrel' : ''} https://press.example/${i} said “we see it” the mayor`,
    });
// Forwards of the person's posts by both others.
for (let i = 0; i < 80; i++)
  for (const channel of ['herald', 'gazette'])
    lines.push({
      channel,
      id: 1000 + i,
      date: iso(start + i * 14_400 + 600),
      text: `forwarded words of the day n${i}`,
      forwardedFrom: 'person_own',
      forwardedFromId: 'person_own',
      forwardedId: 100 + i,
    });
const project = `
isogloss: 1
name: persons
channels:
  herald: { kind: outlet }
  person_own: { kind: personal }
  gazette: { kind: outlet }
communities:
  one: { channels: [herald, person_own] }
  two: { channels: [gazette, nobody_said] }
lexicons:
  birds: { terms: [kestrel] }
events:
  flood: { date: 2026-03-20, source: the almanac }
`;

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(lines, project);
});
afterAll(() => corpus.close());
const study = (): Study => ({ context: corpus.context }) as unknown as Study;

const asked: readonly (readonly [name: string, options: Record<string, string>])[] = [
  ['share', { lexicon: 'birds' }],
  ['share', { lexicon: 'birds', by: 'week' }],
  ['share', { lexicon: 'birds', by: 'channel' }],
  ['prevalence', { lexicon: 'birds' }],
  ['adoption', { lexicon: 'birds' }],
  ['adoption', { lexicon: 'birds', by: 'community' }],
  ['adoption', { lexicon: 'birds', by: 'term' }],
  ['cadence', { by: 'channel' }],
  ['cadence', { by: 'community' }],
  ['coordination', { object: 'url' }],
  ['coordination', { object: 'text' }],
  ['coordination', { object: 'forward' }],
  ['near-duplicates', {}],
  ['lead-lag', { by: 'channel' }],
  ['lead-lag', { by: 'community' }],
  ['spread', {}],
  ['spread', { object: 'url' }],
  ['spread', { object: 'forward' }],
  ['lead-lag', { by: 'community', object: 'forward' }],
  ['events', { lexicon: 'birds' }],
  ['influence', { lexicon: 'birds' }],
  ['keyness', { by: 'channel' }],
  ['frequency', { by: 'channel' }],
  ['concordance', { term: 'crane' }],
  ['collocates', { term: 'crane' }],
  ['dispersion', { term: 'crane', by: 'channel' }],
];

describe('a person in what is printed', () => {
  it.each(asked)('has no name in measure %s %j', async (name, options) => {
    const one = measures[name];
    if (one === undefined) throw new Error(name);
    const finding = await measure(study(), one, options);
    expect(JSON.stringify(finding)).not.toMatch(/person_own/i);
    if (['adoption', 'coordination', 'influence', 'lead-lag', 'spread'].includes(name)) {
      const { frame: _frame, ...rest } = finding;
      expect(JSON.stringify(rest)).not.toMatch(/nobody_said/i);
    }
  });

  it('is counted: the total is that of all posts, and how many channels were left out is told', async () => {
    const inside = await runMeasure(corpus.context, measures['adoption']!, { lexicon: 'birds', by: 'term' });
    const [row] = inside.rows;
    expect(row?.evidence?.total).toBe(4);
    expect(await evidenceCount(corpus, row!.evidence!)).toBe(4);
    const [printed] = (await printedFinding(study(), inside)).rows;
    expect(printed?.evidence).toMatchObject({
      total: 4,
      withheld: 2,
      parameters: { channels: ['gazette', 'herald'] },
    });
    expect(await evidenceCount(corpus, printed!.evidence!)).toBe(2);
  });

  it('has no name in the evidence of a claim', async () => {
    const claim = {
      evidence: [
        { label: 'pair 1', query: 'coordination', parameters: { a: 'herald', b: 'person_own' }, total: 3 },
        { label: 'pair 2', query: 'coordination', parameters: { a: 'herald', b: 'gazette' }, total: 3 },
      ],
    };
    const [printed] = await printedClaims(study(), [claim]);
    expect(printed?.evidence.map(({ parameters, ...rest }) => [parameters, 'withheld' in rest])).toEqual([
      [{ a: 'herald', b: '' }, true],
      [{ a: 'herald', b: 'gazette' }, false],
    ]);
  });
});

it('takes keys out of lists with what stands beside them, and days of a channel', () => {
  const evidence: Finding['rows'][number]['evidence'] = {
    query: 'cadence',
    parameters: {
      channels: ['a', 'b', 'c'],
      since: [1, 2, 3],
      first_days: ['x', 'y', 'z'],
      last_days: ['p', 'q', 'r'],
      left_out: ['b 2026-03-02', 'c 2026-03-02', 'bb 2026-03-02'],
      runs: ['7', '8', '9'],
    },
    total: 9,
  };
  expect(withoutKeys(evidence, new Set(['b']))).toEqual({
    query: 'cadence',
    parameters: {
      channels: ['a', 'c'],
      since: [1, 3],
      first_days: ['x', 'z'],
      last_days: ['p', 'r'],
      left_out: ['c 2026-03-02', 'bb 2026-03-02'],
      runs: ['7', '8', '9'],
    },
    total: 9,
    withheld: 1,
  });
  expect(withoutKeys(evidence, new Set(['d']))).toBe(evidence);
});
