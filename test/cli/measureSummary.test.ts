import { expect, it } from 'vitest';
import { summaryLines } from '../../src/cli/measureSummary.ts';
import { english } from '../../src/messages/index.ts';

it('says in a sentence whether periods have the same channels', () => {
  const lines = (same: boolean, inAll: readonly string[]): string[] =>
    summaryLines(english, { sameChannels: { same, inAll } });
  expect(lines(true, ['ferry', 'gulls'])).toEqual(['The same channels have posts in every period.']);
  expect(lines(false, ['ferry'])).toEqual([
    'Not the same channels in every period: 1 channel has posts in all of them. A rise or fall may be a change of channels.',
  ]);
  // Where a measure says it in a sentence of its own, that stands.
  expect(summaryLines(english, { sameChannels: '2 of 4 channels', posts: 12 })).toEqual([
    'posts: 12',
    'same channels: 2 of 4 channels',
  ]);
});
