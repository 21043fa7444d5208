/**
 * Objects that channels share, with their times, drawn without posts and texts: the sufficient statistics of
 * coordination. The same channels, stories and groups as in `simulateWorld`, by the same functions.
 */
import { onTheClock, withoutAccounts } from '../../src/measures/coordination/apart.ts';
import { clustersOf, communityOf } from '../../src/measures/coordination/communities.ts';
import { coShared } from '../../src/measures/coordination/swap.ts';
import { type SharedObject } from '../../src/measures/coordination/sharedObject.ts';
import { drawChannels, startOf } from '../../src/simulation/channels.ts';
import { day, hoursOfDays, momentOf, onsetsOf } from '../../src/simulation/habits.ts';
import { type Planned, planGroupObject, planStory } from '../../src/simulation/objects.ts';
import type { WorldSpec } from '../../src/simulation/spec.ts';
import { type Random, chance, poisson } from '../../src/simulation/draws.ts';

export interface DrawnObjects {
  readonly objects: readonly SharedObject[];
  /** Number of channels. */
  readonly accounts: number;
  /** Those that post by the clock, as the program finds them, and sets them apart. */
  readonly clocks: ReadonlySet<number>;
}

/** @param missing probability that a share is not held */
export function drawObjects(spec: WorldSpec, random: Random, missing = 0): DrawnObjects {
  const channels = drawChannels(spec, random);
  const start = startOf(spec);
  const stamps = channels.map((channel) => channel.spec.habit.stamps);
  const posts = channels.map(() => ({ all: 0, fives: 0 }));
  const objects: SharedObject[] = [];
  const end = start + spec.days * day;
  const keep = (planned: readonly Planned[]): void => {
    const shares = planned
      .filter(({ time }) => time < end && (missing === 0 || !chance(random, missing)))
      .map(({ channel, time }) => {
        const stamp = stamps[channel] ?? 1;
        return { channel, time: Math.floor(time / stamp) * stamp };
      })
      .sort((a, b) => a.time - b.time || a.channel - b.channel);
    for (const { channel, time } of shares) {
      const own = posts[channel];
      if (own === undefined) continue;
      own.all += 1;
      if (Math.floor(time / 60) % 5 === 0) own.fives += 1;
    }
    if (shares.length > 1)
      objects.push({ accounts: shares.map((s) => s.channel), times: shares.map((s) => s.time) });
  };
  for (let d = 0; d < spec.days; d++) {
    const midnight = start + d * day;
    const busy = hoursOfDays('round-the-clock', midnight, 1, spec.offset);
    for (const story of spec.stories) {
      for (const onset of onsetsOf(random, story, midnight, busy))
        keep(planStory(random, spec, story, channels, '', onset));
    }
    for (const group of spec.groups) {
      for (let n = poisson(random, group.perDay); n > 0; n--)
        keep(planGroupObject(random, spec, group, channels, '', momentOf(random, midnight, busy)));
    }
  }
  const clocks = posts.flatMap(({ all, fives }, i) => (onTheClock(all, fives) ? [i] : []));
  return { objects, accounts: channels.length, clocks: new Set(clocks) };
}

/** What the null is asked about: shares of channels on the clock set apart, and the community of each object. */
export function asTested(
  { objects, accounts, clocks }: DrawnObjects,
  spec: WorldSpec,
  random: Random,
  communities: 'named' | 'clusters',
): { objects: readonly SharedObject[]; communities: number[] } {
  const kept = withoutAccounts(objects, clocks);
  const names = Object.keys(spec.communities);
  const of =
    communities === 'named'
      ? new Map(spec.channels.map((channel, i) => [i, [names.indexOf(channel.community)]]))
      : clustersOf(coShared(kept, accounts), accounts, random);
  return { objects: kept, communities: kept.map((object) => communityOf(object, of)) };
}
