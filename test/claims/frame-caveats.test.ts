import { describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import {
  frameCaveats as saidOf,
  successionsIn,
  timingCaveats,
} from '../../src/claims/verdicts/frameCaveats.ts';
import type { ChannelFacts } from '../../src/measures/scope.ts';

const frameCaveats = (frame: Parameters<typeof saidOf>[0]): string[] => saidOf(frame).map(english.write);

const channel = (from: string, to: string, more: Partial<ChannelFacts> = {}): ChannelFacts =>
  ({
    posts: 10,
    completeness: [0.9, 1],
    from: `${from}T00:00:00Z`,
    to: `${to}T00:00:00Z`,
    ...more,
  }) as ChannelFacts;
const month = channel('2026-05-01', '2026-05-31');

describe('what must be read with a number of a frame', () => {
  it('is only whose the range is where all channels cover the same days', () => {
    expect(frameCaveats([month, month, channel('2026-05-03', '2026-05-30')])).toEqual([
      expect.stringContaining('not for other channels or another time'),
    ]);
    expect(frameCaveats([])).toEqual([]);
  });

  it('tells of channels that hold other days', () => {
    // Ten days of thirty; a year before; of the same days.
    const frame = [
      month,
      month,
      month,
      channel('2026-05-21', '2026-05-31'),
      channel('2025-05-01', '2026-05-31'),
    ];
    expect(frameCaveats(frame).at(-1)).toBe(
      'The channels do not cover the same days: 2026-05-01 to 2026-05-31 is typical, 2 of 5 hold less than half of it or posts of long before or after, so the number mixes times.',
    );
  });

  it('tells of channels that begin as another of their community ends', () => {
    const of = (from: string, to: string, community: string) =>
      channel(from, to, { communities: [community] });
    const told = (...frame: ChannelFacts[]): string[] => successionsIn(frame).map(english.write);
    const whole = of('2026-05-01', '2026-05-31', 'a');
    const early = of('2026-05-01', '2026-05-15', 'a');
    expect(told(whole, early, of('2026-05-17', '2026-05-31', 'a'))).toEqual([
      '1 channel begins within two days of the end of another of the same community: one channel that goes on under another name would count as two here.',
    ]);
    expect(told(whole, early, of('2026-05-13', '2026-05-31', 'a'))).toHaveLength(1);
    // Of another community; three days after; or where the frame itself begins or ends.
    expect(told(whole, early, of('2026-05-17', '2026-05-31', 'b'))).toEqual([]);
    expect(told(whole, early, of('2026-05-18', '2026-05-31', 'a'))).toEqual([]);
    expect(told(whole, of('2026-05-01', '2026-05-06', 'a'), of('2026-05-07', '2026-05-31', 'a'))).toEqual([]);
    expect(told(whole, of('2026-05-01', '2026-05-26', 'a'), of('2026-05-26', '2026-05-31', 'a'))).toEqual([]);
    expect(told()).toEqual([]);
  });

  it('tells where nothing is known of missing posts', () => {
    const unrated = channel('2026-05-01', '2026-05-31', { completeness: null });
    expect(frameCaveats([unrated, unrated])).toEqual([
      'Completeness is not known for 2 of 2 channels; their missing posts are not in the interval.',
    ]);
  });

  it('tells where numbers without a gap would hide what is missing', () => {
    const month = ['2026-05-01', '2026-05-31'] as const;
    const unbroken = channel(...month, { completeness: null, unbroken: true });
    const told = (...frame: ChannelFacts[]) => timingCaveats(frame).map(english.write);
    const said =
      'In 1 of 3 channels the numbers of all posts run without a gap, as where whoever made the file numbered its rows: posts that are missing would leave no trace, and nothing here allows for them.';
    expect(told(unbroken, channel(...month), channel(...month))).toEqual([said]);
    // It is said once, and not that completeness is unknown besides; where all are so no range allows for anything.
    expect(frameCaveats([unbroken, channel(...month), channel(...month)])).toEqual([
      expect.stringContaining('not for other channels or another time'),
      said,
    ]);
    expect(frameCaveats([unbroken, unbroken, unbroken])).toEqual([said.replace('1 of 3', '3 of 3')]);
    // Numbers that tell nothing are told as that.
    expect(told(channel(...month, { completeness: null }), channel(...month))).toEqual([
      'Nothing tells which posts are missing in 1 of 2 channels: a time that was not collected there is not seen here.',
    ]);
    expect(told(channel(...month))).toEqual([]);
  });
});
