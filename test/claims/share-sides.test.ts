import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { testClaims } from '../../src/claims/testClaims.ts';
import type { WrittenClaim } from '../../src/model/verdict.ts';
import { type Corpus, corpusOf } from '../measures/corpus.ts';

// 60 texts each of a and b, 40 of c, which no community holds; "lampdropper" is what opponents say.
const line = (channel: string, id: number, words: string) => ({
  channel,
  id,
  date: `2026-05-${String(1 + (id % 28)).padStart(2, '0')}T10:${String(id % 60).padStart(2, '0')}:20Z`,
  text: `${words} number ${id} of ${channel}`,
});
const lines = [
  ...Array.from({ length: 60 }, (_, i) => line('a', i + 1, i < 40 ? 'lantern' : 'lampdropper')),
  ...Array.from({ length: 60 }, (_, i) => line('b', i + 1, 'mountain')),
  ...Array.from({ length: 40 }, (_, i) => line('c', i + 1, 'weather')),
];
const project = `
isogloss: 1
name: sides
communities:
  first: { channels: [a] }
  second: { channels: [b] }
channels:
  a: { kind: personal, publicInterest: a newspaper of one }
lexicons:
  lantern: { terms: [lantern, { term: lampdropper, form: opponents }] }
  slur: { form: opponents, terms: [lampdropper] }
  mountain: { terms: [mountain] }
claims:
  channels-only: { type: outperforms, by: first, rivals: [second] }
  on-lantern: { type: outperforms, by: first, rivals: [second], topic: lantern }
  on-lantern-of-all: { type: dominates, by: first, rivals: [{ by: all-but.first }], topic: mountain }
  rest: { type: dominates, by: first, rivals: [{ by: all-but.first }] }
  own-words: { type: dominates, words: lantern, rivals: [mountain] }
  mentions: { type: dominates, about: lantern, rivals: [mountain] }
  hostile-only: { type: dominates, words: slur, rivals: [mountain] }
`;

let corpus: Corpus;
let results: Map<string, WrittenClaim>;
const of = (id: string): WrittenClaim => results.get(id) as WrittenClaim;
beforeAll(async () => {
  corpus = await corpusOf(lines, project);
  results = new Map(english.writeAll(await testClaims(corpus.context)).map((row) => [row.id, row]));
});
afterAll(() => corpus.close());

describe('sides of a share', () => {
  it('of channels alone leave other channels out of what it was tested on', () => {
    const { frame, estimates, checks } = of('channels-only');
    expect(frame).toMatchObject({ channels: 2, posts: 120 });
    expect(estimates.map(({ name }) => name).filter((name) => name.startsWith('channels with'))).toEqual([]);
    // A personal channel with a stated public interest is called by its name.
    expect(of('own-words').checks.map(({ name }) => name)).toContain('without a');
    // Without its only channel a side of channels is nobody.
    expect(checks.map(({ name }) => name).filter((name) => name.startsWith('without'))).toEqual([]);
    expect(of('own-words').frame.channels).toBe(3);
  });

  it('on one thing are of posts with its words alone, on every side', () => {
    // a has 60 texts with lantern (40) or lampdropper (20), b has none; all of mountain are b's.
    expect(of('on-lantern')).toMatchObject({
      verdict: 'supported',
      parameters: { by: 'first', about: 'lantern' },
    });
    expect(of('on-lantern').estimates[0]).toMatchObject({ n: 60, denominator: 60 });
    expect(of('on-lantern-of-all').verdict).toBe('contradicted');
    expect(of('on-lantern-of-all').estimates[0]).toMatchObject({ n: 0, denominator: 60 });
    expect(of('channels-only').estimates[0]).toMatchObject({ n: 60, denominator: 120 });
    // Whoever is on no side has no part in it.
    expect(of('on-lantern').frame).toMatchObject({ channels: 2, posts: 120 });
  });

  it('of all channels but X’s have those that no group has', () => {
    // 60 texts of a beside 60 of b and 40 of c.
    expect(of('rest').estimates[0]).toMatchObject({ n: 60, denominator: 160, value: 0.375 });
    expect(of('rest').frame).toMatchObject({ channels: 3, posts: 160 });
    expect(of('rest').evidence.map(({ label }) => label)).toEqual(['first', 'all other channels']);
  });

  it('a hostile name is a mention, and nobody’s own word', () => {
    // 40 of a's 60 texts have its own word, 20 what its opponents say.
    expect(of('own-words').estimates[0]).toMatchObject({ n: 40, denominator: 100, value: 0.4 });
    expect(of('mentions').estimates[0]).toMatchObject({ n: 60, denominator: 120, value: 0.5 });
    expect(of('hostile-only')).toMatchObject({ verdict: 'not testable' });
    expect(of('hostile-only').reason).toContain('opponents’ word');
  });

  it('say what to code, decided or not', () => {
    expect(of('own-words').toCollect).toContain('a coded sample for “lantern” (isogloss code lantern)');
    expect(of('channels-only').toCollect.join()).not.toContain('isogloss code');
  });
});
