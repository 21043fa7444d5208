import { afterAll, beforeAll, expect, it } from 'vitest';
import { testedOnce } from '../../src/claims/testedOnce.ts';
import { emptyResult } from '../../src/claims/verdicts/result.ts';
import type { MeasureContext } from '../../src/measures/measure.ts';
import type { ClaimSource } from '../../src/model/project.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';
import { writeCodings } from '../../src/store/queries/codings.ts';
import { type Corpus, corpusOf } from '../measures/corpus.ts';

const project = `
isogloss: 1
name: Harbour
channels: { one: { kind: outlet } }
lexicons: { green: { terms: [green] }, blue: { terms: [blue] } }
`;
let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf([{ channel: 'one', id: 1, date: '2026-03-01T10:00:00Z', text: 'green' }], project);
});
afterAll(() => corpus.close());

const claim: ClaimSource = { type: 'dominates', about: 'green', rivals: ['blue'] };
const frame = { frame: null } as unknown as Pick<ClaimResult, 'frame'>;
let runs = 0;
const ask = (context: MeasureContext, asked = claim): Promise<ClaimResult> =>
  testedOnce(context, 'c', asked, () => {
    runs += 1;
    return Promise.resolve({ ...emptyResult('c', asked, 'rule', {}, 'reason'), wording: '', ...frame });
  });

it('is made once for the same question of the same posts, and anew where anything it rests on is another', async () => {
  const { context } = corpus;
  const first = await ask(context);
  expect(await ask(context)).toEqual(first);
  expect(runs).toBe(1);
  // Another claim beside it changes nothing of it.
  await ask({ ...context, project: { ...context.project, claims: { other: claim } } });
  expect(runs).toBe(1);

  await ask(context, { ...claim, rivals: [] });
  expect(runs).toBe(2);
  const { green } = context.project.lexicons;
  const wider = { ...green, terms: ['green', 'lime'] } as typeof green;
  await ask({
    ...context,
    project: { ...context.project, lexicons: { green: wider } } as typeof context.project,
  });
  expect(runs).toBe(3);
  await ask({ ...context, code: 'another program' });
  expect(runs).toBe(4);
  await writeCodings(context.driver, [
    { lexicon: 'green', channel: 'one', id: 1, coder: 'a', code: 'own use', day: '2026-03-02' },
  ]);
  await ask(context);
  expect(runs).toBe(5);
});

it('keeps nothing that JSON cannot hold', async () => {
  const odd = { ...claim, label: 'odd' };
  const test = (): Promise<ClaimResult> =>
    Promise.resolve({
      ...emptyResult('c', odd, 'rule', { ratio: Infinity }, 'reason'),
      wording: '',
      ...frame,
    });
  for (let i = 0; i < 2; i++)
    expect((await testedOnce(corpus.context, 'c', odd, test)).parameters).toMatchObject({ ratio: Infinity });
});
