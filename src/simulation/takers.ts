import type { Channel } from './channels.ts';
import { type Random, poisson, uniform, uniformInteger, weighted } from './draws.ts';
import { day, hour, onItsClock } from './habits.ts';
import { type Outlet, type ShareForm, type Use, takenAt } from './objects.ts';
import { concerns } from './uses.ts';

/** Who takes a post up, when and in which form; `name` of the flow that the last of them belongs to. */
export interface Takers {
  readonly found: readonly { readonly time: number; readonly channel: number; readonly form: ShareForm }[];
  readonly name: string;
}

/** Draws the copies that a channel makes of its own post, and those that others take from it. */
export function takersOf(
  random: Random,
  channel: Channel,
  outlets: readonly Outlet[],
  uses: readonly Use[],
  time: number,
): Takers {
  const found: { time: number; channel: number; form: ShareForm }[] = [];
  let copies = 0;
  for (const use of uses) if (concerns(use)) copies += channel.rates[use.lexicon]?.copies ?? 0;
  for (let n = poisson(random, copies); n > 0; n -= 1) {
    const later = time + 2 * hour + uniform(random) * 3 * day;
    found.push({
      time: onItsClock(random, later, channel.spec.habit),
      channel: channel.index,
      form: 'repeat',
    });
  }
  let name = 'repeat';
  for (const { flow, takers } of outlets) {
    const pool = [...takers];
    for (let n = poisson(random, flow.takers); n > 0 && pool.length > 0; n -= 1) {
      const [taker] = pool.splice(uniformInteger(random, pool.length), 1);
      if (taker === undefined || found.some((f) => f.channel === taker.index)) continue;
      const form = (['forward', 'exact', 'reworded'] as const)[
        weighted(random, [flow.forward, flow.exact, flow.reworded])
      ];
      name = flow.name;
      found.push({
        time: takenAt(random, flow, taker, time),
        channel: taker.index,
        form: form ?? 'forward',
      });
    }
  }
  return { found, name };
}
