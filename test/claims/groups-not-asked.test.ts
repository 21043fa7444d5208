import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionHash } from '../../src/claims/ledger/seal.ts';
import { testClaim } from '../../src/claims/testClaims.ts';
import { groupsAsked } from '../../src/claims/types/originates/groups.ts';
import type { ClaimSource } from '../../src/model/project.ts';
import type { MeasureContext } from '../../src/measures/measure.ts';
import { type Corpus, corpusOf, evidenceCount } from '../measures/corpus.ts';

const asked = `
  north: { channels: [a, b] }
  south: { channels: [c, d, e] }
`;
const yaml = (communities: string): string =>
  `isogloss: 1\nname: groups not asked about\ncommunities:${communities}`;

/** 70 items that a, b and c carry, and 40 that c, d and e carry: over eight weeks, a minute or more apart. */
function posts() {
  const held: { channel: string; id: number; date: string; text: string }[] = [];
  const ids = new Map<string, number>();
  const carry = (channels: readonly string[], item: number, hour: number): void => {
    const begin = Date.UTC(2026, 2, 2, hour) + item * 12 * 3_600_000;
    for (const [i, channel] of channels.entries()) {
      const id = (ids.get(channel) ?? 0) + 1;
      ids.set(channel, id);
      const words = Array.from({ length: 12 }, (_, w) => `w${hour}x${item}y${w}`).join(' ');
      held.push({ channel, id, date: new Date(begin + i * 300_000).toISOString(), text: words });
    }
  };
  for (let item = 0; item < 112; item++) {
    if (item < 110 && item % 11 < 7) carry(['a', 'b', 'c'], item, 6);
    else if (item < 110) carry(['c', 'd', 'e'], item, 6);
  }
  return held.toSorted((x, y) => (x.date < y.date ? -1 : 1));
}

const claim: ClaimSource = { type: 'originates', by: 'north' };
const within: ClaimSource = { ...claim, within: ['south'] };

describe('groups that a claim of who was first does not ask about', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await corpusOf(posts(), yaml(asked));
  });
  afterAll(() => corpus.close());
  const plain = (): MeasureContext => corpus.context;
  /** The same, and a group besides that takes a channel of the south. */
  const more = (): MeasureContext => {
    const { project } = corpus.context;
    const everybody = { channels: ['e', 'a'] };
    return {
      ...corpus.context,
      project: { ...project, communities: { everybody, ...project.communities } },
    };
  };
  const tested = (context: MeasureContext, one: ClaimSource) => testClaim(context, 'first', one);

  it('change nothing of what it finds, where it names those that it asks about', async () => {
    const [here, there] = [await tested(plain(), within), await tested(more(), within)];
    expect(here.estimates[0]).toMatchObject({ value: 1 });
    const { manifest: _a, ...first } = here as unknown as Record<string, unknown>;
    const { manifest: _b, ...second } = there as unknown as Record<string, unknown>;
    expect(second).toEqual(first);
    expect(questionHash(more().project, within)).toBe(questionHash(plain().project, within));
    const [evidence] = here.evidence;
    const items = here.estimates[0]?.denominator ?? 0;
    // Those that a and b carry, but for the first days, before which nothing was seen.
    expect(items).toBeGreaterThan(60);
    expect(items).toBeLessThanOrEqual(70);
    expect(evidence?.total).toBe(items);
    expect(await evidenceCount(corpus, evidence as never)).toBe(items);
  });

  it('are those of the question where it names none: other items count, and it says of which groups', async () => {
    const [here, there] = [await tested(plain(), claim), await tested(more(), claim)];
    const [fewer = 0, items = 0] = [here, there].map(({ estimates }) => estimates[0]?.denominator ?? 0);
    expect(fewer).toBeLessThanOrEqual(70);
    expect(items).toBeGreaterThan(100);
    expect(await evidenceCount(corpus, there.evidence[0] as never)).toBe(items);
    expect(there.caveats).toContainEqual({
      say: 'originates.groups',
      label: 'north',
      labels: ['everybody', 'south'],
      more: 0,
      none: 0,
      named: false,
    });
    expect(questionHash(more().project, claim)).not.toBe(questionHash(plain().project, claim));
  });

  it('are asked by name, whatever order a file has them in, and a channel of X is X’s', () => {
    const frame = [['x', 'n'], ['b', 'a'], ['z'], []].map((communities) => ({ communities }));
    const of = (...keys: string[]) =>
      groupsAsked(
        { communities: Object.fromEntries(keys.map((key) => [key, { channels: [] }])) as never },
        { by: 'n' },
        frame,
      );
    expect(of('x', 'n', 'b', 'a')).toEqual({ of: [1, 2, 0, 0], beside: ['a'], none: 2 });
    expect(of('a', 'b', 'n', 'x')).toEqual(of('x', 'n', 'b', 'a'));
  });
});
