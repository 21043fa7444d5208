import { afterAll, beforeAll, expect, it } from 'vitest';
import { testClaims } from '../../src/claims/testClaims.ts';
import { english } from '../../src/messages/index.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';
import { pairsBehind } from '../../src/server/pages/edges.ts';
import { type Corpus, corpusOf, iso, second } from '../measures/corpus.ts';

const project = `
isogloss: 1
name: forwards in common
communities:
  harbour: { channels: [ferry, gulls, lighthouse] }
claims:
  whole: { type: coordinates, by: harbour, form: whole }
  some: { type: coordinates, by: harbour }
  forwards: { type: coordinates, by: harbour, object: forward }
`;
const names = ['ferry', 'gulls', 'lighthouse', ...Array.from({ length: 9 }, (_, i) => `other${i}`)];
const days = 120;

// All twelve forward the same 120 posts of elsewhere: of every third the harbour within half a minute and all others hours
// later, of the rest some three of the twelve in turn. Texts of their own they have none in common but two.
const isEarly = (channel: number, i: number): boolean =>
  i % 3 === 0 ? channel < 3 : [i % 12, (i * 5 + 1) % 12, (i * 7 + 4) % 12].includes(channel);
const lines = names.flatMap((channel, c) =>
  Array.from({ length: days }, (_, i) => {
    const start = second('2026-01-01T06:03:07Z') + i * 86_400;
    const lag = isEarly(c, i) ? ((c + i) % 3) * 10 : 7000 + ((i * 5 + c * 7) % 12) * 1500;
    return [
      {
        channel,
        id: 2 * i + 1,
        date: iso(start + lag),
        text: `story ${i} of elsewhere`,
        forwardedFrom: 'elsewhere',
        forwardedFromId: '7000',
        forwardedId: i + 1,
      },
      {
        channel,
        id: 2 * i + 2,
        date: iso(start + 40_100 + c * 10),
        text:
          i < 2
            ? `greetings to everyone on this fine morning number ${i}`
            : `${channel} writes ${i} ${i * 7} ${channel}${i} words`,
      },
    ];
  }).flat(),
);

let corpus: Corpus;
let results: Map<string, ClaimResult>;
beforeAll(async () => {
  corpus = await corpusOf(lines, project);
  results = new Map((await testClaims(corpus.context)).map((result) => [result.id, result]));
});
afterAll(() => corpus.close());

it('too few texts in common: forwards are said to be left out, how many there are, and how to ask of them', () => {
  const whole = results.get('whole') as ClaimResult;
  expect(whole.verdict).toBe('not testable');
  const few = 'channels of “harbour” have 2 texts in common; 30 are the least that can decide.';
  const besides = 'Forwards are left out of this; as forwards they have 120 posts in common,';
  expect(english.write(whole.reason ?? '')).toBe(
    `${few} ${besides} and “object: forward” in the claim asks of those`,
  );
  expect(whole.toCollect.map((said) => english.write(said))).toEqual([
    'the same question of what they forward (“object: forward” in the claim)',
    'more days of the same channels',
  ]);
  // Of three pairs these could show nothing unusual: the advice would lead from one refusal to the next.
  const some = results.get('some') as ClaimResult;
  expect(english.write(some.reason ?? '')).toBe(`${few} ${besides} which could not decide it either`);
  expect(some.toCollect.map((said) => english.write(said))).toEqual(['more days of the same channels']);
  expect(results.get('forwards')?.verdict).toBe('not testable');
});

it('leads to the pairs of channels only where there are some, and says where they have to be counted first', async () => {
  const at = (held: unknown) =>
    ({ tools: { edges: { at: () => Promise.resolve(held) } }, study: {} }) as unknown as Parameters<
      typeof pairsBehind
    >[0];
  const tested: ClaimResult = { ...(results.get('forwards') as ClaimResult), verdict: 'undecided' };
  const address = '/edges?object=forward&window=60';
  expect(await pairsBehind(at(undefined), results.get('some') as ClaimResult)).toBeNull();
  expect(await pairsBehind(at(undefined), tested)).toEqual({ address, measured: false });
  expect(await pairsBehind(at({}), tested)).toEqual({ address, measured: true });
});
