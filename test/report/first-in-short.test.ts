import { describe, expect, it } from 'vitest';
import { english, wordsIn, mannerOf } from '../../src/messages/index.ts';
import { pageIn } from '../../src/view/page.ts';
import { type FirstFindings, firstInShort } from '../../src/view/parts/firstInShort.ts';

type Shown = FirstFindings['communities'];
const finding = (rows: readonly object[], summary: object = {}): Shown =>
  ({ rows: rows.map((row) => ({ estimates: [], ...row })), summary }) as unknown as Shown;
const use = (key: string, time: string, state = 'first use seen') => ({ key, state, firstUse: { time } });
const pair = (reads: string, copying?: string) => ({
  key: 'a b',
  labels: ['the press', 'the forum'],
  reads,
  counts: { earlier: 577, later: 182, tied: 30 },
  ...(copying === undefined ? {} : { copying }),
});
const change = (value: number | null, low: number | null, high: number | null, found = 3.6) =>
  finding([
    { key: 'all', estimates: [{ value, low, high, note: 'not measured: too few days' }, { value: found }] },
  ]);

const found: FirstFindings = {
  adoption: [
    {
      label: 'kestrels',
      finding: finding(
        [
          use('herald', '2026-05-11T08:00:00Z', 'from the beginning'),
          use('gazette', '2026-05-20T08:00:00Z'),
          use('mirror', '2026-06-02T08:00:00Z'),
        ],
        { fromTheBeginning: 4, firstUseSeen: 3, notSeen: 2 },
      ),
    },
    { label: 'gulls', finding: finding([], { fromTheBeginning: 0, firstUseSeen: 0, notSeen: 9 }) },
  ],
  events: [
    { label: 'kestrels', finding: change(1.83, 1.08, 3.09) },
    { label: 'gulls', finding: change(0.5, 0.31, 0.87) },
    { label: 'crows', finding: change(1.29, 0.61, 2.76) },
    { label: 'owls', finding: change(null, null, null) },
  ],
  communities: finding([pair('earlier'), pair('order not known')]),
  channels: finding([pair('earlier', 'not known'), pair('earlier', 'repeats')], { couples: 11, earlier: 2 }),
};
const linesOf = (of: FirstFindings, words = english): string[] =>
  [...firstInShort(pageIn(words), of).markup.matchAll(/<li>(.*?)<\/li>/gs)].map(([, text = '']) =>
    text.replaceAll(/<[^>]*>/g, ''),
  );

describe('who was first, in short', () => {
  it('says it in sentences, and what cannot be known', () => {
    expect(linesOf(found)).toEqual([
      '“kestrels”: 4 channels have it, or may have it, from their first posts here on, so who was first cannot be known; 3 are seen to take it up later, of those that may be named here gazette (2026-05-20) first, then mirror (2026-06-02); in 2 it is not seen.',
      '“gulls”: no channel has it from its first posts here on; none is seen to take it up later; in 9 it is not seen.',
      '“the press” is earlier than “the forum” oftener than later: of 789 things that both published, it is earlier with 577 and later with 182.',
      'Of 11 pairs of channels with enough in common one is earlier in 2. That the later one repeats the earlier can be seen in 1; of the others it cannot be told.',
      '“kestrels”: more after the events than before, 1.83 (1.08 to 3.09) times as much.',
      '“gulls”: less after the events than before, 0.50 (0.31 to 0.87) times as much.',
      '“crows”: whether it became more or less cannot be told, 1.29 (0.61 to 2.76) times as much; only a change of 3.6 times or more would have been found.',
      '“owls”, around the events not measured: too few days.',
      expect.stringContaining('who hears of the same thing later is later too'),
      expect.stringContaining('in private, in pictures, or in translation'),
    ]);
  });

  it('says where nothing is in order, and that this is no proof', () => {
    const none = finding([pair('order not known')], { couples: 3, earlier: 0 });
    expect(linesOf({ adoption: [], communities: none, channels: none }).slice(0, 2)).toEqual([
      'Of no two communities can it be told that one is earlier.',
      'Of 3 pairs of channels with enough in common one is earlier in 0. That a later one took it from the earlier can be seen in none: this does not show that nobody copies.',
    ]);
    const empty = finding([], {});
    expect(linesOf({ adoption: [], communities: empty, channels: empty })[1]).toContain(
      'No pair has 50 things',
    );
  });

  it('says the same in Persian', () => {
    const persian = linesOf(found, wordsIn(mannerOf({ language: 'fa' })));
    expect(persian).toHaveLength(10);
    expect(persian.join()).not.toMatch(/first|earlier|cannot/);
  });
});
