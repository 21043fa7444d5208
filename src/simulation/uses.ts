import { type Channel, startOf } from './channels.ts';
import { type Random, chance, shiftOdds, weighted } from './draws.ts';
import type { SimulatedPost } from './events.ts';
import { day } from './habits.ts';
import { canSay } from './language/compose.ts';
import type { Use } from './objects.ts';
import { type Stance, type WorldSpec, stances } from './spec.ts';

/** What a lexicon, applied to the text, sees. */
export function seen(use: Use): boolean {
  return use.listed && use.stance !== 'excluded';
}

/** Whether a post is about a lexicon at all, for what depends on that: seen by it, or meant by it. */
export function concerns(use: Use): boolean {
  return use.stance === 'own' || seen(use);
}

/** What the events so far have made of the odds of a lexicon's own use. */
export function eventFactor(spec: WorldSpec, channel: Channel, lexicon: number, time: number): number {
  let factor = 1;
  for (const event of spec.events) {
    if (event.lexicon !== spec.lexicons[lexicon]) continue;
    if (event.community !== undefined && event.community !== channel.spec.community) continue;
    const since = (time - startOf(spec)) / day - event.day;
    if (since < 0) continue;
    const left = event.halfLife === undefined ? 1 : 0.5 ** (since / event.halfLife);
    factor *= event.factor ** left;
  }
  return factor;
}

/** The lexicons that a post of a channel's own uses, each drawn by itself, and how. */
export function drawUses(random: Random, spec: WorldSpec, channel: Channel, time: number): Use[] {
  const uses: Use[] = [];
  for (const [lexicon, rates] of channel.rates.entries()) {
    const own = shiftOdds(rates.own, eventFactor(spec, channel, lexicon, time));
    const each = [own, rates.quoted, rates.mocked, rates.other, rates.excluded];
    const total = each.reduce((a, b) => a + b, 0);
    if (!chance(random, total)) continue;
    const stance: Stance = stances[weighted(random, each)] ?? 'own';
    const literal = stance === 'other' || stance === 'excluded';
    const listed = literal || !chance(random, 1 - rates.recall);
    if (canSay(spec.lexicons[lexicon] ?? '', channel.spec.language, stance, listed)) {
      uses.push({ lexicon, stance, listed });
    }
  }
  return uses;
}

/** Why a post is not in the corpus, or null. */
export function whyMissing(
  random: Random,
  spec: WorldSpec,
  channel: Channel,
  time: number,
  uses: readonly Use[],
): SimulatedPost['missing'] {
  if (channel.outages.some((gap) => gap.from <= time && time < gap.to)) return 'outage';
  const { missing, missingOdds } = spec.observation;
  let odds = 1;
  for (const use of uses) if (concerns(use)) odds *= missingOdds?.[spec.lexicons[use.lexicon] ?? ''] ?? 1;
  return chance(random, shiftOdds(missing, odds)) ? 'deleted' : null;
}
