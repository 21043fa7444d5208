import type { Channel } from './channels.ts';
import { type Random, poisson, uniform } from './draws.ts';
import { hour, momentOf, onItsClock } from './habits.ts';
import type { Planned } from './objects.ts';

/** What a channel writes by itself on day `d`, which begins at `start`: by its habit, and in one go where it loads in bulk. */
export function ownPosts(random: Random, channel: Channel, d: number, start: number): Planned[] {
  const { habit } = channel.spec;
  const hours = channel.hours.subarray(24 * d, 24 * (d + 1));
  const weight = hours.reduce((a, b) => a + b, 0) / 24;
  const mean = channel.postsPerDay * weight * (1 - (habit.trains ?? 0));
  const own = (time: number, bulk: boolean): Planned => ({
    time: bulk ? time : onItsClock(random, time, habit),
    channel: channel.index,
    object: null,
    form: 'own',
    bulk,
  });
  const planned: Planned[] = [];
  for (let n = poisson(random, mean); n > 0; n -= 1) planned.push(own(momentOf(random, start, hours), false));
  for (const load of habit.bulk ?? []) {
    if (load.day !== d) continue;
    const from = momentOf(random, start, hours);
    for (let n = 0; n < load.posts; n += 1) planned.push(own(from + uniform(random) * hour, true));
  }
  return planned;
}
