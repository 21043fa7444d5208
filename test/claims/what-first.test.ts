import { describe, expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { withAnythingFirst } from '../../src/claims/verdicts/mentionsOnly.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';
import { projectOf } from '../../src/simulation/project.ts';
import { worldNamed } from '../../src/simulation/worlds/index.ts';

const demo = projectOf(worldNamed('demo'), 1);
const { state, ...communities } = demo.communities;
if (state === undefined) throw new Error('the demo world has other names now');
const project = {
  ...demo,
  communities: {
    ...communities,
    state: { ...state, aliases: ['کانال‌های حکومتی', 'государственные каналы'] },
  },
};
const detect = (text: string) =>
  examine({ name: 'text', text, statements: [] }, project, { report: true }).claims.filter(
    ({ type }) => type === 'originates',
  );

describe('what somebody was first with', () => {
  it.each([
    'State channels were the first to use the words "light the square" on Telegram.',
    'State media were the first to write of the Lantern Movement on Telegram.',
    'The slogan "light the square" first appeared in state channels.',
    'این شعار «میدان را روشن کن» نخست در کانال‌های حکومتی منتشر شد.',
    'Государственные каналы придумали лозунг «Фонарное движение».',
  ])('is the vocabulary that the clause names beside X: %s', (text) => {
    expect(detect(text)).not.toEqual([]);
    for (const { claim } of detect(text)) expect(claim).toMatchObject({ by: 'state', words: 'lantern' });
  });

  it('is not whom X was before', () => {
    for (const { claim } of detect(
      'State channels were the first to publish it, before the Lantern Movement.',
    ))
      expect(claim?.words).toBeUndefined();
  });

  it('is anything where the clause names nothing', () => {
    const [one] = detect('State channels were the first to publish on Telegram.');
    expect(one?.claim).toMatchObject({ by: 'state' });
    expect(one?.claim?.words).toBeUndefined();
  });

  it('is told as not counted where no vocabulary says it', () => {
    const result = {
      type: 'originates',
      verdict: 'contradicted',
      parameters: { by: 'state' },
      caveats: [],
    } as unknown as ClaimResult;
    const [named] = detect('State channels were the first to use the term "white hand" on Telegram.');
    const [plain] = detect('State channels were the first to publish on Telegram.');
    if (named === undefined || plain === undefined) throw new Error('no claim of who was first was found');
    expect(withAnythingFirst(result, named).caveats).toEqual([{ say: 'verdicts.anythingFirst' }]);
    expect(withAnythingFirst(result, plain)).toBe(result);
    const worded = { ...result, parameters: { by: 'state', words: 'lantern' } } as unknown as ClaimResult;
    expect(withAnythingFirst(worded, named)).toBe(worded);
  });
});
