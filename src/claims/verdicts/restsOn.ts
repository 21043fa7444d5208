import { isSaying } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Check, Verdict } from '../../model/verdict.ts';

/** Channels without which a verdict would be another, though not the opposite: it rests on them, and that is told. */
export function restsOn(checks: readonly Check[], verdict: Verdict): string[] {
  if (verdict !== 'supported' && verdict !== 'contradicted') return [];
  return checks.flatMap(({ name, verdict: again }) =>
    again !== verdict && isSaying(name, 'verdicts.without') ? [channelOf(name)] : [],
  );
}

const channelOf = (name: Said): string =>
  typeof name === 'string' || typeof name['channel'] !== 'string' ? '' : name['channel'];
