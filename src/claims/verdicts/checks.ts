import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Check, Verdict } from '../../model/verdict.ts';

/** What a question asked in another way gives. */
export interface Again {
  readonly value: number | null;
  readonly verdict: Verdict;
}

const isDecided = (verdict: Verdict): boolean => verdict === 'supported' || verdict === 'contradicted';

/** The frame's own question asked in another way: a decided verdict that becomes another one is none. */
export const askedAgain = (name: Said, { value, verdict: again }: Again, verdict: Verdict): Check => ({
  name,
  value,
  verdict: again,
  flips: isDecided(verdict) && again !== verdict,
});

/** Another question than the frame's, near to it: only where it says the opposite is a decided verdict none. */
export const unlessOpposite = (name: Said, { value, verdict: again }: Again, verdict: Verdict): Check => ({
  name,
  value,
  verdict: again,
  flips: isDecided(verdict) && isDecided(again) && again !== verdict,
});

/**
 * A channel left out: a question about other channels than the frame's. Only the opposite leaves no verdict; where the
 * rest cannot tell, the verdict rests on that channel, and that is said beside it. († As a check like the others it cut right
 * verdicts on shares from 50 to 81% to 15 to 40%, for half a point of error at most: docs/decisions/0013.)
 */
export const withoutChannel = (channel: Said, again: Again, verdict: Verdict): Check => ({
  ...unlessOpposite(message('verdicts.without', { channel }), again, verdict),
  leftOut: channel,
  ...(isDecided(verdict) && !isDecided(again.verdict) ? { rests: true } : {}),
});

const mostNamed = 3;

const isSame = (one: Said, other: Said): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Beside a decided verdict: on which channels it rests, each by itself. */
export function restingOn(checks: readonly Check[]): Said[] {
  const channels = checks.flatMap(({ rests, leftOut }) =>
    rests === true && leftOut !== undefined ? [leftOut] : [],
  );
  if (channels.length === 0) return [];
  // Channels that are not named have one name: it is said once.
  const names = channels.filter((name, i) => i === channels.findIndex((one) => isSame(one, name)));
  const named = names.slice(0, mostNamed);
  return [message('verdicts.restsOn', { channels: named, more: channels.length - named.length })];
}
